import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { Commodity, Exchange, Flow, Network, Port, Process } from '../network/network'
import { entry } from '../parse/commodities'
import { createExchange, openTerms } from '../parse/exchanges'
import type { DroppedLimit } from '../answer/answer'
import type { Solved } from '../answer/totals'
import { delivering, mapped } from './delivered'
import { dropLimits } from './dropped'
import { asDrawn, type Kept } from './kept'
import { takersOf, type Taker } from './takers'
import { addTwins, type WithTwins } from './twins'

/** The network of a baseline, with what was changed for it to be one. */
export interface Baseline {
  readonly network: Network
  readonly dropped: readonly DroppedLimit[]
  /** What a port of a taker may buy of what flows bring in the scenario [unit of its commodity/period]. */
  readonly bought: ReadonlyMap<string, number>
}

/**
 * The network of a baseline: reuse flows within `kept`, every market with the amounts of the scenario, products of
 * waste made or bought conventionally, and no waste bought from outside beyond what the scenario buys. Limits and
 * capacities that only a network with reuse can meet (of disposal, of takers, on waste) are lifted; a taker itself
 * keeps its capacity, for what stands in for it is made elsewhere.
 */
export function baselineNetwork(
  network: Network,
  scenario: Solved,
  kept: Kept,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): Baseline {
  const processes: Record<string, Process> = { ...network.processes }
  const commodities: Record<string, Commodity> = { ...network.commodities }
  const exchanges: Record<string, Exchange> = { ...network.exchanges }
  const bought = new Map<string, number>()
  const replaced = new Set<string>()
  const flows = Object.values(network.flows)
  for (const taker of takersOf(scenario).values()) {
    const process = entry(network.processes, taker.process.id)
    if (process?.kind !== 'converter') continue
    const twinned = addTwins(process, taker, library, commodityOf)
    const leastLoad = kept.partLoad ? null : process.leastLoad
    processes[process.id] = { ...twinned.process, leastLoad }
    if (twinned.instead.length > 0) replaced.add(process.id)
    for (const port of Object.values(twinned.process.ports)) {
      const commodity = entry(commodities, port.commodity) ?? commodityOf(port.commodity)
      const isNew = twinned.added.includes(port)
      // A port that was drawn keeps its terms, but an inlet may buy what it lacks, unless that is waste.
      if (commodity === null || (port.direction === 'out' && !isNew)) continue
      if (port.direction === 'in' && commodity.kind === 'waste') continue
      const terms = openTerms(port, commodity)
      const opened = createExchange(process.id, port, commodity, terms, null, network.vatDivisor)
      const most = isNew ? Infinity : lackingAt(port, twinned, taker, flows)
      commodities[commodity.id] = commodity
      bought.set(opened.id, most)
      if (!Object.hasOwn(exchanges, opened.id)) exchanges[opened.id] = { ...opened, capacity: most }
    }
  }
  const { kept: limits, dropped } = dropLimits(network, replaced, kept !== asDrawn)
  const changed: Network = {
    ...network,
    processes: mapped(processes, unlimited),
    commodities,
    flows: mapped(network.flows, (flow) => restrict(flow, network, kept)),
    exchanges,
    limits,
  }
  return { network: delivering(changed, scenario, kept.markets), dropped, bought }
}

/**
 * What an inlet that was drawn lacks in a baseline: what counterparts take there beyond what flows brought in the
 * scenario, and what stands in for waste that it took [unit of its commodity/period].
 */
function lackingAt(
  port: Port,
  { instead }: WithTwins,
  taker: Taker,
  flows: readonly Flow[],
): number {
  const taken = instead.reduce(
    (sum, { amounts, most = 0 }) => sum + most * (entry(amounts, port.id) ?? 0),
    0,
  )
  const { waste, other } = taker.brought(port.id, flows)
  return (Math.max(0, taken - other) + waste) * (lookUp(port.accepts, port.commodity) ?? 1)
}

const unlimited = (process: Process): Process =>
  process.kind === 'disposal' ? { ...process, capacity: Infinity, leastLoad: null } : process

/** A reuse flow as far as it is kept; on the way to disposal there is room for all. */
function restrict(flow: Flow, { processes }: Network, kept: Kept): Flow {
  if (!flow.reuse)
    return lookUp(processes, flow.to.process)?.kind === 'disposal'
      ? { ...flow, capacity: Infinity }
      : flow
  const { min, max } = kept.bounds(flow)
  return { ...flow, minimum: Math.min(min, flow.capacity), capacity: Math.min(max, flow.capacity) }
}
