import { lookUp } from '../base/lookUp'
import { entry } from '../parse/commodities'
import type { Flow, Network, Process } from '../network/network'
import type { Answer } from '../answer/answer'
import { madeAt, sumOf, type Solved } from '../answer/totals'

/** A plant that takes waste to reuse it, and how it ran in a scenario: what has to be made without it otherwise. */
export interface Taker {
  readonly process: Process
  /** [unit/period] */
  readonly activity: number
  /** Paid for one unit of activity [currency/unit]. */
  readonly running: number
  /** What one unit of activity gave at an outlet [unit of the port/unit]. */
  readonly gave: (outlet: string) => number
  /** Share of it that was made of waste: the largest that waste has in what an inlet took, of the modes that use it. */
  readonly ofWaste: (outlet: string) => number
  /** What flows brought to an inlet, and how much of it was waste to be reused [unit of the port/period]. */
  readonly brought: (inlet: string, flows: readonly Flow[]) => Brought
}

export interface Brought {
  readonly waste: number
  readonly other: number
}

/** Takers that were found, by the answer in which they ran: each baseline asks for those of the scenario. */
const known = new WeakMap<Answer, { readonly of: Network; readonly takers: Takers }>()

type Takers = ReadonlyMap<string, Taker>

/** The takers of a scenario that run, by process. */
export function takersOf(scenario: Solved): Takers {
  const { network, answer } = scenario
  const before = known.get(answer)
  if (before?.of === network) return before.takers
  const takers = findTakers(scenario)
  known.set(answer, { of: network, takers })
  return takers
}

function findTakers({ network, answer }: Solved): Takers {
  const flows = Object.values(network.flows)
  const found = new Map<string, Taker>()
  for (const { reuse, to } of flows) {
    const process = lookUp(network.processes, to.process)
    if (!reuse || process === undefined || found.has(to.process)) continue
    const taker = takerOf(process, flows, { network, answer })
    if (taker !== null) found.set(to.process, taker)
  }
  return found
}

/** null where the plant stands still: it delivers nothing that would have to be replaced. */
function takerOf(process: Process, flows: readonly Flow[], scenario: Solved): Taker | null {
  const { network, answer } = scenario
  const levels = lookUp(answer.activities, process.id) ?? {}
  const modes = Object.values(process.modes).map((mode) => ({
    mode,
    level: lookUp(levels, mode.id) ?? 0,
  }))
  const total = sumOf(modes, ({ level }) => level)
  if (!(total > 0)) return null
  const brought: Taker['brought'] = (inlet, among) => {
    const side = (isWaste: boolean) =>
      sumOf(flowsInto(among, process.id, inlet), (flow) =>
        flow.reuse === isWaste
          ? arriving(flow, scenario) / standsFor(process, inlet, flow.commodity)
          : 0,
      ) / network.periods
    return { waste: side(true), other: side(false) }
  }
  const shares = Object.values(process.ports).flatMap(({ id, direction }) => {
    if (direction === 'out') return []
    const taken = madeAt(process, id, answer) / network.periods
    const { waste } = brought(id, flows)
    return waste > 0 && taken > 0 ? [{ inlet: id, share: Math.min(1, waste / taken) }] : []
  })
  /** What one unit of activity gives at an outlet, by the modes that use an inlet, or by all. */
  const given = (outlet: string, inlet: string | null) =>
    sumOf(modes, ({ mode, level }) =>
      inlet === null || (lookUp(mode.amounts, inlet) ?? 0) > 0
        ? (lookUp(mode.amounts, outlet) ?? 0) * (level / total)
        : 0,
    )
  const gave = (outlet: string) => given(outlet, null)
  return {
    process,
    activity: total / network.periods,
    running: sumOf(modes, ({ mode, level }) => mode.unitCost * (level / total)),
    gave,
    ofWaste: (outlet) =>
      Math.max(
        0,
        ...shares.map(({ inlet, share }) => (share * given(outlet, inlet)) / gave(outlet)),
      ),
    brought,
  }
}

/** Flows by process and inlet, of lists that were asked for. */
const inlets = new WeakMap<readonly Flow[], ReadonlyMap<string, readonly Flow[]>>()

/** Those of some flows that lead to an inlet. */
function flowsInto(flows: readonly Flow[], process: string, inlet: string): readonly Flow[] {
  const before = inlets.get(flows)
  if (before !== undefined) return before.get(`${process}.${inlet}`) ?? []
  const found = new Map<string, Flow[]>()
  for (const flow of flows) {
    const place = `${flow.to.process}.${flow.to.port}`
    const others = found.get(place)
    if (others === undefined) found.set(place, [flow])
    else others.push(flow)
  }
  inlets.set(flows, found)
  return found.get(`${process}.${inlet}`) ?? []
}

/** What arrives of a flow in a scenario [unit]; nothing where the scenario has no such flow. */
const arriving = ({ id }: Flow, { network, answer }: Solved): number => {
  const flow = entry(network.flows, id)
  return flow === undefined ? 0 : (lookUp(answer.flows, id) ?? 0) * (1 - flow.loss)
}

const standsFor = (process: Process, port: string, commodity: string): number =>
  lookUp(lookUp(process.ports, port)?.accepts, commodity) ?? 1
