import { compress, type LinearProgram, type ProgramDraft } from './program'
import { findScaling } from './scale'
import type { CertifiedSolution } from './solution'
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
/** Whether a row holds whatever happens, such as a balance of mass: no repair lets it give way. */
export type IsLaw = (row: string) => boolean

/** One side of a row or a column of a program. */
export interface Side {
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
 * A flow stays at or above 0 whatever happens, and so does a row that is a law.
 */
export function elasticProgram(program: LinearProgram, isLaw: IsLaw = () => false): ElasticProgram {
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
    if (room.kind === 'row' && isLaw(room.name)) return [row]
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
