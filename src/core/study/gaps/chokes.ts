import { lookUp } from '../../base/lookUp'
import type { Answer } from '../../answer/answer'
import { priceOf } from '../../answer/prices'
import type { Solved } from '../../answer/totals'
import { amountIn } from '../axis'
import { ask, type Study } from '../study'
import { priceOfBound, type EachPeriod } from './periodPrices'

/** A bound that costs money: a capacity that is full, or a minimum, limit or flow that is forced. */
export interface Choke {
  readonly kind: 'process' | 'flow' | 'limit'
  readonly id: string
  readonly side: 'max' | 'min'
  readonly unit: string
  /** Where the bound stands [unit/period; of a limit, unit]. */
  readonly bound: number
  /** What one unit more room, in every period where it bounds each, saves over all periods [currency/unit]. */
  readonly price: number
  /** Up to which bound that price holds, if it was followed; null beyond where it was followed [unit/period]. */
  readonly holdsUntil: number | null
  readonly followed: boolean
}

/** A bound that binds, before its price is followed. */
export interface Binding {
  readonly choke: Omit<Choke, 'holdsUntil' | 'followed'>
  /** The row or column; of a process or flow there is one in each period. */
  readonly row: EachPeriod
  /** Units of the row's bound for one unit of the document's field. */
  readonly factor: number
}

/** Bounds of an answer at least cost that bind, the dearest first: price times a tenth of the bound. */
export function findChokes(solved: Solved): readonly Binding[] {
  const { network, answer } = solved
  const found: Binding[] = []
  const see = (
    subject: Pick<Choke, 'kind' | 'id' | 'unit'>,
    row: EachPeriod,
    factor: number,
    max: number,
    min: number,
  ) => {
    const dual = priceAt(solved, row)
    if (dual < 0 && Number.isFinite(max))
      found.push({
        choke: { ...subject, side: 'max', bound: max, price: -dual * factor },
        row,
        factor,
      })
    else if (dual > 0 && Number.isFinite(min) && min > 0)
      found.push({ choke: { ...subject, side: 'min', bound: min, price: dual }, row, factor: 1 })
  }
  for (const { id, unit, capacity, minimum, availability, build } of Object.values(
    network.processes,
  ))
    if (build === null)
      see({ kind: 'process', id, unit }, { family: 'cap', id }, availability, capacity, minimum)
  for (const { id, commodity, capacity, minimum } of Object.values(network.flows)) {
    const unit = lookUp(network.commodities, commodity)?.unit ?? ''
    see({ kind: 'flow', id, unit }, { family: 'flow', id }, 1, capacity, minimum)
  }
  for (const { id, on, min, max } of Object.values(network.limits)) {
    const unit =
      on.kind === 'indicator'
        ? (lookUp(answer.indicators, on.id)?.unit ?? '')
        : on.kind === 'process'
          ? (lookUp(network.processes, on.id)?.unit ?? '')
          : (lookUp(network.commodities, lookUp(network.flows, on.id)?.commodity ?? '')?.unit ?? '')
    see({ kind: 'limit', id, unit }, { family: 'limit', id }, 1, max, min)
  }
  return found
    .filter(({ choke }) => sizeOf(choke) > 1e-9 * Math.abs(costOf(answer)))
    .sort((a, b) => sizeOf(b.choke) - sizeOf(a.choke))
}

/** A limit bounds all periods in one row, processes and flows are bounded in each. */
const priceAt = (solved: Solved, row: EachPeriod): number =>
  row.family === 'limit' ? priceOf(solved.answer, row) : priceOfBound(solved, row)

const sizeOf = ({ price, bound }: Binding['choke']): number => price * Math.max(bound, 1)

const costOf = (answer: Answer): number => answer.indicators.cost?.value ?? 0

const field = {
  process: { table: 'processes', max: 'capacity', min: 'minimum' },
  flow: { table: 'flows', max: 'capacity', min: 'minimum' },
  limit: { table: 'limits', max: 'max', min: 'min' },
} as const

const patchOf = ({ kind, id, side, unit }: Binding['choke'], value: number): object => ({
  [field[kind].table]: { [id]: { [field[kind][side]]: amountIn(value, unit) } },
})

/** How often a price is followed further at most. */
const mostSteps = 10

/**
 * Follows a price to the end of its range. The cost is a convex, piecewise straight function of a bound, so where the
 * tangents at both ends meet, either the price ends or a nearer tangent is found: a few solves instead of a scan.
 */
export function* follow(
  binding: Binding,
  { network, answer: base }: Solved,
  scenario: string | null,
  patch: object,
): Study<Choke> {
  const { choke } = binding
  const slopeAt = (answer: Answer) => slopeOf(binding, { network, answer })
  const start = { at: choke.bound, cost: costOf(base), slope: slopeAt(base) }
  let far = choke.side === 'max' ? 2 * choke.bound : 0
  for (let step = 0; step < mostSteps; step++) {
    const outcome = yield* ask({ scenario, patch: { ...patch, ...patchOf(choke, far) } })
    const { answer } = outcome
    if (answer?.status !== 'optimal') {
      far = (far + start.at) / 2
      continue
    }
    const cost = costOf(answer)
    const straight = start.cost + start.slope * (far - start.at)
    const size = Math.max(Math.abs(start.cost), Math.abs(cost))
    if (cost - straight <= 1e-9 * size)
      return { ...choke, followed: true, holdsUntil: step === 0 ? null : far }
    const slope = slopeAt(answer)
    if (slope === start.slope) return { ...choke, followed: true, holdsUntil: far }
    const meets = (start.cost - cost + slope * far - start.slope * start.at) / (slope - start.slope)
    const isBetween = (meets - start.at) * (meets - far) <= 0
    if (!isBetween || Math.abs(meets - far) <= 1e-9 * Math.abs(far))
      return { ...choke, followed: true, holdsUntil: far }
    if (Math.abs(meets - start.at) <= 1e-9 * Math.max(1, Math.abs(start.at)))
      return { ...choke, followed: true, holdsUntil: start.at }
    far = meets
  }
  return { ...choke, followed: true, holdsUntil: far }
}

/** d cost / d bound of the document [currency/unit]. */
const slopeOf = ({ row, factor }: Binding, solved: Solved): number => priceAt(solved, row) * factor
