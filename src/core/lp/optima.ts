import { optimalFace } from './face'
import { compress, type LinearProgram } from './program'
import { findScaling, type Scaling } from './scale'
import type { CertifiedSolution, SolveProgram } from './solution'
import { at, forEachEntry } from './vector'

/** What is left to choose among optima: the columns that are not decided yet, as a program of their own. */
export interface Undecided {
  readonly program: LinearProgram
  /** Which column of the whole program each of its columns is. */
  readonly columns: readonly number[]
  /** Their values at the point. */
  readonly at: readonly number[]
}

/** A point among the optima, and what could still differ at it. */
export interface Choice {
  readonly x: Float64Array
  readonly undecided: Undecided | null
}

/** How a choice is made. */
export interface ChoiceOptions {
  readonly scaling?: Scaling
  /** After how many of the goals what is undecided is told; those after only pick one of what is alike. */
  readonly told?: number
}

/**
 * Chooses among the optima of a program by one goal after the other, each minimised over what those before it leave open.
 * Columns that the rows decide are taken out first, which is mostly all of them, so that a unique optimum costs no solve.
 */
export function chooseAmongOptima(
  program: LinearProgram,
  solution: Pick<CertifiedSolution, 'x' | 'y'>,
  goals: readonly Float64Array[],
  solve: SolveProgram,
  { scaling = findScaling(program), told = goals.length }: ChoiceOptions = {},
): Choice {
  const face = optimalFace(program, solution, new Float64Array(program.cost.length), scaling)
  const x = heldBy(face, solution.x, (j) => at(scaling.column, j))
  let undecided = undecidedOf(face, x)
  let toTell: Undecided | null = null
  for (const [stage, goal] of goals.entries()) {
    if (stage === told) toTell = undecided
    if (undecided === null) break
    const { columns, program: rest } = undecided
    const cost = Float64Array.from(columns, (j) => at(goal, j))
    if (cost.every((each) => each === 0)) continue
    const found = solve({ ...rest, cost })
    if (found.status !== 'optimal' || found.y.length === 0) break
    const next = optimalFace({ ...rest, cost }, found, cost)
    const chosen = heldBy(next, found.x, (k) => at(scaling.column, columns[k] ?? 0))
    columns.forEach((j, k) => {
      x[j] = at(chosen, k)
    })
    const left = undecidedOf(next, chosen)
    undecided = left && { ...left, columns: left.columns.map((k) => columns[k] ?? -1) }
  }
  return { x, undecided: told >= goals.length ? undecided : toTell }
}

/** A point whose columns lie exactly where a face holds them, not a rounding of their size beside it. */
const heldBy = (
  { columnLower, columnUpper }: LinearProgram,
  x: Float64Array,
  sizeOf: (column: number) => number,
): Float64Array =>
  x.map((value, j) => {
    const held = Math.min(Math.max(value, at(columnLower, j)), at(columnUpper, j))
    return Math.abs(held - value) <= rounding * sizeOf(j) ? held : value
  })

/** Whether two values of a column differ by more than rounding, given its natural size. */
const isApart = (a: number, b: number, size: number): boolean =>
  Math.abs(a - b) > 1e-7 * Math.max(Math.abs(a), Math.abs(b), 1e-2 * size)

/** From where to where a sum of columns may go at what is undecided; null where it cannot differ. */
export function rangeOf(
  { program, columns }: Undecided,
  summed: (column: number) => boolean,
  solve: SolveProgram,
): { readonly min: number; readonly max: number } | null {
  const counts = Float64Array.from(columns, (column) => (summed(column) ? 1 : 0))
  if (!counts.includes(1)) return null
  const end = (sign: 1 | -1): number => {
    const { status, x } = solve({ ...program, cost: counts.map((count) => sign * count) })
    return status === 'optimal'
      ? counts.reduce((sum, each, k) => sum + each * at(x, k), 0)
      : sign * -Infinity
  }
  const [min, max] = [end(1), end(-1)]
  const { column: sizes } = findScaling(program)
  const size = counts.reduce((most, each, k) => Math.max(most, each * at(sizes, k)), 0)
  return isApart(min, max, size) ? { min, max } : null
}

/**
 * The columns among some that differ between the ends of two directions which favour none of them: at a face with more than
 * one point the two ends of a direction are different corners.
 */
export function differing(
  { program, columns }: Undecided,
  counts: (column: number) => boolean,
  solve: SolveProgram,
): ReadonlySet<number> {
  const { column: sizes } = findScaling(program)
  const found = new Set<number>()
  for (const step of [Math.SQRT2, Math.E]) {
    const cost = Float64Array.from(columns, (column, k) =>
      counts(column) ? (1 + ((k * step) % 1)) / at(sizes, k) : 0,
    )
    const ends = [cost, cost.map((each) => -each)].map((each) => solve({ ...program, cost: each }))
    const [least, most] = ends.map(({ status, x }) => (status === 'optimal' ? x : null))
    columns.forEach((column, k) => {
      if (!counts(column)) return
      // Where an end is not to be had, each column is looked at by itself.
      const unknown = least == null || most == null
      if (unknown || isApart(at(least, k), at(most, k), at(sizes, k))) found.add(column)
    })
  }
  return found
}

/** What is this small beside what it comes from is nothing [relative]. */
const rounding = 1e-13

/** How near two bounds of a column must be to leave nothing between them [relative]. */
const near = 1e-12

/**
 * The columns of a program that its rows leave open at a point. A column is decided where its bounds meet; where it is the
 * last open one of a row that holds with equality; or where a row that is tight lets none of its open columns off the bound
 * at which it lies. null where all are.
 */
function undecidedOf(program: LinearProgram, x: Float64Array): Undecided | null {
  const { start, index, value } = program.matrix
  const [rows, columns] = [program.rowLower.length, program.columnLower.length]
  const activity = new Float64Array(rows)
  const size = new Float64Array(rows)
  const open = new Int32Array(rows)
  const entriesOf: number[][] = Array.from({ length: rows }, () => [])
  const columnOf = new Int32Array(value.length)
  const decided = new Uint8Array(columns)
  for (let j = 0; j < columns; j++) {
    const [lower, upper] = [at(program.columnLower, j), at(program.columnUpper, j)]
    const isShut = upper - lower < Infinity && upper - lower <= near * Math.abs(upper)
    decided[j] = isShut ? 1 : 0
    for (let k = at(start, j); k < at(start, j + 1); k++) {
      const [i, term] = [at(index, k), at(value, k) * at(x, j)]
      activity[i] = at(activity, i) + term
      size[i] = at(size, i) + Math.abs(term)
      columnOf[k] = j
      if (decided[j]) continue
      open[i] = at(open, i) + 1
      entriesOf[i]?.push(k)
    }
  }
  const isTight = (i: number, bound: number): boolean =>
    Number.isFinite(bound) &&
    Math.abs(at(activity, i) - bound) <= 1e-9 * (at(size, i) + Math.abs(bound))
  const tightBelow = (i: number) => isTight(i, at(program.rowLower, i))
  const tightAbove = (i: number) => isTight(i, at(program.rowUpper, i))
  /** Whether a column lies where it can move only to make the row larger (1) or smaller (−1); 0 for both ways. */
  const leaning = (k: number): -1 | 0 | 1 => {
    const j = at(columnOf, k)
    const low = at(x, j) <= at(program.columnLower, j)
    const high = at(x, j) >= at(program.columnUpper, j)
    return low === high ? 0 : low === at(value, k) > 0 ? 1 : -1
  }
  const queue = Array.from({ length: rows }, (_, i) => i)
  const decide = (j: number): void => {
    decided[j] = 1
    for (let k = at(start, j); k < at(start, j + 1); k++) {
      const i = at(index, k)
      open[i] = at(open, i) - 1
      queue.push(i)
    }
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    if (open[i] === 0) continue
    const [below, above] = [tightBelow(i), tightAbove(i)]
    if (!below && !above) continue
    const left = entriesOf[i]?.filter((k) => !decided[at(columnOf, k)]) ?? []
    const held =
      (below && above && left.length === 1) ||
      (above && left.every((k) => leaning(k) === 1)) ||
      (below && left.every((k) => leaning(k) === -1))
    if (held) for (const k of left) decide(at(columnOf, k))
  }
  return partOf(program, x, decided, size, { tightBelow, tightAbove })
}

/** The program of the columns that are not decided, the others staying where they are. */
function partOf(
  program: LinearProgram,
  x: Float64Array,
  decided: Uint8Array,
  size: Float64Array,
  tight: Readonly<Record<'tightBelow' | 'tightAbove', (row: number) => boolean>>,
): Undecided | null {
  const { start, index, value } = program.matrix
  const columns = Array.from(decided, (each, j) => (each ? -1 : j)).filter((j) => j >= 0)
  if (columns.length === 0) return null
  const own = new Map<number, number>()
  const entries = columns.map((j) => {
    const found: [number, number][] = []
    for (let k = at(start, j); k < at(start, j + 1); k++) {
      const i = at(index, k)
      const row = own.get(i) ?? own.size
      own.set(i, row)
      found.push([row, at(value, k)])
    }
    return found
  })
  const others = new Float64Array(program.rowNames.length)
  forEachEntry(program.matrix, (i, j, each) => {
    if (decided[j]) others[i] = at(others, i) + each * at(x, j)
  })
  const rows = [...own.keys()].map((i) => {
    // What is left of a tight side beside others of its own size is rounding, and would make something flow.
    const left = (bound: number, isTight: boolean): number => {
      const rest = bound - at(others, i)
      return isTight && Math.abs(rest) <= rounding * at(size, i) ? 0 : rest
    }
    return {
      name: program.rowNames[i] ?? '',
      lower: left(at(program.rowLower, i), tight.tightBelow(i)),
      upper: left(at(program.rowUpper, i), tight.tightAbove(i)),
    }
  })
  return {
    columns,
    at: columns.map((j) => at(x, j)),
    program: compress({
      name: `choice of ${program.name}`,
      rows,
      columns: columns.map((j, k) => ({
        name: program.columnNames[j] ?? '',
        lower: at(program.columnLower, j),
        upper: at(program.columnUpper, j),
        cost: 0,
        entries: entries[k] ?? [],
      })),
    }),
  }
}
