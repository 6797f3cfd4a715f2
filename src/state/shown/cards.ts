import { lookUp } from '../../core/base/lookUp'
import type { CommodityKind, ProcessKind } from '../../core/format/doc'
import type { Network, Terms } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import type { Text } from '../../core/base/text'
import type { PortBalance, ProcessBalance } from './balance'
import { balances } from './balance'
import { memoLast } from './memo'

/** What a card shows of a port. */
export interface CardPort {
  readonly id: string
  readonly name: Text
  readonly kind: CommodityKind
  readonly unit: string
  /** null while nothing has been solved. */
  readonly amount: number | null
  /** What the port trades with the outside, if anything. */
  readonly stub: { readonly terms: Terms; readonly amount: number } | null
}

/** One process as it is drawn. */
export interface Card {
  readonly id: string
  readonly kind: ProcessKind | 'zone'
  readonly name: Text
  readonly unit: string
  readonly activity: number | null
  readonly utilisation: number | null
  readonly binding: boolean
  /** Capacity built [unit/period; of a stock, unit]. */
  readonly built: number
  readonly inlets: readonly CardPort[]
  readonly outlets: readonly CardPort[]
  /** Kind of the commodity that a supply, market or disposal is about. */
  readonly about: CommodityKind | null
  /** What a zone drawn as one card stands for; null for a process. */
  readonly zone: ZoneTotals | null
}

/** What a zone that is drawn as one card stands for. */
export interface ZoneTotals {
  readonly id: string
  /** Processes inside. */
  readonly members: readonly string[]
  /** What crosses its border, trade included [t]; null while nothing has been solved. */
  readonly massIn: number | null
  readonly massOut: number | null
}

/** Whether a process uses all of its capacity, but for rounding. */
export const isFull = (utilisation: number): boolean => utilisation >= 1 - 1e-6

/** Every process of a network as it is drawn, by id; without amounts while there is no answer. */
export function cardsOf(network: Network, answer: Answer | null): Readonly<Record<string, Card>> {
  const balance = answer === null ? {} : balances(network, answer)
  return Object.fromEntries(
    Object.keys(network.processes).map((id) => [
      id,
      cardOf(id, network, lookUp(balance, id) ?? null),
    ]),
  )
}

/** The cards of the network that is open. */
export const cards = memoLast(cardsOf)

function cardOf(id: string, network: Network, balance: ProcessBalance | null): Card {
  const process = lookUp(network.processes, id)
  if (process === undefined) throw new Error(`no process ${id}`)
  const ports = (direction: 'in' | 'out') =>
    Object.values(process.ports)
      .filter((port) => port.direction === direction)
      .map((port): CardPort => {
        const commodity = lookUp(network.commodities, port.commodity)
        const found = balance?.ports.find((each) => each.port === port.id)
        return {
          id: port.id,
          name: commodity?.name ?? { en: port.commodity },
          kind: commodity?.kind ?? 'product',
          unit: commodity?.unit ?? '',
          amount: found?.amount ?? null,
          stub: found === undefined ? null : stubOf(found),
        }
      })
  const [inlets, outlets] = [ports('in'), ports('out')]
  return {
    id,
    kind: process.kind,
    name: process.name,
    unit: process.unit,
    activity: balance?.activity ?? null,
    utilisation: balance?.utilisation ?? null,
    binding: isFull(balance?.utilisation ?? 0),
    built: balance?.built ?? 0,
    inlets,
    outlets,
    zone: null,
    about: process.kind === 'converter' ? null : ((outlets[0] ?? inlets[0])?.kind ?? null),
  }
}

function stubOf(port: PortBalance): CardPort['stub'] {
  const traded = port.legs.filter((leg) => leg.kind === 'exchange')
  const first = traded[0]
  return first?.terms == null
    ? null
    : { terms: first.terms, amount: traded.reduce((sum, leg) => sum + leg.amount, 0) }
}
