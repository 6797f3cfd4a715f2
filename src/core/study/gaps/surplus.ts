import { lookUp } from '../../base/lookUp'
import type { Exchange, Network, Terms } from '../../network/network'
import { madeOf, sumOf, type Solved } from '../../answer/totals'

/** Terms on which something leaves for want of a partner, and on which something comes for want of one. */
export type BrokenTerms = Extract<Terms, 'dispose' | 'unsold' | 'let_go' | 'sell' | 'buy'>

/** A port of the network as flows name it. */
export interface Place {
  readonly process: string
  readonly port: string
}

/** What goes out of use, or is bought, of one commodity: where the chain is broken. */
export interface Broken {
  readonly commodity: string
  readonly terms: BrokenTerms
  /** [unit of the commodity over all periods] */
  readonly amount: number
  /** Paid for it, tax included, earned negative [currency over all periods]. */
  readonly cost: number
  /** Ports that give it off, or take it in, the largest first. */
  readonly places: readonly Place[]
}

/** Of a commodity that leaves on several terms the first of these is told. */
const worst: readonly BrokenTerms[] = ['dispose', 'unsold', 'let_go', 'sell', 'buy']

/** What rounding leaves of nothing, relative to what moves of a commodity. */
const rounding = 1e-9

/** The terms on which an exchange is a break: a sale is one where the taker has to be paid, or takes waste as it is. */
function brokenTerms(
  network: Network,
  { terms, commodity, unitCost }: Exchange,
): BrokenTerms | null {
  if (terms === 'emit') return null
  const isWaste = lookUp(network.commodities, commodity)?.kind === 'waste'
  return terms === 'sell' && unitCost <= 0 && !isWaste ? null : terms
}

/**
 * Break points of an answer: every commodity that is disposed of, let go or unsold, and every one that is bought.
 * What reaches a disposal site is traced back to the ports it comes from.
 */
export function findBroken(solved: Solved): readonly Broken[] {
  const { network, answer } = solved
  const moved = (commodity: string): number =>
    sumOf(Object.values(network.flows), (flow) =>
      flow.commodity === commodity ? (lookUp(answer.flows, flow.id) ?? 0) : 0,
    ) + madeOf(solved, commodity)
  const found = new Map<string, Broken & { readonly sizes: Map<string, number> }>()
  for (const exchange of Object.values(network.exchanges)) {
    const { commodity, unitCost } = exchange
    const terms = brokenTerms(network, exchange)
    const amount = lookUp(answer.boundary, exchange.id) ?? 0
    if (terms === null || isNegligible(network, commodity)) continue
    if (amount <= rounding * moved(commodity)) continue
    const key = `${terms === 'buy' ? 'need' : 'surplus'} ${commodity}`
    const before = found.get(key) ?? {
      ...{ commodity, terms, amount: 0, cost: 0, places: [], sizes: new Map<string, number>() },
    }
    for (const [place, size] of placesOf(network, answer, exchange, amount))
      before.sizes.set(place, (before.sizes.get(place) ?? 0) + size)
    found.set(key, {
      ...before,
      terms: worst.find((each) => each === terms || each === before.terms) ?? terms,
      amount: before.amount + amount,
      cost: before.cost + amount * unitCost,
    })
  }
  return [...found.values()].map(({ sizes, ...each }) => ({
    ...each,
    places: [...sizes]
      .sort(([, a], [, b]) => b - a)
      .map(([place]) => {
        const [process = '', port = ''] = place.split('.')
        return { process, port }
      }),
  }))
}

/** Air, vapour and other things that nobody would build a plant for. */
const isNegligible = (network: Network, commodity: string): boolean => {
  const found = lookUp(network.commodities, commodity)
  return found === undefined || found.kind === 'emission' || found.kind === 'utility'
}

/** The ports that a traded amount comes from, or goes to: those behind a market, a disposal or a supply. */
function placesOf(
  { processes, flows }: Network,
  answer: Solved['answer'],
  { process, port, commodity }: Exchange,
  amount: number,
): readonly (readonly [place: string, amount: number])[] {
  const kind = lookUp(processes, process)?.kind
  const isTaker = kind === 'disposal' || kind === 'market'
  if (!isTaker && kind !== 'supply') return [[`${process}.${port}`, amount]]
  return Object.values(flows).flatMap((flow) => {
    const [near, far] = isTaker ? [flow.to, flow.from] : [flow.from, flow.to]
    const size = lookUp(answer.flows, flow.id) ?? 0
    const isPart = near.process === process && flow.commodity === commodity && size > 0
    return isPart ? [[`${far.process}.${far.port}`, size] as const] : []
  })
}
