import { lookUp } from '../base/lookUp'
import type { Exchange, Network, Process } from '../network/network'
import { entry } from '../parse/commodities'
import type { NotKept } from '../answer/answer'
import type { Solved } from '../answer/totals'
import { unitFactor } from '../base/units'
import { takersOf } from './takers'

/** What a scenario trades at an exchange in a period, in the unit that another network counts its commodity in. */
export function tradedIn(network: Network, { id, commodity }: Exchange, scenario: Solved): number {
  const exchange = entry(scenario.network.exchanges, id)
  if (exchange?.commodity !== commodity) return 0
  const [from, to] = [scenario.network, network].map(
    (each) => lookUp(each.commodities, commodity)?.unit,
  )
  const factor = from === to ? 1 : unitFactor(from ?? '', to ?? '')
  return ((lookUp(scenario.answer.boundary, id) ?? 0) * (factor ?? 1)) / scenario.network.periods
}

/**
 * Whose markets a baseline has: those of the scenario it is measured by, with what they take of waste there or, open, with
 * all that they would; or, of waste and by-products, its own.
 */
export type Markets = 'same' | 'open' | 'own'

/**
 * A network whose markets get what they get in a scenario, and nothing where that has no such market. Waste is no
 * function: its markets take between their minimum and what they get in the scenario, or those of another scenario what
 * they take there; and none is bought beyond what the scenario buys. Of a by-product another scenario may have more than its markets get here:
 * as far as they take it, they take it for nothing.
 */
export function delivering(network: Network, scenario: Solved, markets: Markets): Network {
  const main = markets === 'own' ? mainProducts(network) : null
  const kindOf = (commodity: string) => entry(network.commodities, commodity)?.kind
  const isFree = (commodity: string): boolean =>
    kindOf(commodity) === 'waste' ? markets !== 'same' : main !== null && !main.has(commodity)
  const secondary = leftByReuse(scenario)
  const paid = new Map<string, number>()
  const pinned = (exchange: Exchange): Exchange => {
    const { terms, process, commodity, unitCost, handling } = exchange
    const isWaste = kindOf(commodity) === 'waste'
    if (terms !== 'sell' && !(terms === 'buy' && isWaste)) return exchange
    const amount = tradedIn(network, exchange, scenario)
    if (terms === 'buy') return { ...exchange, capacity: amount }
    if (!isFree(commodity)) return { ...exchange, minimum: isWaste ? 0 : amount, capacity: amount }
    if (isWaste) return markets === 'open' ? { ...exchange, minimum: 0 } : exchange
    paid.set(process, (paid.get(process) ?? 0) + (unitCost + handling) * amount)
    return { ...exchange, minimum: amount, unitCost: 0, handling: 0 }
  }
  const exchanges = mapped(network.exchanges, pinned)
  /** A market as its exchanges are pinned: bounds of its own no longer matter, except on waste. */
  const unbounded = (process: Process): Process => {
    if (process.kind !== 'market') return process
    const accepted = Object.values(process.ports).flatMap(({ accepts }) => Object.keys(accepts))
    const capacity = accepted.some(isFree) ? process.capacity : Infinity
    const fixedCost = process.fixedCost + (paid.get(process.id) ?? 0)
    // Who has to be given waste has to be given it in the baseline, too, unless reuse leaves it.
    const isOwed = accepted.some((each) => kindOf(each) === 'waste' && !secondary.has(each))
    const minimum = isOwed ? process.minimum : 0
    return { ...process, fixedCost, minimum, capacity }
  }
  return { ...network, processes: mapped(network.processes, unbounded), exchanges }
}

/** What plants that take waste to reuse it give off in a scenario. */
const leftByReuse = (scenario: Solved): ReadonlySet<string> =>
  new Set(
    [...takersOf(scenario).values()].flatMap(({ process, gave }) =>
      Object.values(process.ports).flatMap(({ id, commodity }) =>
        gave(id) > 0 ? [commodity] : [],
      ),
    ),
  )

/** What converters and supplies are there for; what is made beside that alone is a by-product. */
const mainProducts = (network: Network): ReadonlySet<string> =>
  new Set(
    Object.values(network.processes).flatMap(({ kind, ports, reference }) =>
      Object.values(ports).flatMap(({ id, direction, commodity }) =>
        kind === 'supply' || (kind === 'converter' && direction === 'out' && id === reference)
          ? [commodity]
          : [],
      ),
    ),
  )

/** A table with each of its entries changed. */
export const mapped = <T>(
  table: Readonly<Record<string, T>>,
  change: (entry: T) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(table).map(([id, each]) => [id, change(each)]))

/** What a scenario sells that another network has no market for: a function that it cannot deliver. */
export const withoutMarket = (network: Network, scenario: Solved): readonly NotKept[] =>
  Object.values(scenario.network.exchanges).flatMap(({ id, terms, process, commodity }) => {
    const sold = lookUp(scenario.network.commodities, commodity)
    const value = lookUp(scenario.answer.boundary, id) ?? 0
    const there = entry(network.exchanges, id)
    const isThere = there?.terms === 'sell' && there.commodity === commodity
    return terms !== 'sell' || sold === undefined || sold.kind === 'waste' || value <= 0 || isThere
      ? []
      : [{ kind: 'process' as const, process, commodity, amount: { value, unit: sold.unit } }]
  })
