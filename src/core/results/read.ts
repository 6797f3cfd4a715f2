import { lookUp } from '../lookUp'
import { indicatorIds, indicatorOf, indicatorUnit } from '../indicator/indicators'
import type { BuiltProgram } from '../lp/build'
import { reducedCosts } from '../lp/certify'
import type { CertifiedSolution } from '../lp/solution'
import type { Network } from '../network/network'
import type { Answer, Measure } from './answer'
import type { Amounts } from './physics'

/** Sums the columns of a solution over periods, by what they stand for. */
export function readAmounts(built: BuiltProgram, x: Float64Array): Amounts {
  const activities: Record<string, Record<string, number>> = {}
  const flows: Record<string, number> = {}
  const boundary: Record<string, number> = {}
  const stocks: Record<string, number> = {}
  const added: Record<string, number> = {}
  const add = (table: Record<string, number>, id: string, value: number) => {
    table[id] = (lookUp(table, id) ?? 0) + value
  }
  built.columns.forEach((column, j) => {
    const value = x[j] ?? 0
    if (column.kind === 'activity') {
      const modes = lookUp(activities, column.process.id) ?? {}
      activities[column.process.id] = modes
      add(modes, column.mode.id, value)
    } else if (column.kind === 'flow') add(flows, column.flow.id, value)
    else if (column.kind === 'exchange') add(boundary, column.exchange.id, value)
    else if (column.kind === 'level') stocks[column.process.id] = value
    else if (column.kind === 'build') added[column.process.id] = value
  })
  return { activities, flows, boundary, stocks, built: added }
}

/** Every indicator of a solution. */
export function measure(
  network: Network,
  built: BuiltProgram,
  x: Float64Array,
): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    indicatorIds.map((id) => {
      const { weight, constant } = indicatorOf(id)
      const terms = [
        constant?.(network) ?? 0,
        ...built.columns.map((column, j) => weight(column, network) * (x[j] ?? 0)),
      ]
      return [id, { value: sumOf(terms), unit: indicatorUnit(id, network.currency) }]
    }),
  )
}

/** A sum, which is 0 where it is no more than the rounding of its terms: no waste is −2e-9 t. */
function sumOf(terms: readonly number[]): number {
  const sum = terms.reduce((total, each) => total + each, 0)
  const size = terms.reduce((total, each) => total + Math.abs(each), 0)
  return Math.abs(sum) <= 1e-12 * size ? 0 : sum
}

/** Duals of rows and reduced costs of columns at a bound, by name; what is nothing is left out. */
export function readShadowPrices(
  built: BuiltProgram,
  solution: CertifiedSolution,
): Answer['shadowPrices'] {
  const { program } = built
  const prices: Record<string, number> = {}
  program.rowNames.forEach((name, i) => {
    const price = solution.y[i] ?? 0
    if (price !== 0) prices[name] = price
  })
  if (solution.y.length === 0) return prices
  const { value, size } = reducedCosts(program, solution.y)
  program.columnNames.forEach((name, j) => {
    const price = value[j] ?? 0
    if (Math.abs(price) > 1e-9 * (size[j] ?? 0)) prices[name] = price
  })
  return prices
}
