import { compress, type LinearProgram, type ProgramDraft } from './program'
import { findScaling } from './scale'
import type { CertifiedSolution, SolveProgram } from './solution'
import { at } from './vector'

/** One side of a row or column that has to give way before the program can be met. */
export interface Conflict {
  /** Row or column name. */
  readonly name: string
  readonly kind: 'row' | 'column'
  readonly side: 'lower' | 'upper'
  /** By how much it would have to give way [unit of the row or column]; 0 when another one gives way for it. */
  readonly amount: number
  /** Whether it gives way in the cheapest repair. */
  readonly inRepair: boolean
}

/** The program with room on every side, and how to read who needs it. */
interface ElasticProgram {
  readonly program: LinearProgram
  /** All sides that may give way. */
  readonly sides: readonly Side[]
  /** The sides that give way in a solution of `program`, largest in scale first. */
  readonly readConflicts: (solution: Pick<CertifiedSolution, 'x'>) => readonly Conflict[]
  /** The sides that its duals press on: a set that conflicts by itself (Farkas), when the optimum is not 0. */
  readonly readPressed: (solution: Pick<CertifiedSolution, 'y'>) => readonly Side[]
}

/** One side of a row or column, by its number too. */
interface Side {
  readonly name: string
  readonly kind: Conflict['kind']
  readonly side: Conflict['side']
  readonly index: number
}

/** A program whose elastic optimum is above this, in scaled units, is infeasible; below, it is tolerance. */
export const infeasibleAbove = 1e-7

/** Where a side may give way: by the value of a column of its own, in a row of the elastic program. */
interface Room extends Side {
  readonly row: number
  /** 1 over the natural size of what gives way: the cost of one unit of it. */
  readonly weight: number
}

/**
 * Every side of every row, and every bound of a column but 0 from below, may give way at a cost of 1 per natural size
 * (the scale of the row or column), so that tonnes and kilowatt-hours compare. The least total of it is 0 when the
 * program is feasible; otherwise the sides that give way are the cheapest repair (Chinneck 2008, elastic programs).
 * A flow stays at or above 0 whatever happens.
 */
export function elasticProgram(program: LinearProgram): ElasticProgram {
  const scaling = findScaling(program)
  const draft = draftOf(program)
  const rows: { readonly name: string; readonly lower: number; readonly upper: number }[] = []
  const rooms: Room[] = []
  const givers: ProgramDraft['columns'][number][] = []
  /** Adds a row in which both sides have room; one row a side where they cross, since a solver refuses lower > upper. */
  const addRow = (
    name: string,
    lower: number,
    upper: number,
    room: Omit<Room, 'side' | 'row'>,
  ): number[] => {
    if (lower > upper)
      return [
        ...addRow(`lower.${name}`, lower, Infinity, room),
        ...addRow(`upper.${name}`, -Infinity, upper, room),
      ]
    const row = rows.push({ name, lower, upper }) - 1
    const give = (side: Conflict['side']): void => {
      rooms.push({ ...room, side, row })
      const entries = [[row, side === 'lower' ? 1 : -1]] as const
      const giver = `give.${room.kind}.${side}.${room.name}`
      givers.push({ name: giver, lower: 0, upper: Infinity, cost: room.weight, entries })
    }
    if (lower > -Infinity) give('lower')
    if (upper < Infinity) give('upper')
    return [row]
  }
  const rowsOf = draft.rows.map(({ name, lower, upper }, i) =>
    addRow(name, lower, upper, { name, kind: 'row', index: i, weight: at(scaling.row, i) }),
  )
  const columns = draft.columns.map((column, j) => {
    const { name, lower, upper } = column
    const soft = lower === 0 ? -Infinity : lower
    const weight = 1 / at(scaling.column, j)
    const bounded = soft > -Infinity || upper < Infinity
    const own = bounded
      ? addRow(`bound.${name}`, soft, upper, { name, kind: 'column', index: j, weight })
      : []
    const entries = column.entries.flatMap(([i, value]) =>
      (rowsOf[i] ?? []).map((row) => [row, value] as const),
    )
    return {
      ...column,
      cost: 0,
      lower: lower >= 0 ? 0 : -Infinity,
      upper: Infinity,
      entries: [...entries, ...own.map((row) => [row, 1] as const)],
    }
  })
  return {
    program: compress({ name: `elastic ${program.name}`, rows, columns: [...columns, ...givers] }),
    sides: rooms,
    readConflicts: ({ x }) => readRooms(rooms, x.subarray(columns.length)),
    readPressed: ({ y }) =>
      rooms.filter(({ row, side, weight }) => {
        const pressure = (side === 'lower' ? 1 : -1) * at(y, row)
        return pressure > 1e-9 * weight
      }),
  }
}

function readRooms(rooms: readonly Room[], amounts: Float64Array): readonly Conflict[] {
  return rooms
    .map((room, k) => ({ room, size: at(amounts, k) * room.weight, amount: at(amounts, k) }))
    .filter(({ size }) => size > infeasibleAbove / 100)
    .sort((a, b) => b.size - a.size)
    .map(({ room: { name, kind, side }, amount }) => ({ name, kind, side, amount, inRepair: true }))
}

/**
 * The sides of an infeasible program that cannot be met together; empty when it is feasible within tolerance. Duals of
 * the elastic program name a conflicting set at once; from it one side after the other is dropped for good if the rest
 * still conflicts, and each such solve shrinks the set to its own duals (deletion filter, Chinneck and Dravnieks 1991).
 * So every listed side is needed for a conflict, unless the cap on solves came first. Where the repair also mends a
 * second conflict, that one is listed too. "A flow is at least 0" never is, nor is "whole": of a conflict among whole
 * numbers only the repair is listed.
 */
export function conflictSet(
  program: LinearProgram,
  solve: SolveProgram,
  mostSolves = 200,
): readonly Conflict[] {
  const whole = elasticProgram(program)
  const solution = solve(whole.program)
  if (!isConflict(solution)) return []
  const repair = whole.readConflicts(solution)
  const repaired = new Map(repair.map((conflict) => [keyOf(conflict), conflict]))
  const relaxed = { ...program, integer: new Uint8Array(program.integer.length) }
  let solves = 1
  const find = (sides: readonly Side[]): readonly Side[] | null => {
    if (solves++ >= mostSolves) return null
    const elastic = elasticProgram(keepOnly(relaxed, sides))
    const answer = solve(elastic.program)
    return isConflict(answer) ? elastic.readPressed(answer) : null
  }
  const found = new Map<string, Conflict>()
  let sides = whole.sides
  for (let needed = find(sides); needed !== null && needed.length > 0; needed = find(sides)) {
    const set = irreducible(needed, find)
    for (const { name, kind, side } of set)
      found.set(keyOf({ name, kind, side }), { name, kind, side, amount: 0, inRepair: false })
    const mended = set.filter((side) => repaired.has(keyOf(side)))
    const gone = new Set((mended.length > 0 ? mended : set).map(keyOf))
    sides = sides.filter((side) => !gone.has(keyOf(side)))
  }
  return [...repair, ...[...found].flatMap(([key, side]) => (repaired.has(key) ? [] : [side]))]
}

const keyOf = ({ kind, side, name }: Pick<Side, 'kind' | 'side' | 'name'>): string =>
  `${kind} ${side} ${name}`

/** A conflicting set without the members that it conflicts without. */
function irreducible(
  conflicting: readonly Side[],
  find: (sides: readonly Side[]) => readonly Side[] | null,
): readonly Side[] {
  const tried = new Set<string>()
  let needed = conflicting
  for (;;) {
    const next = needed.find((side) => !tried.has(keyOf(side)))
    if (next === undefined) return needed
    tried.add(keyOf(next))
    needed = find(needed.filter((side) => side !== next)) ?? needed
  }
}

const isConflict = ({ status, certificate, objective }: CertifiedSolution): boolean =>
  status === 'optimal' && certificate?.verdict !== 'fail' && objective > infeasibleAbove

/** The program with all sides but these let go; flows stay at or above 0. */
function keepOnly(program: LinearProgram, sides: readonly Side[]): LinearProgram {
  const rowLower = new Float64Array(program.rowLower.length).fill(-Infinity)
  const rowUpper = new Float64Array(rowLower.length).fill(Infinity)
  const columnLower = program.columnLower.map((bound) => (bound >= 0 ? 0 : -Infinity))
  const columnUpper = new Float64Array(columnLower.length).fill(Infinity)
  const bounds = {
    row: { lower: [program.rowLower, rowLower], upper: [program.rowUpper, rowUpper] },
    column: {
      lower: [program.columnLower, columnLower],
      upper: [program.columnUpper, columnUpper],
    },
  } as const
  for (const { kind, side, index } of sides) {
    const [from, to] = bounds[kind][side]
    to[index] = at(from, index)
  }
  return { ...program, rowLower, rowUpper, columnLower, columnUpper }
}

/** The draft that compresses to a program. */
function draftOf(program: LinearProgram): ProgramDraft {
  const { start, index, value } = program.matrix
  return {
    name: program.name,
    maximize: program.maximize,
    constant: program.constant,
    rows: program.rowNames.map((name, i) => ({
      name,
      lower: at(program.rowLower, i),
      upper: at(program.rowUpper, i),
    })),
    columns: program.columnNames.map((name, j) => ({
      name,
      lower: at(program.columnLower, j),
      upper: at(program.columnUpper, j),
      cost: at(program.cost, j),
      integer: at(program.integer, j) === 1,
      entries: Array.from(value.subarray(at(start, j), at(start, j + 1)), (coefficient, k) => [
        at(index, at(start, j) + k),
        coefficient,
      ]),
    })),
  }
}
