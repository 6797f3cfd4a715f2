import { buildProgram, type BuiltProgram } from '../lp/build'
import { cheapestRepair, inConflictWith, type Repair } from '../lp/conflict'
import type { Conflict as ProgramConflict, Side } from '../lp/elastic'
import { withShutTrades } from '../lp/openings'
import type { LinearProgram } from '../lp/program'
import { keyOf } from '../lp/subjects'
import { roomIn, type Leave, type Room } from '../lp/room'
import type { SolveProgram } from '../lp/solution'
import type { Network } from '../network/network'
import type { Conflict } from '../answer/answer'
import { explainConflicts } from './explain'

/**
 * What cannot be met together. Bounds give way first, and among measured flows the balances of nodes. Where something that
 * is asked for would have to be given up altogether, a port that does not trade is told rather, if its trade would keep it.
 * Of a `repair` only bounds are told: what would have to be given up.
 */
export function findConflicts(
  network: Network,
  built: BuiltProgram,
  solve: SolveProgram,
  told: 'all' | 'repair',
): readonly Conflict[] {
  const closed: Leave = { imbalances: told === 'all', isDear: () => false }
  const room = roomIn(network, built)
  const first = repairIn(room, closed, solve)
  if (first === null) return []
  if (told === 'repair')
    return explainConflicts(room, closed, first.repair.conflicts, first.repair.x)
  const found = keepingAll(first, solve) ?? first
  const conflicts = [...found.repair.conflicts, ...othersOf(found, solve)]
  return explainConflicts(found.room, found.leave, conflicts, found.repair.x)
}

/** A repair, and what was allowed to give way for it. */
interface Found {
  readonly room: Room
  readonly leave: Leave
  readonly program: LinearProgram
  readonly repair: Repair
}

function repairIn(room: Room, leave: Leave, solve: SolveProgram): Found | null {
  const program = withLeeway(room.built)
  const repair = cheapestRepair(program, solve, room.weigh(leave))
  return repair === null ? null : { room, leave, program, repair }
}

/** A repair that opens a port where the first one gives something up altogether; null where there is none. */
function keepingAll({ room, leave, repair }: Found, solve: SolveProgram): Found | null {
  const givenUp = new Set(
    repair.conflicts.filter((each) => isGivenUp(room, leave, each)).map(sideIn(room)),
  )
  if (givenUp.size === 0) return null
  const { network, added } = withShutTrades(room.network)
  const open = roomIn(network, buildProgram(network, 0), added)
  const dear: Leave = { ...leave, isDear: (side) => givenUp.has(sideIn(open)(side)) }
  const found = repairIn(open, dear, solve)
  const opens = found?.repair.conflicts.some((each) => open.givingOf(each, dear) === 'opening')
  return opens === true ? found : null
}

/** What tells a side from all others, in any program of the network. */
const sideIn =
  ({ subjectOf }: Room) =>
  (side: Side): string => {
    const subject = subjectOf(side)
    return subject === null ? '' : `${keyOf(subject)} ${side.side}`
  }

/** Whether nothing would be left of what is asked for. */
function isGivenUp(room: Room, closed: Leave, conflict: ProgramConflict): boolean {
  if (conflict.side !== 'lower' || room.givingOf(conflict, closed) !== 'bound') return false
  const least = room.boundOf(conflict)
  return least > 0 && conflict.amount >= (1 - 1e-6) * least
}

/** What stands in the way of a repair; not the flows at a node that is off balance, which all of them are. */
function othersOf(
  { room, leave, program, repair }: Found,
  solve: SolveProgram,
): readonly ProgramConflict[] {
  const offBalance = repair.conflicts.flatMap((each) => {
    const subject = room.givingOf(each, leave) === 'imbalance' ? room.subjectOf(each) : null
    return subject === null ? [] : [subject.id]
  })
  if (offBalance.length === repair.conflicts.length) return []
  const data = new Set(offBalance.flatMap(room.measuredAt).map(({ id }) => id))
  return inConflictWith(repair, program, solve, { weigh: room.weigh(leave) }).filter((each) => {
    const subject = room.subjectOf(each)
    const isKnown = subject?.kind === 'flow' && data.has(subject.id)
    // A balance that holds is no choice of anybody's.
    return !isKnown && room.givingOf(each, leave) !== 'imbalance'
  })
}

/** How many times its capacity a switch lets through while what a process would have to do is looked for. */
const leeway = 10

/**
 * The program in which capacity is bounded by the rows and columns that say so alone: what a switch lets through, and what
 * may be built once anything is, goes further. So a capacity that gives way does so in one place, and what is off stands
 * still all the same.
 */
function withLeeway({ program, rows, columns }: BuiltProgram): LinearProgram {
  const { start, index } = program.matrix
  const value = Float64Array.from(program.matrix.value)
  columns.forEach((column, j) => {
    const family = column.kind === 'switch' ? 'on' : column.kind === 'chosen' ? 'built' : null
    if (family === null) return
    for (let k = start[j] ?? 0; k < (start[j + 1] ?? 0); k++) {
      const row = index[k] ?? -1
      const isMost = program.rowUpper[row] === 0 && rows[row]?.family === family
      if (isMost) value[k] = (value[k] ?? 0) * leeway
    }
  })
  return { ...program, matrix: { ...program.matrix, value } }
}
