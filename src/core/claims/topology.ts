import { lookUp } from '../base/lookUp'
import { stronglyConnected } from '../parse/loops'
import type { Network } from '../network/network'
import { reusedOf, sumOf, tradedOf, type Solved } from '../answer/totals'

/** Amounts up to this are rounding of the solver [unit]. */
const noise = 1e-6

/** The network with the flows that carry something in an answer. */
const running = ({ network, answer }: Solved): Network => ({
  ...network,
  flows: Object.fromEntries(
    Object.entries(network.flows).map(([id, flow]) => [
      id,
      { ...flow, capacity: (lookUp(answer.flows, id) ?? 0) > noise ? 1 : 0 },
    ]),
  ),
})

/** Flows on the shortest way of matter between two processes; 0 when there is none. */
export function stepsBetween(solved: Solved, from: string, to: string): number {
  const flows = Object.values(running(solved).flows).filter(({ capacity }) => capacity > 0)
  let reached = new Set([from])
  for (let step = 1; step <= flows.length; step++) {
    const next = new Set(reached)
    for (const flow of flows) if (reached.has(flow.from.process)) next.add(flow.to.process)
    if (next.has(to)) return step
    if (next.size === reached.size) return 0
    reached = next
  }
  return 0
}

/** Mass that flows carry by a mode of transport, "all" for every one [t]. */
export const carried = ({ network, answer }: Solved, mode: string): number =>
  sumOf(Object.values(network.flows), (flow) =>
    (mode === 'all' ? flow.mode !== null && flow.mode !== 'wire' : flow.mode === mode)
      ? (lookUp(answer.flows, flow.id) ?? 0) *
        (lookUp(network.commodities, flow.commodity)?.massPerUnit ?? 0)
      : 0,
  )

/** Most zones that one closed loop of running flows passes through. */
export function zonesOnOneLoop(solved: Solved): number {
  const zoneOf = (process: string) => lookUp(solved.network.processes, process)?.zone ?? []
  const zones = stronglyConnected(running(solved)).map((loop) => new Set(loop.flatMap(zoneOf)).size)
  return Math.max(0, ...zones)
}

/** Kinds of solid waste that are disposed of and find no use at all. */
export const wastesWithoutTaker = (solved: Solved): number =>
  Object.values(solved.network.commodities).filter(
    ({ id, kind, phase }) =>
      kind === 'waste' &&
      phase === 'solid' &&
      tradedOf(solved, id, 'dispose') > noise &&
      reusedOf(solved, id) + tradedOf(solved, id, 'sell') < noise,
  ).length
