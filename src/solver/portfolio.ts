import { solveParts } from '../core/lp/join'
import { partsOf } from '../core/lp/parts'
import type { LinearProgram } from '../core/lp/program'
import { scaleProgram } from '../core/lp/scale'
import type { CertifiedSolution, SolveOptions, SolveProgram } from '../core/lp/solution'
import { at } from '../core/lp/vector'
import { firstSettings } from './adapter'
import { atBounds, isUnlinked } from './atBounds'
import { branch, programsToProve } from './branch'
import { diagnose } from './diagnose'
import { ask, judge, noSolution } from './judge'
import { ladder, type LoadedSolvers } from './ladder'
import { openSession, type ProgramSession, type SessionOptions } from './session'
import { startClock, type Clock } from './clock'

/** Several solvers and one judge: every answer that leaves has been certified here. */
export interface Portfolio {
  readonly solve: SolveProgram
  /** As `solve`, for programs that prove something of others: of these nothing more is proved. */
  readonly attempt: SolveProgram
  /** Keeps a program loaded, to solve it again with other bounds and costs. */
  readonly open: (program: LinearProgram, options?: Partial<SessionOptions>) => ProgramSession
}

/** Joins what has been loaded; solving is synchronous from here on. */
export function createPortfolio(solvers: LoadedSolvers): Portfolio {
  const solve: SolveProgram = (program, options) => solveInParts(solvers, program, options)
  return {
    solve,
    attempt: (program, options = {}) =>
      attemptInParts(
        solvers,
        program,
        options,
        startClock(options.timeLimit ?? firstSettings.timeLimit),
      ),
    open: (program, options) => openSession(solvers.highs, program, { solve, ...options }),
  }
}

/** Solves the independent parts of a program apart, so that none hides in the scale of another; they share the time. */
function solveInParts(
  solvers: LoadedSolvers,
  program: LinearProgram,
  options: SolveOptions = {},
): CertifiedSolution {
  const clock = startClock(options.timeLimit ?? firstSettings.timeLimit)
  const solution = solveParts(program, partsOf(program), (part) =>
    solveCertified(solvers, part, options, clock),
  )
  return { ...solution, solver: { ...solution.solver, ms: clock.spent() } }
}

/**
 * Solves by the first solver whose answer the certificate passes. "Infeasible" and "unbounded" are not believed but
 * proved by programs of our own, themselves certified; while no proof holds, the next rung of the ladder is tried. Of
 * whole numbers neither is the bound believed, where branching can prove it.
 */
function solveCertified(
  solvers: LoadedSolvers,
  program: LinearProgram,
  options: SolveOptions,
  clock: Clock,
): CertifiedSolution {
  return (
    solveByBranching(solvers, program, options, clock) ??
    solveByLadder(solvers, program, options, clock)
  )
}

/**
 * The optimum that branching proves, from what the first solver finds; where the tree grows too large that itself, if its
 * own bound proves it. null where there is nothing to branch on, or neither holds.
 */
function solveByBranching(
  solvers: LoadedSolvers,
  program: LinearProgram,
  options: SolveOptions,
  clock: Clock,
): CertifiedSolution | null {
  if (programsToProve(program) === 0 || isUnlinked(program)) return null
  const found = climb(solvers, program, options, clock, () => null, 1)
  const proven = branch(program, found, (node) =>
    clock.left() <= 0
      ? noSolution('limit', solvers.jslp)
      : solveParts(node, partsOf(node), (part) => solveByLadder(solvers, part, options, clock)),
  )
  return proven ?? (isSettled(found) ? found : null)
}

function solveByLadder(
  solvers: LoadedSolvers,
  program: LinearProgram,
  options: SolveOptions,
  clock: Clock,
): CertifiedSolution {
  const prove = once(() =>
    clock.left() <= 0
      ? null
      : diagnose(program, (proof) => attemptInParts(solvers, proof, options, clock)),
  )
  return climb(solvers, program, options, clock, prove)
}

const attemptInParts = (
  solvers: LoadedSolvers,
  program: LinearProgram,
  options: SolveOptions,
  clock: Clock,
): CertifiedSolution =>
  solveParts(program, partsOf(program), (part) => climb(solvers, part, options, clock, () => null))

function climb(
  solvers: LoadedSolvers,
  program: LinearProgram,
  options: SolveOptions,
  clock: Clock,
  prove: () => CertifiedSolution | null,
  rungs = Infinity,
): CertifiedSolution {
  const attempts = isUnlinked(program)
    ? [{ solver: atBounds, settings: firstSettings }]
    : ladder(solvers, program, options).slice(0, rungs)
  const nobody = attempts[0]?.solver ?? solvers.jslp
  if (!isWellFormed(program)) return noSolution('rejected', nobody)
  const met = uncross(program)
  if (met === null) return prove() ?? noSolution('rejected', nobody)
  const scaled = scaleProgram(met)
  let best: CertifiedSolution | null = null
  let limited = attempts.length === 0
  let claimed = false
  for (const { solver, settings } of attempts) {
    if (clock.left() <= 0) {
      limited = true
      break
    }
    const timeLimit = Math.min(settings.timeLimit, clock.left())
    const answer = ask(solver, scaled.program, { ...settings, timeLimit })
    if (answer.status === 'infeasible' || answer.status === 'unbounded') {
      // What javascript-lp-solver calls infeasible is worth a proof only where nobody else is there to be asked.
      const believable = solver !== solvers.jslp || attempts.every((each) => each.solver === solver)
      const proof = believable ? prove() : null
      claimed = true
      if (proof !== null) return proof
    } else if (answer.status === 'limit' && answer.x.length === 0) {
      limited = true
    } else {
      const candidate = judge(program, scaled, answer, solver)
      if (isSettled(candidate)) return candidate
      best = better(best, candidate)
    }
  }
  if (best === null)
    return (claimed ? prove() : null) ?? noSolution(limited ? 'limit' : 'rejected', nobody)
  if (best.certificate?.verdict !== 'fail' || best.status === 'limit') return best
  return prove() ?? { ...best, status: 'rejected', objective: NaN }
}

/** No other rung can do better: the certificate passes, or warns of the coefficients alone. */
function isSettled({ status, certificate }: CertifiedSolution): boolean {
  if (status !== 'optimal' || certificate === null) return false
  return Object.entries(certificate.residuals).every(
    ([id, check]) => check.verdict === 'pass' || (id === 'range' && check.verdict === 'warn'),
  )
}

/** The candidate with the milder verdict; the earlier one of equals. */
function better(best: CertifiedSolution | null, candidate: CertifiedSolution): CertifiedSolution {
  const rank = ({ status, certificate }: CertifiedSolution): number =>
    (certificate?.verdict === 'fail' ? 0 : 2) + (status === 'optimal' ? 1 : 0)
  return best === null || rank(candidate) > rank(best) ? candidate : best
}

/** Every number is one, and no bound excludes everything by being infinite on the wrong side. */
function isWellFormed(program: LinearProgram): boolean {
  const open = (lower: Float64Array, upper: Float64Array): boolean =>
    lower.every((bound) => bound < Infinity) && upper.every((bound) => bound > -Infinity)
  return (
    program.matrix.value.every(Number.isFinite) &&
    program.cost.every(Number.isFinite) &&
    Number.isFinite(program.constant) &&
    open(program.rowLower, program.rowUpper) &&
    open(program.columnLower, program.columnUpper)
  )
}

/** Closes sides that cross by no more than rounding; null where they cross by more, which no solver need be asked. */
function uncross(program: LinearProgram): LinearProgram | null {
  const rowUpper = closed(program.rowLower, program.rowUpper)
  const columnUpper = closed(program.columnLower, program.columnUpper)
  return rowUpper && columnUpper && { ...program, rowUpper, columnUpper }
}

function closed(lower: Float64Array, upper: Float64Array): Float64Array | null {
  const crosses = (bound: number, i: number): boolean =>
    at(lower, i) - bound > 1e-9 * Math.max(Math.abs(bound), Math.abs(at(lower, i)))
  return upper.some(crosses) ? null : upper.map((bound, i) => Math.max(bound, at(lower, i)))
}

/** The function, which from its second call on returns null: a proof that did not hold is not tried again. */
function once<T>(compute: () => T | null): () => T | null {
  let called = false
  return () => {
    if (called) return null
    called = true
    return compute()
  }
}
