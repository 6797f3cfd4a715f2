import { lookUp } from '../lookUp'
import { isSolidWaste } from '../indicator/indicators'
import type { Library } from '../library/library'
import type { Commodity, Exchange, Flow, Network, Process } from '../network/network'
import { createExchange, openTerms } from '../network/parse/exchanges'
import { typical } from '../network/parse/reader'
import type { Answer } from '../results/answer'
import { sentOut } from '../results/totals'
import { readAmount } from '../units'
import { addTwins } from './twins'

/** Which share of each reuse flow of the scenario stays open in the baseline. */
export interface Kept {
  /** Most and least of a flow [unit/period]. */
  readonly bounds: (flow: Flow) => { readonly min: number; readonly max: number }
}

/** Every reuse flow shut. */
export const noReuse: Kept = { bounds: () => ({ min: 0, max: 0 }) }

/** Flows as the baseline scenario has them. */
export const asDrawn: Kept = {
  bounds: ({ minimum, capacity }) => ({ min: minimum, max: capacity }),
}

/**
 * Business as usual: of each waste the share that is reused anyway (models/reuse_today.json, Shandong) stays reused.
 * A flow keeps at most its part of that share and at least what all wastes of its taker allow together, since a recipe
 * of several wastes stops when one is missing. Measured by what arises in the scenario and what is brought in: waste
 * of others that is bought would be reused anyway, too.
 */
export function asUsual(network: Network, answer: Answer, library: Library): Kept {
  const available = availableOf(network, answer)
  const reuse = Object.values(network.flows).filter((flow) => flow.reuse)
  const reused = new Map<string, number>()
  for (const flow of reuse)
    reused.set(
      flow.commodity,
      (reused.get(flow.commodity) ?? 0) + (lookUp(answer.flows, flow.id) ?? 0),
    )
  const part = (commodity: string): number => {
    const today = lookUp(library.reuseToday, commodity)
    const read = today === undefined ? null : readAmount(typical(today.shandong), '1', new Map())
    const share = read?.ok === true ? read.value : 0
    const used = reused.get(commodity) ?? 0
    return used === 0 ? 1 : Math.min(1, (share * (available.get(commodity) ?? 0)) / used)
  }
  const least = new Map<string, number>()
  for (const flow of reuse)
    least.set(flow.to.process, Math.min(least.get(flow.to.process) ?? 1, part(flow.commodity)))
  return {
    bounds: (flow) => {
      const amount = (lookUp(answer.flows, flow.id) ?? 0) / network.periods
      const floor = amount * Math.min(least.get(flow.to.process) ?? 0, part(flow.commodity))
      return { min: floor, max: amount * part(flow.commodity) }
    },
  }
}

/** What of each commodity arises in an answer or is brought in for the flows to carry [unit]. */
function availableOf(network: Network, answer: Answer): ReadonlyMap<string, number> {
  const available = new Map<string, number>()
  for (const process of Object.values(network.processes))
    for (const { id, commodity } of Object.values(process.ports)) {
      const amount = sentOut(process, id, answer)
      available.set(commodity, (available.get(commodity) ?? 0) + amount)
    }
  return available
}

/**
 * The network of a baseline: reuse flows within `kept`, every market with the amounts of the scenario, products of
 * waste made or bought conventionally, and no waste bought from outside beyond what the scenario buys. Capacities and
 * limits that only a network with reuse can meet (of disposal, of takers, on waste) are lifted.
 */
export function baselineNetwork(
  network: Network,
  scenario: { readonly network: Network; readonly answer: Answer },
  kept: Kept,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): Network {
  // A plant that stands still in the scenario delivers nothing that would have to be replaced.
  const runs = (id: string) =>
    Object.values(lookUp(scenario.answer.activities, id) ?? {}).some((level) => level > 0)
  const takers = new Set(
    Object.values(scenario.network.flows).flatMap(({ reuse, to }) =>
      reuse && runs(to.process) ? [to.process] : [],
    ),
  )
  const processes: Record<string, Process> = {}
  const exchanges: Record<string, Exchange> = {}
  const commodities: Record<string, Commodity> = { ...network.commodities }
  for (const process of Object.values(network.processes)) {
    if (process.kind === 'disposal') processes[process.id] = { ...process, capacity: Infinity }
    else if (!takers.has(process.id)) processes[process.id] = process
    else {
      const twinned = addTwins(process, library, commodityOf)
      // Where the baseline has no such plant, only what stands in for its products may run.
      const closed = process.capacity === 0 && process.build === null
      const modes = Object.entries(twinned.process.modes).filter(
        ([id]) => !closed || !Object.hasOwn(process.modes, id),
      )
      if (modes.length === 0) {
        processes[process.id] = process
        continue
      }
      processes[process.id] = {
        ...twinned.process,
        modes: Object.fromEntries(modes),
        capacity: Infinity,
        build: null,
        leastLoad: null,
      }
      for (const port of twinned.added) remember(commodities, commodityOf(port.commodity))
      for (const port of Object.values(twinned.process.ports)) {
        const commodity = commodityOf(port.commodity)
        const isNew = twinned.added.includes(port)
        // A port that was drawn keeps its terms, but an inlet may buy what it lacks, unless that is waste.
        if (commodity === null || (port.direction === 'out' && !isNew)) continue
        if (port.direction === 'in' && commodity.kind === 'waste') continue
        const terms = openTerms(port, commodity)
        const exchange = createExchange(
          process.id,
          port,
          commodity,
          terms,
          null,
          network.vatDivisor,
        )
        exchanges[exchange.id] = exchange
      }
    }
  }
  Object.assign(exchanges, network.exchanges)
  return {
    ...network,
    processes: Object.fromEntries(
      Object.entries(processes).map(([id, process]) => [id, asDelivered(process, scenario)]),
    ),
    commodities,
    flows: Object.fromEntries(
      Object.entries(network.flows).map(([id, flow]) => [id, restrict(flow, kept)]),
    ),
    exchanges: Object.fromEntries(
      Object.entries(exchanges).map(([id, exchange]) => [id, pin(exchange, network, scenario)]),
    ),
    limits: Object.fromEntries(
      Object.entries(network.limits).filter(
        ([, { on }]) => on.id !== 'solid_waste' && on.id !== 'hazardous_waste',
      ),
    ),
  }
}

/**
 * The network of a scenario that is a baseline, if it can deliver the same as another scenario by itself: nothing but
 * what markets get is set.
 */
export const selfSufficient = (
  network: Network,
  scenario: { readonly network: Network; readonly answer: Answer },
): Network => ({
  ...network,
  processes: Object.fromEntries(
    Object.entries(network.processes).map(([id, process]) => [id, asDelivered(process, scenario)]),
  ),
  exchanges: Object.fromEntries(
    Object.entries(network.exchanges).map(([id, exchange]) => [
      id,
      pin(exchange, network, scenario),
    ]),
  ),
})

const remember = (table: Record<string, Commodity>, commodity: Commodity | null): void => {
  if (commodity !== null) table[commodity.id] = commodity
}

function restrict(flow: Flow, kept: Kept): Flow {
  if (!flow.reuse) return flow
  const { min, max } = kept.bounds(flow)
  return { ...flow, minimum: Math.min(min, flow.capacity), capacity: Math.min(max, flow.capacity) }
}

/** A market as the exchange that stands for it is pinned: its own bounds no longer matter. */
const asDelivered = (process: Process, scenario: { readonly network: Network }): Process =>
  process.kind === 'market' && Object.hasOwn(scenario.network.processes, process.id)
    ? { ...process, minimum: 0, capacity: Infinity }
    : process

/** What markets took stays the same; a market of waste may take less; waste is not bought beyond the scenario. */
function pin(
  exchange: Exchange,
  network: Network,
  { network: drawn, answer }: { readonly network: Network; readonly answer: Answer },
): Exchange {
  const amount = (lookUp(answer.boundary, exchange.id) ?? 0) / drawn.periods
  const waste = lookUp(network.commodities, exchange.commodity)?.kind === 'waste'
  if (exchange.terms === 'sell')
    return {
      ...exchange,
      minimum: waste ? 0 : amount,
      capacity: amount,
    }
  return exchange.terms === 'buy' && waste ? { ...exchange, capacity: amount } : exchange
}

/** Whether an exchange disposes of solid waste. */
export const disposesOf = (network: Network, exchange: Exchange): boolean =>
  exchange.terms === 'dispose' && isSolidWaste(network, exchange.commodity)
