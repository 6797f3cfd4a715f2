import { componentsOf, type Components } from './components'
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
 * From so many natural sizes on a bound cannot be told from none, by HiGHS or in double precision. A solver is not told
 * of it, and no price may lean on it: what is optimal without a bound is optimal with it, if it is feasible.
 */
export const far = 1e20

const lowerOf = (scaled: number): number => (scaled <= -far ? -Infinity : scaled)
const upperOf = (scaled: number): number => (scaled >= far ? Infinity : scaled)

/**
 * Geometric-mean equilibration (Curtis and Reid 1972; Tomlin 1975), then one scale for the right-hand side of each
 * component and one for the cost. Without it the verdict of a solver depends on the unit of mass (RELIABILITY 3.1).
 */
export function findScaling(program: LinearProgram): Scaling {
  const before = known.get(program)
  if (before !== undefined) return before
  const scaling = computeScaling(program)
  known.set(program, scaling)
  return scaling
}

/** Scalings that were found: who solves, who chooses among optima and who certifies ask for the same one. */
const known = new WeakMap<LinearProgram, Scaling>()

function computeScaling(program: LinearProgram): Scaling {
  const { row, column } = equilibrate(program)
  const whole = wholeRows(program)
  const { ofRow, ofColumn, sizes } = sizesOfValues(program, row, column, whole)
  for (let i = 0; i < row.length; i++) row[i] = powerOfTwo(at(row, i) / at(sizes, at(ofRow, i)))
  for (let j = 0; j < column.length; j++)
    column[j] = at(program.integer, j) ? 1 : powerOfTwo(at(column, j) * at(sizes, at(ofColumn, j)))
  scaleWholeRows(program, row, whole)
  const [objective = 1] = typicalSizes(1, (see) => {
    program.cost.forEach((cost, j) => {
      see(0, cost * at(column, j), false)
    })
  })
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
    rowLower: vector('rowLower', (bound, i) => lowerOf(bound * at(row, i))),
    rowUpper: vector('rowUpper', (bound, i) => upperOf(bound * at(row, i))),
    columnLower: vector('columnLower', (bound, j) => lowerOf(bound / at(column, j))),
    columnUpper: vector('columnUpper', (bound, j) => upperOf(bound / at(column, j))),
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

/**
 * Largest and smallest magnitude of the scaled coefficients; 1 and 1 when there are none. Those of whole numbers do not
 * count: at a solution they are fixed, and what they allow for if they are is no size of anything that flows.
 */
export function coefficientRange(program: LinearProgram, scaling: Scaling): Range {
  const known = ranges.get(scaling)
  if (known?.matrix === program.matrix) return known.range
  let min = Infinity
  let max = 0
  forEachEntry(program.matrix, (i, j, value) => {
    if (at(program.integer, j)) return
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
  const { start, index, value } = program.matrix
  for (let pass = 0; pass < passes; pass++) {
    const rows = extremes(row.length)
    const columns = extremes(column.length)
    // Written out with the element access in place: this is most of what scaling takes.
    for (let j = 0; j < column.length; j++) {
      if (program.integer[j] === 1) continue
      const factor = column[j] ?? 1
      for (let k = start[j] ?? 0; k < (start[j + 1] ?? 0); k++)
        rows.see(index[k] ?? 0, (value[k] ?? 0) * factor)
    }
    for (let i = 0; i < row.length; i++) row[i] = 1 / rows.middle(i)
    for (let j = 0; j < column.length; j++) {
      if (program.integer[j] === 1) continue
      for (let k = start[j] ?? 0; k < (start[j + 1] ?? 0); k++)
        columns.see(j, (value[k] ?? 0) * (row[index[k] ?? 0] ?? 1))
      column[j] = 1 / columns.middle(j)
    }
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

/** The size that bounds, right-hand sides and the steps of whole numbers have in equilibrated units, by component. */
function sizesOfValues(
  program: LinearProgram,
  row: Float64Array,
  column: Float64Array,
  whole: Uint8Array,
): Omit<Components, 'count'> & { readonly sizes: Float64Array } {
  const { ofRow, ofColumn, count } = componentsOf(program.matrix, row.length)
  const sizes = typicalSizes(count, (see) => {
    // A lower bound above 0 forces flows to be there, and so does an upper one below 0; others only let them be.
    const seeBounds = (group: number, lower: number, upper: number): void => {
      see(group, lower, lower > 0)
      see(group, upper, upper < 0)
    }
    for (let i = 0; i < row.length; i++) {
      if (at(whole, i)) continue
      const scale = at(row, i)
      seeBounds(at(ofRow, i), at(program.rowLower, i) * scale, at(program.rowUpper, i) * scale)
    }
    for (let j = 0; j < column.length; j++) {
      if (at(program.integer, j)) continue
      const scale = 1 / at(column, j)
      const [lower, upper] = [at(program.columnLower, j), at(program.columnUpper, j)]
      seeBounds(at(ofColumn, j), lower * scale, upper * scale)
    }
    forEachEntry(program.matrix, (i, j, value) => {
      if (at(program.integer, j) && !at(whole, i)) see(at(ofRow, i), value * at(row, i), false)
    })
  })
  return { ofRow, ofColumn, sizes }
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
    if (size < (min[i] ?? 0)) min[i] = size
    if (size > (max[i] ?? 0)) max[i] = size
  }
  return {
    see,
    middle: (i) => (at(max, i) === 0 ? 1 : Math.sqrt(at(min, i)) * Math.sqrt(at(max, i))),
  }
}

/** What exceeds the median by so much, as a power of two, is there in order not to matter (1e9). */
const outlying = 30
/** And so much that a bound exceeds the largest flow that is forced (1e18). */
const beyondForced = 60

/** Shows a value of a group; whether it forces something to be of its size. */
type See = (group: number, value: number, forces: boolean) => void

/**
 * Geometric mean of the finite, nonzero magnitudes seen in each group; 1 where there are none. What is far above the
 * others is left out: a capacity of 1e150 that stands for "any amount" says nothing of the size of the flows.
 */
function typicalSizes(groups: number, visit: (see: See) => void): Float64Array {
  const sum = new Float64Array(groups)
  const count = new Float64Array(groups)
  const least = new Float64Array(groups).fill(Infinity)
  const most = new Float64Array(groups).fill(-Infinity)
  const forced = new Float64Array(groups).fill(-Infinity)
  visit((group, value, forces) => {
    if (value === 0 || !Number.isFinite(value)) return
    const power = Math.log2(Math.abs(value))
    sum[group] = at(sum, group) + power
    count[group] = at(count, group) + 1
    if (power < at(least, group)) least[group] = power
    if (power > at(most, group)) most[group] = power
    if (forces && power > at(forced, group)) forced[group] = power
  })
  const wide = new Map<number, number[]>()
  for (let group = 0; group < groups; group++)
    if (at(most, group) - at(least, group) > outlying) wide.set(group, [])
  if (wide.size > 0)
    visit((group, value) => {
      if (value !== 0 && Number.isFinite(value)) wide.get(group)?.push(Math.log2(Math.abs(value)))
    })
  for (const [group, powers] of wide) {
    powers.sort((a, b) => a - b)
    const median = powers[Math.floor((powers.length - 1) / 2)] ?? 0
    const aboveForced =
      at(forced, group) === -Infinity ? Infinity : at(forced, group) + beyondForced
    const kept = powers.filter((power) => power <= Math.min(median + outlying, aboveForced))
    sum[group] = kept.reduce((total, power) => total + power, 0)
    count[group] = kept.length
  }
  return sum.map((total, group) => (at(count, group) === 0 ? 1 : 2 ** (total / at(count, group))))
}

/** The nearest power of two, within what can be multiplied twice without overflow. */
const powerOfTwo = (value: number): number =>
  2 ** Math.max(-250, Math.min(250, Math.round(Math.log2(value))))
