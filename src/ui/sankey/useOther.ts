import type { Solved } from '../../core/results/totals'
import { shownBaseline } from '../../state/sankey'
import { useApp } from '../context'
import { useBaselineName } from '../useNames'

/** Something that the shown answer can be compared with. */
export interface Other {
  readonly id: string
  readonly label: string
}

const standard = ['no_reuse', 'as_usual'] as const

/** What the shown answer can be compared with, and the one that is chosen, solved; null while it is not. */
export function useOther(chosen: string | null): {
  readonly others: readonly Other[]
  readonly solved: Solved | null
} {
  const baselineName = useBaselineName()
  const baseline = standard.find((id) => id === chosen)
  const solved = useApp((state) => (baseline === undefined ? null : shownBaseline(state, baseline)))
  return { others: standard.map((id) => ({ id, label: baselineName(id) })), solved }
}
