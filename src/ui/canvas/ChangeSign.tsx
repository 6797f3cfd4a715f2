import { memo } from 'react'
import type { Difference } from '../../state/shown/differences'
import { useWords } from '../words/context'
import { useChangeWords } from '../words/changeWords'
import { markPaths } from '../scene/markPaths'

/** What differs, in words: first that it does, then each change. */
function useTold({ kind, changes }: Difference): string {
  const { t } = useWords()
  const words = useChangeWords()
  return [t(`difference.${kind}`), ...changes.map(words)].join('\n')
}

interface SignProps {
  readonly difference: Difference
}

/** The sign on a card. */
export const CardSign = memo(function CardSign({ difference }: SignProps) {
  const told = useTold(difference)
  return (
    <svg
      className="change-mark"
      viewBox="0 0 12 12"
      role="img"
      aria-label={told}
      data-kind={difference.kind}
    >
      <title>{told}</title>
      <path d={markPaths[difference.kind]} />
    </svg>
  )
})

interface FlowSignProps extends SignProps {
  readonly x: number
  readonly y: number
}

/** The sign on a flow. */
export const FlowSign = memo(function FlowSign({ difference, x, y }: FlowSignProps) {
  const told = useTold(difference)
  return (
    <g
      className="change-mark"
      role="img"
      aria-label={told}
      data-kind={difference.kind}
      transform={`translate(${String(x - 6)} ${String(y - 6)})`}
    >
      <title>{told}</title>
      <circle cx="6" cy="6" r="8" />
      <path d={markPaths[difference.kind]} />
    </g>
  )
})
