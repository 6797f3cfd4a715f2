import { elasticProgram, infeasibleAbove, type Conflict, type IsLaw, type Side } from './elastic'
import type { LinearProgram } from './program'
import type { CertifiedSolution, SolveProgram } from './solution'
import { at } from './vector'

/** What a search for conflicts may take for granted, and how long it may take. */
export interface ConflictOptions {
  readonly isLaw?: IsLaw
  readonly mostSolves?: number
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
  { isLaw = () => false, mostSolves = 200 }: ConflictOptions = {},
): readonly Conflict[] {
  const whole = elasticProgram(program, isLaw)
  const solution = solve(whole.program)
  if (!isConflict(solution)) return []
  const repair = whole.readConflicts(solution)
  const repaired = new Map(repair.map((conflict) => [keyOf(conflict), conflict]))
  const relaxed = { ...program, integer: new Uint8Array(program.integer.length) }
  let solves = 1
  const find = (sides: readonly Side[]): readonly Side[] | null => {
    if (solves++ >= mostSolves) return null
    const elastic = elasticProgram(keepOnly(relaxed, sides, isLaw), isLaw)
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

/** The program with all sides but these and the laws let go; flows stay at or above 0. */
function keepOnly(program: LinearProgram, sides: readonly Side[], isLaw: IsLaw): LinearProgram {
  const laws = program.rowNames.map(isLaw)
  const rowLower = program.rowLower.map((bound, i) => (laws[i] === true ? bound : -Infinity))
  const rowUpper = program.rowUpper.map((bound, i) => (laws[i] === true ? bound : Infinity))
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
