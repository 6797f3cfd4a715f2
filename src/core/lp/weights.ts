import { indicatorOf, isIndicatorId } from '../indicator/indicators'
import type { Network } from '../network/network'
import type { Layout } from './layout'

/** Coefficients of a weighted sum of indicators over the columns. */
export function weigh(
  layout: Layout,
  weights: Readonly<Record<string, number>>,
): readonly number[] {
  const parts = Object.entries(weights).flatMap(([id, weight]) =>
    isIndicatorId(id) ? [{ indicator: indicatorOf(id), weight }] : [],
  )
  return layout.columns.map((column) =>
    parts.reduce(
      (sum, { indicator, weight }) => sum + weight * indicator.weight(column, layout.network),
      0,
    ),
  )
}

/** What a weighted sum of indicators comes to whatever runs. */
export const constantOf = (network: Network, weights: Readonly<Record<string, number>>): number =>
  Object.entries(weights).reduce(
    (sum, [id, weight]) =>
      sum + (isIndicatorId(id) ? weight * (indicatorOf(id).constant?.(network) ?? 0) : 0),
    0,
  )
