import { indicatorIds, indicatorOf, indicatorUnit } from '../indicator/indicators'
import type { BuiltProgram } from '../lp/build'
import { reducedCosts } from '../lp/certify'
import type { CertifiedSolution } from '../lp/solution'
import { weightsOf } from '../lp/weights'
import type { Network } from '../network/network'
import type { Measure, ShadowPrice } from './answer'

/** Every indicator of a solution. */
export function measure(
  network: Network,
  built: BuiltProgram,
  x: Float64Array,
): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    indicatorIds.map((id) => {
      let value = indicatorOf(id).constant?.(network) ?? 0
      let size = Math.abs(value)
      weightsOf(id, built.columns, network).forEach((weight, j) => {
        const term = weight * (x[j] ?? 0)
        value += term
        size += Math.abs(term)
      })
      // What is no more than the rounding of its terms is nothing: no waste is −2e-9 t.
      if (Math.abs(value) <= 1e-12 * size) value = 0
      return [id, { value, unit: indicatorUnit(id, network.currency) }]
    }),
  )
}

/** Duals of rows and reduced costs of columns at a bound; what is nothing is left out. */
export function readShadowPrices(
  { program, rows, bounds }: BuiltProgram,
  { y }: CertifiedSolution,
): readonly ShadowPrice[] {
  const duals = rows.flatMap((subject, i) => {
    const price = y[i] ?? 0
    return price === 0 ? [] : [{ subject, price }]
  })
  if (y.length === 0) return duals
  const { value, size } = reducedCosts(program, y)
  const costs = bounds.flatMap((subject, j) => {
    const price = value[j] ?? 0
    return Math.abs(price) > 1e-9 * (size[j] ?? 0) ? [{ subject, price }] : []
  })
  return [...duals, ...costs]
}
