import { contentAt } from '../lp/blends'
import type { BuiltProgram } from '../lp/build'
import type { Conflict as ProgramConflict } from '../lp/elastic'
import { layOut, type Layout } from '../lp/layout'
import type { Leave, Room } from '../lp/room'
import { keyOf } from '../lp/subjects'
import type { Conflict } from '../answer/answer'

/**
 * The conflicts of a program in the words of the network: what the user can change, and by how much. `x` is a solution
 * once all has given way. What is the same in several periods is told once.
 */
export function explainConflicts(
  room: Room,
  leave: Leave,
  conflicts: readonly ProgramConflict[],
  x: Float64Array,
): readonly Conflict[] {
  const layout = layOut(room.network)
  const told = new Map<string, Conflict>()
  for (const each of conflicts) {
    const conflict = explain(room, leave, layout, each, x)
    if (conflict === null) continue
    const key = inAnyPeriod(conflict)
    const known = told.get(key)
    told.set(key, known === undefined ? conflict : together(known, conflict))
  }
  return [...told.values()]
}

function explain(
  room: Room,
  leave: Leave,
  layout: Layout,
  conflict: ProgramConflict,
  x: Float64Array,
): Conflict | null {
  const subject = room.subjectOf(conflict)
  const gives = room.givingOf(conflict, leave)
  if (subject === null || gives === null) return null
  const { unit, family, period } = subject
  const isBlend = family === 'share' || family === 'quality'
  const needed = isBlend && conflict.inRepair ? contentAt(layout, subject, x) : null
  // A stock reads "what is held − what entered", a junction "what enters − what leaves".
  const isMore = (conflict.side === 'upper') !== (family === 'stock' && gives === 'imbalance')
  return {
    subject,
    gives,
    periods: period === null ? [] : [period],
    amount: {
      value: gives === 'imbalance' && !isMore ? 0 - conflict.amount : conflict.amount,
      unit,
    },
    varies: false,
    ...(needed !== null && { needed }),
    side: isMore ? 'too_much' : 'too_little',
    repairs: conflict.inRepair,
  }
}

const inAnyPeriod = ({ subject, gives, side }: Conflict): string =>
  `${keyOf({ ...subject, period: null })} ${gives} ${side}`

/** One conflict of two periods; where only one of them has to give way, that one. */
function together(a: Conflict, b: Conflict): Conflict {
  if (a.repairs !== b.repairs) return a.repairs ? a : b
  const worst = sizeOf(b) > sizeOf(a) ? b : a
  const isSame = Math.abs(sizeOf(a) - sizeOf(b)) <= 1e-9 * sizeOf(worst)
  const needed = [a, b].flatMap((each) => each.needed ?? [])
  const extreme = worst.side === 'too_much' ? Math.max(...needed) : Math.min(...needed)
  return {
    ...worst,
    periods: [...new Set([...a.periods, ...b.periods])].sort((one, other) => one - other),
    varies: a.varies || b.varies || !isSame,
    ...(needed.length > 0 && { needed: extreme }),
  }
}

const sizeOf = ({ amount }: Conflict): number => Math.abs(amount.value)

/** The processes that a ray runs through: those that could earn without end. */
export function processesOfRay(built: BuiltProgram, ray: Float64Array): readonly string[] {
  const largest = ray.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const named = built.columns.flatMap((column, j) => {
    if (Math.abs(ray[j] ?? 0) <= 1e-9 * largest) return []
    if (column.kind === 'activity' || column.kind === 'level') return [column.process.id]
    return column.kind === 'exchange' ? [column.exchange.process] : []
  })
  return [...new Set(named)]
}
