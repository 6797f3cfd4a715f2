import { merged, type Row, type Stage, type Sum } from '../translate/model'
import type { Program, Scale } from './program'
import type { SolveText, TextAnswer } from './solver'
import { writeText } from './text'

/** Multipliers below this size, where the largest coefficient of the objective is 1, are taken for zero. */
const zero = 1e-9

/** An expression over those scaled columns that may still move, its largest coefficient 1. */
export interface Normal {
  readonly terms: ReadonlyMap<number, number>
  /** What its columns that cannot move come to [unscaled]. */
  readonly settled: number
  /** What the expression without its constant was divided by. */
  readonly size: number
}

/** Scales an expression for a solver; a column that cannot move would only make the others small beside it. */
export function normalOf(sum: Sum, scale: Scale, program: Program): Normal {
  const all = [...merged(sum)].map(([j, each]) => [j, each * (scale.columns[j] ?? 1)] as const)
  const terms = all.filter(([j]) => !isFixed(program, j))
  const settled = all
    .filter(([j]) => isFixed(program, j))
    .reduce((total, [j, each]) => total + each * (program.columns[j]?.lower ?? 0), 0)
  const size = Math.max(0, ...terms.map(([, each]) => Math.abs(each))) || 1
  return { terms: new Map(terms.map(([j, each]) => [j, each / size])), settled, size }
}

/** Value of an expression at unscaled values of the columns. */
export const valueOf = (sum: Sum, values: readonly number[]): number =>
  sum.terms.reduce((total, [j, each]) => total + each * (values[j] ?? 0), sum.constant)

/** What the terms of an expression add up to without their signs. */
export const magnitudeOf = (sum: Sum, values: readonly number[]): number =>
  [...merged(sum)].reduce(
    (total, [j, each]) => total + Math.abs(each * (values[j] ?? 0)),
    Math.abs(sum.constant),
  )

const isFixed = ({ columns }: Program, j: number): boolean =>
  columns[j]?.lower === columns[j]?.upper

/** Whether a program still has columns of whole numbers to choose. */
export const hasWhole = (program: Program): boolean =>
  program.columns.some(({ whole }, j) => whole && !isFixed(program, j))

/** Whether anything that an expression counts can still move. */
export const isLive = (program: Program, { terms }: Normal): boolean =>
  [...terms.keys()].some((j) => !isFixed(program, j))

/** Solves a scaled program for one expression. */
export const solveFor = (program: Program, normal: Normal, solve: SolveText): TextAnswer =>
  solve(writeText(program, normal.terms), hasWhole(program))

/** Whether a program has any solution. */
export const isFeasible = (program: Program, solve: SolveText): boolean =>
  solve(writeText(program, new Map()), hasWhole(program)).verdict !== 'infeasible'

/** The program in which whole columns stand at the nearest whole numbers. */
export const withWholeAt = (program: Program, values: readonly number[]): Program => ({
  ...program,
  columns: program.columns.map((column, j) =>
    column.whole ? { ...column, ...fixedAt(Math.round(values[j] ?? 0)) } : column,
  ),
})

const fixedAt = (value: number) => ({ lower: value, upper: value })

/**
 * The program of all optima, by complementary slackness: a column with a reduced cost stays at its bound, a row with a
 * dual stays binding. No row for the objective is needed, and none blurs the optimum.
 */
export const ofOptima = (program: Program, { values, reduced, duals }: TextAnswer): Program => ({
  columns: program.columns.map((column, j) => {
    if (Math.abs(reduced[j] ?? 0) < zero) return column
    const value = values[j] ?? 0
    const { lower, upper } = column
    return {
      ...column,
      ...fixedAt(Math.abs(value - lower) <= Math.abs(value - upper) ? lower : upper),
    }
  }),
  rows: program.rows.map((row, i) =>
    Math.abs(duals[i] ?? 0) < zero ? row : { ...row, sense: '=' },
  ),
})

/** The program in which an expression is no more than a value [unscaled]. */
export const noMoreThan = (
  program: Program,
  { id, sum }: Stage,
  { terms, settled, size }: Normal,
  value: number,
): Program => {
  const right = (value - sum.constant - settled) / size
  const row: Row = { note: `no worse ${id}`, terms, sense: '<=', right }
  return { ...program, rows: [...program.rows, row] }
}

/** Worst violation of a row, relative to its largest term. */
export const worstOf = ({ rows }: Program, values: readonly number[]): number =>
  rows.reduce((worst, { terms, sense, right }) => {
    const parts = [...terms].map(([j, each]) => each * (values[j] ?? 0))
    const excess = parts.reduce((total, each) => total + each, -right)
    const wrong = sense === '=' ? Math.abs(excess) : Math.max(0, sense === '<=' ? excess : -excess)
    const size = Math.max(Math.abs(right), ...parts.map(Math.abs))
    return Math.max(worst, size === 0 ? wrong : wrong / size)
  }, 0)
