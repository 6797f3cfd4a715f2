import { roomNames } from './names'
import { compress, type LinearProgram, type ProgramDraft } from './program'
import { findScaling } from './scale'
import type { CertifiedSolution } from './solution'
import { at } from './vector'

/** One side of a row or a column of a program. */
export interface Side {
  /** Row or column name. */
  readonly name: string
  readonly kind: 'row' | 'column'
  readonly side: 'lower' | 'upper'
  /** Which row or column it is. */
  readonly index: number
}

/** A side that has to give way before the program can be met. */
export interface Conflict extends Side {
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
  /** The sides that give way in a solution of `program`, the costliest first. */
  readonly readConflicts: (solution: Pick<CertifiedSolution, 'x'>) => readonly Conflict[]
  /** The sides that its duals press on: a set that conflicts by itself (Farkas), when the optimum is not 0. */
  readonly readPressed: (solution: Pick<CertifiedSolution, 'y'>) => readonly Side[]
}

/** A side with what it is measured by. */
export interface Measured extends Side {
  /** Where it stands [unit of the row or column]. */
  readonly bound: number
  /** Natural size of the row or column [its unit]. */
  readonly size: number
}

/** What it costs a side to give way by one unit; null where it holds whatever happens, such as a balance of mass. */
export type Weigh = (side: Measured) => number | null

/** What stands below this part of its natural size is as good as 0. */
const negligible = 1e-6

/** The cost of one unit at a bound: its relative change; where the bound is 0, in natural sizes. */
export const relativeTo = (bound: number, size: number): number =>
  1 / (Math.abs(bound) > negligible * size ? Math.abs(bound) : size)

/** Everything gives way, in proportion to where it stands. */
export const relativeChange: Weigh = ({ bound, size }) => relativeTo(bound, size)

/** A program whose elastic optimum is above this, in scaled units, is infeasible; below, it is tolerance. */
export const infeasibleAbove = 1e-7

/** Where a side may give way: by the value of a column of its own, in a row of the elastic program. */
interface Room extends Side {
  readonly row: number
  /** The cost of one unit of it. */
  readonly weight: number
}

/**
 * Every side of every row, and every bound of a column but 0 from below, may give way at a cost that `weigh` says: unless
 * told otherwise by its relative change, so that tonnes and kilowatt-hours compare, and a little of much comes before much
 * of a little. The least total is 0 when the program is feasible; otherwise the sides that give way are the cheapest repair
 * (Chinneck 2008, elastic programs). A flow stays at or above 0 whatever happens.
 */
export function elasticProgram(
  program: LinearProgram,
  weigh: Weigh = relativeChange,
): ElasticProgram {
  const scaling = findScaling(program)
  const draft = draftOf(program)
  const rows: { readonly name: string; readonly lower: number; readonly upper: number }[] = []
  const rooms: Room[] = []
  const givers: ProgramDraft['columns'][number][] = []
  type Place = Omit<Measured, 'side' | 'bound'>
  const weightOf = (place: Place, side: Side['side'], bound: number): number | null =>
    Number.isFinite(bound) ? weigh({ ...place, side, bound }) : null
  /** Adds a row in which both sides may have room; one row a side where they cross: a solver refuses lower > upper. */
  const addRow = (name: string, lower: number, upper: number, place: Place): number[] => {
    if (lower > upper)
      return [
        ...addRow(roomNames.side('lower', name), lower, Infinity, place),
        ...addRow(roomNames.side('upper', name), -Infinity, upper, place),
      ]
    const row = rows.push({ name, lower, upper }) - 1
    const give = (side: Side['side'], bound: number): void => {
      const weight = weightOf(place, side, bound)
      if (weight === null) return
      const { kind, index } = place
      rooms.push({ name: place.name, kind, index, side, row, weight })
      const entries = [[row, side === 'lower' ? 1 : -1]] as const
      const giver = roomNames.giver(kind, side, place.name)
      givers.push({ name: giver, lower: 0, upper: Infinity, cost: weight, entries })
    }
    give('lower', lower)
    give('upper', upper)
    return [row]
  }
  const rowsOf = draft.rows.map(({ name, lower, upper }, i) =>
    addRow(name, lower, upper, { name, kind: 'row', index: i, size: 1 / at(scaling.row, i) }),
  )
  const columns = draft.columns.map((column, j) => {
    const { name, lower, upper } = column
    const place: Place = { name, kind: 'column', index: j, size: at(scaling.column, j) }
    const soft = lower === 0 || weightOf(place, 'lower', lower) === null ? -Infinity : lower
    const hardUpper = weightOf(place, 'upper', upper) === null ? upper : Infinity
    const softUpper = hardUpper === upper ? Infinity : upper
    const bounded = soft > -Infinity || softUpper < Infinity
    const own = bounded ? addRow(roomNames.bound(name), soft, softUpper, place) : []
    const entries = column.entries.flatMap(([i, value]) =>
      (rowsOf[i] ?? []).map((row) => [row, value] as const),
    )
    return {
      ...column,
      cost: 0,
      lower: soft > -Infinity ? (lower >= 0 ? 0 : -Infinity) : lower,
      upper: hardUpper,
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
    .map(({ room: { name, kind, side, index }, amount }) => ({
      ...{ name, kind, side, index },
      amount,
      inRepair: true,
    }))
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
