import type { LinearProgram, SparseMatrix } from './program'
import type { SolverAnswer } from './solution'
import { at, forEachEntry } from './vector'

/**
 * Factors, all powers of two so that scaling rounds nothing, that bring a program near 1:
 * A' = row · A · column, b' = row · b, x = column · x', objective = objective · objective'.
 */
export interface Scaling {
  /** What the row is multiplied by [1 / unit of the row]. */
  readonly row: Float64Array
  /** Natural size of the column's value [unit of the column]; 1 for whole numbers, which must stay whole. */
  readonly column: Float64Array
  /** Natural size of one term of the objective [unit of the objective]. */
  readonly objective: number
}

/** A program near 1, and the way back. */
export interface ScaledProgram {
  readonly program: LinearProgram
  readonly scaling: Scaling
  /** The answer in the units of the original program. */
  readonly unscale: (answer: SolverAnswer) => SolverAnswer
}

/**
 * Geometric-mean equilibration (Curtis and Reid 1972; Tomlin 1975), then one scale for the right-hand side and one
 * for the cost. Without it the verdict of a solver depends on the unit of mass (RELIABILITY 3.1).
 */
export function findScaling(program: LinearProgram): Scaling {
  const { row, column } = equilibrate(program)
  const whole = wholeRows(program)
  const size = sizeOfValues(program, row, column, whole)
  for (let i = 0; i < row.length; i++) row[i] = powerOfTwo(at(row, i) / size)
  for (let j = 0; j < column.length; j++)
    column[j] = at(program.integer, j) ? 1 : powerOfTwo(at(column, j) * size)
  scaleWholeRows(program, row, whole)
  const objective = geometricMean((add) => program.cost.forEach((c, j) => add(c * at(column, j))))
  return { row, column, objective: powerOfTwo(objective) }
}

/** A program that was scaled before, and how. */
export interface KnownScaling {
  readonly of: LinearProgram
  readonly scaled: ScaledProgram
}

/**
 * The program in the units of a scaling. A warm re-solve hands over the program that was scaled first: its scaling and
 * its matrix stay, and so do the vectors that are still the same.
 */
export function scaleProgram(program: LinearProgram, known?: KnownScaling): ScaledProgram {
  const scaling = known?.scaled.scaling ?? findScaling(program)
  const { row, column, objective } = scaling
  const vector = (
    part: 'cost' | 'rowLower' | 'rowUpper' | 'columnLower' | 'columnUpper',
    scale: (value: number, i: number) => number,
  ): Float64Array =>
    known?.of[part] === program[part] ? known.scaled.program[part] : program[part].map(scale)
  const scaled: LinearProgram = {
    ...program,
    constant: program.constant / objective,
    rowLower: vector('rowLower', (bound, i) => bound * at(row, i)),
    rowUpper: vector('rowUpper', (bound, i) => bound * at(row, i)),
    columnLower: vector('columnLower', (bound, j) => bound / at(column, j)),
    columnUpper: vector('columnUpper', (bound, j) => bound / at(column, j)),
    cost: vector('cost', (cost, j) => (cost * at(column, j)) / objective),
    matrix: known?.scaled.program.matrix ?? scaleMatrix(program.matrix, scaling),
  }
  const unscale = (answer: SolverAnswer): SolverAnswer => ({
    status: answer.status,
    x: answer.x.map((value, j) => value * at(column, j) + 0),
    y: answer.y.map((value, i) => value * at(row, i) * objective + 0),
    ...(answer.bound === undefined ? {} : { bound: answer.bound * objective }),
  })
  return { program: scaled, scaling, unscale }
}

/** Ranges that were looked up, by scaling: a warm re-solve asks for the same one again and again. */
const ranges = new WeakMap<Scaling, { readonly matrix: SparseMatrix; readonly range: Range }>()

interface Range {
  readonly min: number
  readonly max: number
}

/** Largest and smallest magnitude of the scaled coefficients; 1 and 1 when there are none. */
export function coefficientRange(program: LinearProgram, scaling: Scaling): Range {
  const known = ranges.get(scaling)
  if (known?.matrix === program.matrix) return known.range
  let min = Infinity
  let max = 0
  forEachEntry(program.matrix, (i, j, value) => {
    const size = Math.abs(value) * at(scaling.row, i) * at(scaling.column, j)
    if (size < min) min = size
    if (size > max) max = size
  })
  const range = max === 0 ? { min: 1, max: 1 } : { min, max }
  ranges.set(scaling, { matrix: program.matrix, range })
  return range
}

function scaleMatrix(matrix: SparseMatrix, { row, column }: Scaling): SparseMatrix {
  const value = Float64Array.from(matrix.value)
  for (let j = 0; j < column.length; j++)
    for (let k = at(matrix.start, j); k < at(matrix.start, j + 1); k++)
      value[k] = at(value, k) * at(row, at(matrix.index, k)) * at(column, j)
  return { ...matrix, value }
}

const passes = 6

/** Row and column factors after which the largest and the smallest entry of each multiply to 1. */
function equilibrate(program: LinearProgram): { row: Float64Array; column: Float64Array } {
  const row = new Float64Array(program.rowNames.length).fill(1)
  const column = new Float64Array(program.columnNames.length).fill(1)
  for (let pass = 0; pass < passes; pass++) {
    const rows = extremes(row.length)
    forEachEntry(program.matrix, (i, j, value) => {
      if (!at(program.integer, j)) rows.see(i, value * at(column, j))
    })
    for (let i = 0; i < row.length; i++) row[i] = 1 / rows.middle(i)
    const columns = extremes(column.length)
    forEachEntry(program.matrix, (i, j, value) => columns.see(j, value * at(row, i)))
    for (let j = 0; j < column.length; j++)
      column[j] = at(program.integer, j) ? 1 : 1 / columns.middle(j)
  }
  return { row, column }
}

/** 1 for the rows of whole numbers only, which have no part in the size of the flows. */
function wholeRows(program: LinearProgram): Uint8Array {
  const rows = new Uint8Array(program.rowNames.length)
  forEachEntry(program.matrix, (i, j) => {
    if (at(program.integer, j)) rows[i] = 1
  })
  forEachEntry(program.matrix, (i, j) => {
    if (!at(program.integer, j)) rows[i] = 0
  })
  return rows
}

function scaleWholeRows(program: LinearProgram, row: Float64Array, whole: Uint8Array): void {
  const rows = extremes(row.length)
  forEachEntry(program.matrix, (i, _, value) => rows.see(i, value))
  for (let i = 0; i < row.length; i++) if (at(whole, i)) row[i] = powerOfTwo(1 / rows.middle(i))
}

/** The size that bounds, right-hand sides and the steps of whole numbers have in equilibrated units. */
function sizeOfValues(
  program: LinearProgram,
  row: Float64Array,
  column: Float64Array,
  whole: Uint8Array,
): number {
  return geometricMean((add) => {
    for (let i = 0; i < row.length; i++) {
      if (at(whole, i)) continue
      add(at(program.rowLower, i) * at(row, i))
      add(at(program.rowUpper, i) * at(row, i))
    }
    for (let j = 0; j < column.length; j++) {
      if (at(program.integer, j)) continue
      add(at(program.columnLower, j) / at(column, j))
      add(at(program.columnUpper, j) / at(column, j))
    }
    forEachEntry(program.matrix, (i, j, value) => {
      if (at(program.integer, j) && !at(whole, i)) add(value * at(row, i))
    })
  })
}

interface Extremes {
  readonly see: (i: number, value: number) => void
  /** Geometric mean of the smallest and the largest magnitude seen; 1 when none was. */
  readonly middle: (i: number) => number
}

function extremes(length: number): Extremes {
  const min = new Float64Array(length).fill(Infinity)
  const max = new Float64Array(length)
  const see = (i: number, value: number): void => {
    const size = Math.abs(value)
    if (size < at(min, i)) min[i] = size
    if (size > at(max, i)) max[i] = size
  }
  return {
    see,
    middle: (i) => (at(max, i) === 0 ? 1 : Math.sqrt(at(min, i)) * Math.sqrt(at(max, i))),
  }
}

/** Geometric mean of the finite, nonzero magnitudes that are added; 1 when there are none. */
function geometricMean(collect: (add: (value: number) => void) => void): number {
  let sum = 0
  let count = 0
  collect((value) => {
    if (value === 0 || !Number.isFinite(value)) return
    sum += Math.log2(Math.abs(value))
    count++
  })
  return count === 0 ? 1 : 2 ** (sum / count)
}

/** The nearest power of two, within what can be multiplied twice without overflow. */
const powerOfTwo = (value: number): number =>
  2 ** Math.max(-250, Math.min(250, Math.round(Math.log2(value))))
