import {
  elasticProgram,
  infeasibleAbove,
  relativeChange,
  type Conflict,
  type Measured,
  type Side,
  type Weigh,
} from './elastic'
import type { LinearProgram } from './program'
import type { CertifiedSolution, SolveProgram } from './solution'

/** What a search for conflicts may take for granted, and how long it may take. */
export interface ConflictOptions {
  readonly weigh?: Weigh
  readonly mostSolves?: number
}

/** The cheapest repair of an infeasible program. */
export interface Repair {
  readonly conflicts: readonly Conflict[]
  /** A solution once everything in it has given way: values of the columns of the program. */
  readonly x: Float64Array
}

/** The sides that give way at the least cost; null for a program that is feasible within tolerance. */
export function cheapestRepair(
  program: LinearProgram,
  solve: SolveProgram,
  weigh: Weigh = relativeChange,
): Repair | null {
  const elastic = elasticProgram(program, weigh)
  const solution = solve(elastic.program)
  if (!isConflict(solution)) return null
  const x = solution.x.subarray(0, program.columnNames.length)
  return { conflicts: elastic.readConflicts(solution), x }
}

/**
 * The sides that cannot be met together with a repair. Duals of the elastic program name a conflicting set at once; from
 * it one side after the other is dropped for good if the rest still conflicts, and each such solve shrinks the set to its
 * own duals (deletion filter, Chinneck and Dravnieks 1991). So every listed side is needed for a conflict, unless the cap
 * on solves came first. Where the repair also mends a second conflict, that one is listed too. "A flow is at least 0"
 * never is, nor is "whole": of a conflict among whole numbers only the repair is listed.
 */
export function inConflictWith(
  { conflicts: repair }: Repair,
  program: LinearProgram,
  solve: SolveProgram,
  { weigh = relativeChange, mostSolves = 200 }: ConflictOptions = {},
): readonly Conflict[] {
  const repaired = new Set(repair.map(keyOf))
  const relaxed = { ...program, integer: new Uint8Array(program.integer.length) }
  let solves = 0
  const find = (sides: readonly Side[]): readonly Side[] | null => {
    if (solves++ >= mostSolves) return null
    const elastic = elasticProgram(keepOnly(relaxed, sides, weigh), weigh)
    const answer = solve(elastic.program)
    return isConflict(answer) ? elastic.readPressed(answer) : null
  }
  const found = new Map<string, Conflict>()
  let { sides } = elasticProgram(program, weigh)
  for (let needed = find(sides); needed !== null && needed.length > 0; needed = find(sides)) {
    const set = irreducible(needed, find)
    for (const { name, kind, side, index } of set)
      found.set(keyOf({ kind, side, index }), {
        ...{ name, kind, side, index },
        amount: 0,
        inRepair: false,
      })
    const mended = set.filter((side) => repaired.has(keyOf(side)))
    const gone = new Set((mended.length > 0 ? mended : set).map(keyOf))
    sides = sides.filter((side) => !gone.has(keyOf(side)))
  }
  return [...found].flatMap(([key, side]) => (repaired.has(key) ? [] : [side]))
}

/** All sides of an infeasible program that conflict, the cheapest repair first; empty when it is feasible. */
export function conflictSet(
  program: LinearProgram,
  solve: SolveProgram,
  options: ConflictOptions = {},
): readonly Conflict[] {
  const { weigh, mostSolves = 200 } = options
  const repair = cheapestRepair(program, solve, weigh)
  if (repair === null) return []
  const rest = { ...options, mostSolves: mostSolves - 1 }
  return [...repair.conflicts, ...inConflictWith(repair, program, solve, rest)]
}

const keyOf = ({ kind, side, index }: Pick<Side, 'kind' | 'side' | 'index'>): string =>
  `${kind} ${side} ${String(index)}`

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

/** The program with all sides but these, and those that never give way, let go; flows stay at or above 0. */
function keepOnly(program: LinearProgram, sides: readonly Side[], weigh: Weigh): LinearProgram {
  const kept = new Set(sides.map(keyOf))
  const keep = (kind: Side['kind'], side: Side['side'], names: readonly string[]) => {
    const free = side === 'lower' ? -Infinity : Infinity
    return (bound: number, index: number): number => {
      if (!Number.isFinite(bound) || kept.has(keyOf({ kind, side, index }))) return bound
      const measured: Measured = { name: names[index] ?? '', kind, side, index, bound, size: 1 }
      if (weigh(measured) === null) return bound
      return kind === 'column' && side === 'lower' && bound >= 0 ? 0 : free
    }
  }
  const { rowNames, columnNames } = program
  return {
    ...program,
    rowLower: program.rowLower.map(keep('row', 'lower', rowNames)),
    rowUpper: program.rowUpper.map(keep('row', 'upper', rowNames)),
    columnLower: program.columnLower.map(keep('column', 'lower', columnNames)),
    columnUpper: program.columnUpper.map(keep('column', 'upper', columnNames)),
  }
}
