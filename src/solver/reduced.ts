import type { LinearProgram } from '../core/lp/program'
import { at, columnSums, forEachEntry } from '../core/lp/vector'

/** One column of the reduced program: column `of` is `origin` + `sign` · value, with value in 0 … `upper`. */
interface ReducedColumn {
  readonly of: number
  readonly origin: number
  readonly sign: 1 | -1
  readonly upper: number
  readonly cost: number
}

/**
 * A program as a dense tableau likes it: minimised, no free, fixed or negative columns, and no column that only
 * closes an equation.
 */
interface ReducedProgram {
  readonly columns: readonly ReducedColumn[]
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** The way back: values of the reduced columns and duals of the rows, of the minimisation, for the program's own. */
  readonly restore: (
    values: readonly number[],
    duals: readonly number[],
  ) => { readonly x: Float64Array; readonly y: Float64Array }
}

/**
 * Column s is a slack when it stands in one equation only, Σ a x + σ s = b: then s = (b − Σ a x) / σ, its bounds
 * become those of the row, its cost moves to the others, and the row's dual is that of the reduced row plus cost / σ.
 */
export function reduceProgram(program: LinearProgram): ReducedProgram {
  const sense = program.maximize ? -1 : 1
  const slacks = findSlacks(program)
  const rowLower = Float64Array.from(program.rowLower)
  const rowUpper = Float64Array.from(program.rowUpper)
  const prices = new Float64Array(rowLower.length)
  const cost = program.cost.map((value) => value * sense)
  for (const { row, column, coefficient } of slacks) {
    const ends = [
      at(rowLower, row) - coefficient * at(program.columnLower, column),
      at(rowLower, row) - coefficient * at(program.columnUpper, column),
    ]
    rowLower[row] = Math.min(...ends)
    rowUpper[row] = Math.max(...ends)
    prices[row] = at(cost, column) / coefficient
  }
  const priced = columnSums(program.matrix, prices)
  const gone = new Set(slacks.map((slack) => slack.column))
  const origin = Float64Array.from(program.columnNames, (_, j) => originOf(program, j))
  const columns = program.columnNames.flatMap((_, j) =>
    gone.has(j) ? [] : standardColumns(program, j, at(cost, j) - at(priced, j)),
  )
  forEachEntry(program.matrix, (i, j, value) => {
    if (gone.has(j)) return
    rowLower[i] = at(rowLower, i) - value * at(origin, j)
    rowUpper[i] = at(rowUpper, i) - value * at(origin, j)
  })
  const restore: ReducedProgram['restore'] = (values, duals) => {
    const x = Float64Array.from(origin, (value, j) => (gone.has(j) ? 0 : value))
    columns.forEach(({ of, sign }, k) => {
      x[of] = at(x, of) + sign * at(values, k)
    })
    const rest = Float64Array.from(program.rowLower)
    forEachEntry(program.matrix, (i, j, value) => {
      if (!gone.has(j)) rest[i] = at(rest, i) - value * at(x, j)
    })
    for (const { row, column, coefficient } of slacks) x[column] = at(rest, row) / coefficient
    return { x, y: prices.map((price, i) => sense * (at(duals, i) + price)) }
  }
  return { columns, rowLower, rowUpper, restore }
}

interface Slack {
  readonly row: number
  readonly column: number
  readonly coefficient: number
}

/** At most one slack a row; a coefficient far from 1 would make a poor pivot. */
function findSlacks(program: LinearProgram): readonly Slack[] {
  const found = new Map<number, Slack>()
  const { start, index, value } = program.matrix
  for (let column = 0; column < program.columnNames.length; column++) {
    const k = at(start, column)
    if (at(start, column + 1) - k !== 1 || at(program.integer, column)) continue
    const row = at(index, k)
    const coefficient = at(value, k)
    const equation = at(program.rowLower, row) === at(program.rowUpper, row)
    if (equation && !found.has(row) && Math.abs(Math.log2(Math.abs(coefficient))) < 10)
      found.set(row, { row, column, coefficient })
  }
  return [...found.values()]
}

/** Where the standard columns of column j start from: a finite bound, or 0 for a free one. */
function originOf(program: LinearProgram, j: number): number {
  const lower = at(program.columnLower, j)
  const upper = at(program.columnUpper, j)
  return Number.isFinite(lower) ? lower : Number.isFinite(upper) ? upper : 0
}

function standardColumns(program: LinearProgram, j: number, cost: number): ReducedColumn[] {
  const lower = at(program.columnLower, j)
  const upper = at(program.columnUpper, j)
  const origin = originOf(program, j)
  if (lower === upper) return []
  const up: ReducedColumn = { of: j, origin, sign: 1, upper: upper - lower, cost }
  const down: ReducedColumn = { of: j, origin, sign: -1, upper: Infinity, cost: -cost }
  if (lower > -Infinity) return [up]
  return upper < Infinity ? [down] : [up, down]
}
