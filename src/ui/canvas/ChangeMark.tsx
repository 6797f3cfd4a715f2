import { memo } from 'react'
import { differences, type Difference } from '../../state/shown/differences'
import type { State } from '../../state/state'
import { useApp, useWords } from '../words/context'
import { later } from '../parts/later'
import { markPaths } from '../scene/markPaths'

const CardSign = later(async () => (await import('./ChangeSign')).CardSign)
const FlowSign = later(async () => (await import('./ChangeSign')).FlowSign)

/** The difference of one of some processes or flows from the base case; null where they are as there. */
const differenceOf =
  (table: 'processes' | 'flows', ids: readonly string[]) =>
  (state: State): Difference | null => {
    const found = differences(state)[table]
    if (found.size === 0) return null
    return ids.map((id) => found.get(id)).find((each) => each !== undefined) ?? null
  }

/** Sign of a card that is not as in the base case; says what differs. */
export const CardMark = memo(function CardMark({ ids }: { readonly ids: readonly string[] }) {
  const difference = useApp(differenceOf('processes', ids))
  return difference && <CardSign difference={difference} />
})

interface FlowMarkProps {
  readonly ids: readonly string[]
  /** Where it stands in the drawing. */
  readonly x: number
  readonly y: number
}

/** Sign of a flow that is not as in the base case; says what differs. */
export const FlowMark = memo(function FlowMark({ ids, x, y }: FlowMarkProps) {
  const difference = useApp(differenceOf('flows', ids))
  return difference && <FlowSign difference={difference} x={x} y={y} />
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
