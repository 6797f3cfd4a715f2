import type { Network } from '../../core/network/network'
import type { End, SankeyLink } from '../../core/answer/sankey'
import type { Selection } from '../../state/state'
import { isMarked } from '../../state/shown/subjects'

/** What a link stands for: its flows; where it is trade with the outside, the processes that trade. */
export const linkSubjects = ({ flows, processes }: SankeyLink): readonly Selection[] =>
  flows.length > 0
    ? flows.map((id) => ({ kind: 'flow', id }))
    : processes.map((id) => ({ kind: 'process', id }))

/** Whether a link, or the commodity that it carries, is among what is marked. */
export const isLinkMarked = (link: SankeyLink, marked: readonly Selection[]): boolean =>
  isMarked(linkSubjects(link), marked) ||
  isMarked([{ kind: 'commodity', id: link.commodity }], marked)

/** What an end stands for: a process, or all of a zone; nothing for the outside. */
export function endSubjects(end: End | undefined, network: Network): readonly Selection[] {
  if (end === undefined || end.kind === 'outside') return []
  if (end.kind === 'process') return [{ kind: 'process', id: end.id }]
  return Object.values(network.processes)
    .filter(({ zone }) => zone === end.id)
    .map(({ id }) => ({ kind: 'process', id }))
}
