import { indicatorOf, isIndicatorId, type IndicatorId } from '../indicator/indicators'
import type { Network } from '../network/network'
import type { Column } from '../network/columns'
import { at } from './vector'

/** Weights that were computed, by the columns of a program: goals, limits, costs and reports ask for the same ones. */
const known = new WeakMap<readonly Column[], Map<IndicatorId, Float64Array>>()

/** Weights of an indicator over the columns of a network [unit of the indicator per unit of the column]. */
export function weightsOf(
  id: IndicatorId,
  columns: readonly Column[],
  network: Network,
): Float64Array {
  const found = known.get(columns) ?? new Map<IndicatorId, Float64Array>()
  known.set(columns, found)
  const before = found.get(id)
  if (before !== undefined) return before
  const { weight } = indicatorOf(id)
  const weights = Float64Array.from(columns, (column) => weight(column, network))
  found.set(id, weights)
  return weights
}

/** Coefficients of a weighted sum of indicators over the columns. */
export function weigh(
  columns: readonly Column[],
  network: Network,
  weights: Readonly<Record<string, number>>,
): Float64Array {
  const sum = new Float64Array(columns.length)
  for (const [id, weight] of Object.entries(weights)) {
    if (!isIndicatorId(id)) continue
    weightsOf(id, columns, network).forEach((each, j) => {
      sum[j] = at(sum, j) + weight * each
    })
  }
  return sum
}

/** What a weighted sum of indicators comes to whatever runs. */
export const constantOf = (network: Network, weights: Readonly<Record<string, number>>): number =>
  Object.entries(weights).reduce(
    (sum, [id, weight]) =>
      sum + (isIndicatorId(id) ? weight * (indicatorOf(id).constant?.(network) ?? 0) : 0),
    0,
  )
