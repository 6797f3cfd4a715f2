import { solveParts } from '../core/lp/join'
import { partsOf, restrictTo } from '../core/lp/parts'
import type { LinearProgram } from '../core/lp/program'
import { scaleProgram } from '../core/lp/scale'
import type { CertifiedSolution, SolveOptions, SolveProgram } from '../core/lp/solution'
import { at } from '../core/lp/vector'
import { firstSettings } from './adapter'
import { isUnlinked } from './atBounds'
import { programsToProve } from './branch'
import { startClock } from './clock'
import type { HighsSolver } from './highs'
import { ask, judge } from './judge'

/** What may change in the program of a session: all but its matrix. What is left out is as it was opened. */
type ProgramChanges = Partial<Omit<LinearProgram, 'matrix'>>

/** A program that stays loaded and is solved again with other bounds and costs. */
export interface ProgramSession {
  readonly solve: (changes?: ProgramChanges, options?: SolveOptions) => CertifiedSolution
  /** Frees the model. To solve again after that is allowed and loads it anew. */
  readonly dispose: () => void
}

/**
 * Opens a program for warm re-solves by HiGHS: split into its independent parts once, each part in the scaling in which
 * it was opened. What is not certified at once, also where the answer is "infeasible", is solved afresh by `solve`, as
 * is everything without HiGHS.
 */
export function openSession(
  highs: HighsSolver | null,
  solve: SolveProgram,
  program: LinearProgram,
): ProgramSession {
  const parts = partsOf(program)
  if (highs === null) return withoutModel(solve, program)
  if (parts.length === 1) return openPart(highs, solve, program)
  const sessions = parts.map((part) => openPart(highs, solve, restrictTo(program, part, 0)))
  return {
    solve: (changes = {}, options = {}) => {
      const changed: LinearProgram = { ...program, ...changes }
      if (changed.rowNames.length !== program.rowNames.length) return solve(changed, options)
      const clock = startClock(options.timeLimit ?? firstSettings.timeLimit)
      const solution = solveParts(changed, parts, (part, k) => {
        const session = sessions[k] ?? withoutModel(solve, part)
        return session.solve(part, { ...options, timeLimit: clock.left() })
      })
      return { ...solution, solver: { ...solution.solver, ms: clock.spent() } }
    },
    dispose: () => {
      for (const session of sessions) session.dispose()
    },
  }
}

/** Whether another solver than HiGHS is asked for. */
const isOthers = ({ solver = 'auto' }: SolveOptions): boolean =>
  solver !== 'auto' && solver !== 'highs'

const withoutModel = (solve: SolveProgram, program: LinearProgram): ProgramSession => ({
  solve: (changes = {}, options = {}) => solve({ ...program, ...changes }, options),
  dispose: () => undefined,
})

/** Opens a program that is one part; what has no coefficients needs no model. */
function openPart(highs: HighsSolver, solve: SolveProgram, program: LinearProgram): ProgramSession {
  if (isUnlinked(program)) return withoutModel(solve, program)
  const first = scaleProgram(program)
  const session = highs.open(first.program)
  return {
    solve: (changes = {}, options = {}) => {
      const changed: LinearProgram = { ...program, ...changes }
      // In a scaling of its own a whole number would be whole in the wrong unit.
      const fits =
        changed.rowNames.length === program.rowNames.length &&
        changed.integer.every((whole, j) => whole === 0 || at(first.scaling.column, j) === 1)
      // The bound of whole numbers is ours where it can be proved.
      if (!fits || isOthers(options) || programsToProve(changed) > 0) return solve(changed, options)
      const started = performance.now()
      const scaled = scaleProgram(changed, { of: program, scaled: first })
      const timeLimit = options.timeLimit ?? firstSettings.timeLimit
      const answer = ask(session, scaled.program, { ...firstSettings, timeLimit })
      const warm = answer.status === 'optimal' ? judge(changed, scaled, answer, highs) : null
      const ms = performance.now() - started
      if (warm?.certificate?.verdict === 'pass') return { ...warm, solver: { ...warm.solver, ms } }
      return solve(changed, options)
    },
    dispose: () => {
      session.dispose()
    },
  }
}
