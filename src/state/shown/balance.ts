import { lookUp } from '../../core/base/lookUp'
import type { Commodity, Exchange, Flow, Network, Process, Terms } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import { memoLast } from './memo'

/** One way into or out of a port: a flow, or trade with the outside. */
export interface Leg {
  readonly kind: 'flow' | 'exchange'
  readonly id: string
  readonly commodity: string
  /** What arrives at an inlet or leaves an outlet [unit of the commodity]. */
  readonly amount: number
  /** Process at the other end of a flow. */
  readonly other: string | null
  readonly terms: Terms | null
  readonly reuse: boolean
}

/** What passes a port. */
export interface PortBalance {
  readonly port: string
  readonly direction: 'in' | 'out'
  readonly commodity: Commodity
  /** [unit of the commodity that counts the port] */
  readonly amount: number
  readonly legs: readonly Leg[]
}

/** What passes a process. */
export interface ProcessBalance {
  readonly process: Process
  /** In all periods [unit]; of a stock, what it holds at the end. */
  readonly activity: number
  /** Share of what could be used in all periods; of a stock, how full it is. Null without a finite capacity. */
  readonly utilisation: number | null
  /** Most that can run in a period, what is built included [unit/period; of a stock, unit]. */
  readonly capacity: number
  /** Capacity built [unit/period; of a stock, unit]. */
  readonly built: number
  readonly ports: readonly PortBalance[]
  /** [t] */
  readonly massIn: number
  readonly massOut: number
}

/** Amounts below this share of a port's largest leg are noise of the solver. */
const noise = 1e-9

const legsOf = memoLast((network: Network, answer: Answer): ReadonlyMap<string, readonly Leg[]> => {
  const legs = new Map<string, Leg[]>()
  const add = (process: string, port: string, leg: Leg) => {
    const key = `${process}.${port}`
    const there = legs.get(key)
    if (there === undefined) legs.set(key, [leg])
    else there.push(leg)
  }
  for (const flow of Object.values(network.flows)) {
    const entering = lookUp(answer.flows, flow.id) ?? 0
    const common = { kind: 'flow', id: flow.id, commodity: flow.commodity, terms: null } as const
    const { from, to, reuse, loss } = flow
    add(from.process, from.port, { ...common, amount: entering, other: to.process, reuse })
    add(to.process, to.port, {
      ...common,
      amount: entering * (1 - loss),
      other: from.process,
      reuse,
    })
  }
  for (const exchange of Object.values(network.exchanges))
    add(exchange.process, exchange.port, exchangeLeg(exchange, answer))
  return legs
})

const exchangeLeg = (exchange: Exchange, answer: Answer): Leg => ({
  kind: 'exchange',
  id: exchange.id,
  commodity: exchange.commodity,
  amount: lookUp(answer.boundary, exchange.id) ?? 0,
  other: null,
  terms: exchange.terms,
  reuse: false,
})

/** What passes each process, by id. */
export const balances = memoLast(
  (network: Network, answer: Answer): Readonly<Record<string, ProcessBalance>> =>
    Object.fromEntries(
      Object.values(network.processes).map((process) => [
        process.id,
        balanceOf(process, network, answer),
      ]),
    ),
)

const trades = ({ kind }: Process): boolean =>
  kind === 'supply' || kind === 'market' || kind === 'disposal'

function balanceOf(process: Process, network: Network, answer: Answer): ProcessBalance {
  const legs = legsOf(network, answer)
  const ports = Object.values(process.ports).flatMap((port): readonly PortBalance[] => {
    const commodity = lookUp(network.commodities, port.commodity)
    if (commodity === undefined) return []
    const all = legs.get(`${process.id}.${port.id}`) ?? []
    const largest = Math.max(...all.map((leg) => Math.abs(leg.amount)), 0)
    const present = all.filter(
      (leg) => leg.kind === 'flow' || leg.amount > Math.max(noise * largest, noise),
    )
    // Supplies and takers pass on what they trade: flow and exchange are two sides of one amount.
    const counted = trades(process) ? present.filter((leg) => leg.kind === 'flow') : present
    const amount = counted.reduce(
      (sum, leg) => sum + leg.amount / (lookUp(port.accepts, leg.commodity) ?? 1),
      0,
    )
    return [{ port: port.id, direction: port.direction, commodity, amount, legs: counted }]
  })
  const mass = (direction: 'in' | 'out') =>
    ports
      .filter((port) => port.direction === direction)
      .flatMap((port) => port.legs)
      .reduce(
        (sum, leg) =>
          sum + leg.amount * (lookUp(network.commodities, leg.commodity)?.massPerUnit ?? 0),
        0,
      )
  const throughput = (['in', 'out'] as const)
    .map((side) => ports.filter((port) => port.direction === side))
    .map((side) => side.reduce((sum, port) => sum + port.amount, 0))
    .reduce((most, sum) => Math.max(most, sum), 0)
  const { id } = process
  const isStock = process.kind === 'stock'
  const modes = Object.values(lookUp(answer.activities, id) ?? {})
  const activity = isStock
    ? (lookUp(answer.stocks, id) ?? 0)
    : modes.length > 0
      ? modes.reduce((sum, mode) => sum + mode, 0)
      : throughput
  const built = lookUp(answer.built, id) ?? 0
  const capacity = (process.capacity + built) * process.availability
  const usable = capacity * (isStock ? 1 : network.periods)
  return {
    process,
    activity,
    capacity,
    built,
    utilisation: Number.isFinite(usable) && usable > 0 ? activity / usable : null,
    ports,
    massIn: mass('in'),
    massOut: mass('out'),
  }
}

/** What arrives at the end of a flow [unit]. */
export const arriving = (flow: Flow, answer: Answer): number =>
  (lookUp(answer.flows, flow.id) ?? 0) * (1 - flow.loss)
