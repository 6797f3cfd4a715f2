import { lookUp } from '../base/lookUp'
import type { Exchange, Limit, Network, Process } from '../network/network'
import { entry } from '../parse/commodities'
import { sumOf, type Solved } from '../answer/totals'
import type { Baseline } from './baseline'
import { tradedIn } from './delivered'

/** A hair more than in the scenario, so that rounding there does not make it impossible. */
const hair = 1 + 1e-12

/**
 * The network of a baseline in which every good that is both made and bought is made and bought as in the scenario:
 * whoever makes it makes no more, whoever buys it buys no more. Only takers of waste may buy more of it, for what
 * stands in for their waste or their products.
 */
export function asMadeAndBought({ network, bought }: Baseline, scenario: Solved): Network {
  const goods = madeAndBought(network, scenario.network)
  const makes = ({ ports }: Process) =>
    Object.values(ports).some(
      ({ direction, commodity }) => direction === 'out' && goods.has(commodity),
    )
  const limits: Record<string, Limit> = { ...network.limits }
  for (const process of Object.values(scenario.network.processes)) {
    if (process.kind !== 'converter' || !makes(process)) continue
    const levels = Object.values(lookUp(scenario.answer.activities, process.id) ?? {})
    const on = { kind: 'process', id: process.id } as const
    const max = sumOf(levels, (level) => level) * hair
    limits[`kept.${process.id}`] = { id: `kept.${process.id}`, name: null, on, min: -Infinity, max }
  }
  const asBefore = (exchange: Exchange): Exchange => {
    const { id, terms, commodity, capacity } = exchange
    if (terms !== 'buy' || !goods.has(commodity)) return exchange
    const before = tradedIn(network, exchange, scenario) * hair
    return { ...exchange, capacity: Math.min(capacity, Math.max(before, bought.get(id) ?? 0)) }
  }
  const exchanges = Object.values(network.exchanges).map(
    (each) => [each.id, asBefore(each)] as const,
  )
  return { ...network, limits, exchanges: Object.fromEntries(exchanges) }
}

/** Goods that a converter of the drawing makes, and that may be bought somewhere in the baseline. */
function madeAndBought(network: Network, drawn: Network): ReadonlySet<string> {
  const made = new Set(
    Object.values(drawn.processes).flatMap(({ kind, ports }) =>
      kind === 'converter'
        ? Object.values(ports).flatMap(({ direction, commodity }) =>
            direction === 'out' ? [commodity] : [],
          )
        : [],
    ),
  )
  return new Set(
    Object.values(network.exchanges).flatMap(({ terms, commodity }) =>
      terms === 'buy' && made.has(commodity) && isGood(network, commodity) ? [commodity] : [],
    ),
  )
}

const isGood = ({ commodities }: Network, commodity: string): boolean => {
  const kind = entry(commodities, commodity)?.kind
  return kind !== undefined && kind !== 'waste' && kind !== 'emission'
}
