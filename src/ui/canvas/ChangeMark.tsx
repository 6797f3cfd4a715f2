import { memo } from 'react'
import { differences, type Difference } from '../../state/differences'
import type { State } from '../../state/state'
import { useApp, useWords } from '../context'
import { useChangeWords } from '../scenarios/changeWords'

/** A diamond for what is changed, a plus for what is added [12 × 12 px]. */
const markPaths: Readonly<Record<Difference['kind'], string>> = {
  changed: 'M6 1l5 5-5 5-5-5z',
  added: 'M6 1.5v9M1.5 6h9',
}

/** The difference of one of some processes or flows from the base case; null where they are as there. */
const differenceOf =
  (table: 'processes' | 'flows', ids: readonly string[]) =>
  (state: State): Difference | null => {
    const found = differences(state)[table]
    if (found.size === 0) return null
    return ids.map((id) => found.get(id)).find((each) => each !== undefined) ?? null
  }

/** What differs, in words: first that it does, then each change. */
function useDifference(
  table: 'processes' | 'flows',
  ids: readonly string[],
): { readonly kind: Difference['kind']; readonly told: string } | null {
  const { t } = useWords()
  const words = useChangeWords()
  const difference = useApp(differenceOf(table, ids))
  return difference === null
    ? null
    : {
        kind: difference.kind,
        told: [t(`difference.${difference.kind}`), ...difference.changes.map(words)].join('\n'),
      }
}

/** Sign of a card that is not as in the base case; says what differs. */
export const CardMark = memo(function CardMark({ ids }: { readonly ids: readonly string[] }) {
  const difference = useDifference('processes', ids)
  return difference === null ? null : (
    <svg
      className="change-mark"
      viewBox="0 0 12 12"
      role="img"
      aria-label={difference.told}
      data-kind={difference.kind}
    >
      <title>{difference.told}</title>
      <path d={markPaths[difference.kind]} />
    </svg>
  )
})

interface FlowMarkProps {
  readonly ids: readonly string[]
  /** Where it stands in the drawing. */
  readonly x: number
  readonly y: number
}

/** Sign of a flow that is not as in the base case; says what differs. */
export const FlowMark = memo(function FlowMark({ ids, x, y }: FlowMarkProps) {
  const difference = useDifference('flows', ids)
  return difference === null ? null : (
    <g
      className="change-mark"
      role="img"
      aria-label={difference.told}
      data-kind={difference.kind}
      transform={`translate(${String(x - 6)} ${String(y - 6)})`}
    >
      <title>{difference.told}</title>
      <circle cx="6" cy="6" r="8" />
      <path d={markPaths[difference.kind]} />
    </g>
  )
})

/** What the signs stand for, and how much of the base case is gone; nothing in the base case itself. */
export const MarkKey = memo(function MarkKey() {
  const { t } = useWords()
  const { processes, flows } = useApp((state) => differences(state).removed)
  const removed = processes.length + flows.length
  const differs = useApp((state) => differences(state).changes.length > 0)
  if (!differs) return null
  return (
    <ul className="legend-marks">
      {(['changed', 'added'] as const).map((kind) => (
        <li key={kind}>
          <svg className="change-mark" viewBox="0 0 12 12" aria-hidden="true" data-kind={kind}>
            <path d={markPaths[kind]} />
          </svg>{' '}
          {t(`difference.${kind}`)}
        </li>
      ))}
      {removed > 0 && (
        <li>
          <i className="swatch gone" />
          {t('difference.removed', { count: removed })}
        </li>
      )}
    </ul>
  )
})
