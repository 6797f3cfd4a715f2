import { lookUp } from '../base/lookUp'
import { isSolidWaste } from '../network/solidWaste'
import type { Library } from '../library/library'
import type { Flow } from '../network/network'
import { entry } from '../parse/commodities'
import type { UsualShare } from '../answer/answer'
import { sentOut, type Solved } from '../answer/totals'
import type { Markets } from './delivered'

/** What of the reuse in a network stays in a baseline. */
export interface Kept {
  /** Most and least of a reuse flow [unit/period]. */
  readonly bounds: (flow: Flow) => { readonly min: number; readonly max: number }
  /** Whether takers may run below their least load: a share that many plants have on average is no load of one. */
  readonly partLoad: boolean
  /** Whose markets of waste the baseline has. */
  readonly markets: Markets
  /** Wastes that are reused in the scenario though nobody knows which share of them is reused anyway. */
  readonly unshared: readonly string[]
}

/** Every reuse flow shut. */
export const noReuse: Kept = {
  bounds: () => ({ min: 0, max: 0 }),
  partLoad: true,
  markets: 'same',
  unshared: [],
}

/** Every reuse flow shut, while who buys waste takes what is drawn. */
export const nextBest: Kept = { ...noReuse, markets: 'open' }

/** Flows as a scenario that is the baseline has them. */
export const asDrawn: Kept = {
  bounds: ({ minimum, capacity }) => ({ min: minimum, max: capacity }),
  partLoad: false,
  markets: 'own',
  unshared: [],
}

/** Which of the figures for the shares of today is taken. */
export type ShareEnd = 'value' | 'low' | 'high'

/**
 * Business as usual: of each waste that is not sold outside, the share that is reused anyway (models/reuse_today.json,
 * Shandong) stays reused. A flow keeps at most its part of that share and at least what all wastes of its taker allow
 * together, since a recipe of several wastes stops when one is missing. Measured by what arises in the scenario and what is
 * brought in: waste of others that is bought would be reused anyway, too. Of what has no share nothing is taken to be.
 */
export function asUsual(
  { network, answer }: Solved,
  library: Library,
  end: ShareEnd = 'value',
): Kept {
  const available = availableOf({ network, answer })
  const sold = soldOf({ network, answer })
  const reuse = Object.values(network.flows).filter((flow) => flow.reuse)
  const reused = new Map<string, number>()
  for (const flow of reuse)
    reused.set(
      flow.commodity,
      (reused.get(flow.commodity) ?? 0) + (lookUp(answer.flows, flow.id) ?? 0),
    )
  const part = (commodity: string): number => {
    const share = entry(library.reuseToday, commodity)?.shandong[end] ?? 0
    const used = reused.get(commodity) ?? 0
    const left = (available.get(commodity) ?? 0) - (sold.get(commodity) ?? 0)
    return used === 0 ? 1 : Math.min(1, Math.max(0, share * left) / used)
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
    partLoad: true,
    markets: 'same',
    unshared: [...reused].flatMap(([commodity, used]) =>
      used > 0 &&
      isSolidWaste(network, commodity) &&
      entry(library.reuseToday, commodity) === undefined
        ? [commodity]
        : [],
    ),
  }
}

/** What of each commodity arises in an answer or is brought in for the flows to carry [unit]. */
function availableOf({ network, answer }: Solved): ReadonlyMap<string, number> {
  const available = new Map<string, number>()
  for (const process of Object.values(network.processes))
    for (const { id, commodity } of Object.values(process.ports)) {
      const amount = sentOut(process, id, answer)
      available.set(commodity, (available.get(commodity) ?? 0) + amount)
    }
  return available
}

/** What of each commodity is sold outside [unit]. */
function soldOf({ network, answer }: Solved): ReadonlyMap<string, number> {
  const sold = new Map<string, number>()
  for (const { id, terms, commodity } of Object.values(network.exchanges))
    if (terms === 'sell')
      sold.set(commodity, (sold.get(commodity) ?? 0) + (lookUp(answer.boundary, id) ?? 0))
  return sold
}

/** The shares of today that decide how much of the reuse in a scenario is usual: of each waste that it reuses. */
export function usualShares({ network, answer }: Solved, library: Library): readonly UsualShare[] {
  const reused = new Set(
    Object.values(network.flows).flatMap(({ id, reuse, commodity }) =>
      reuse && (lookUp(answer.flows, id) ?? 0) > 0 && isSolidWaste(network, commodity)
        ? [commodity]
        : [],
    ),
  )
  return [...reused].flatMap((commodity) => {
    const share = entry(library.reuseToday, commodity)?.shandong
    if (share === undefined) return []
    const { value, low, high, confidence } = share
    return [{ commodity, value, low, high, assumed: confidence === 'assumed' }]
  })
}
