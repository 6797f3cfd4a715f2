import { certify } from '../core/lp/certify'
import { isMixedInteger, objectiveValue, type LinearProgram } from '../core/lp/program'
import type { ScaledProgram } from '../core/lp/scale'
import type { CertifiedSolution, SolveStatus, SolverAnswer } from '../core/lp/solution'
import { tidy } from '../core/lp/tidy'
import { at } from '../core/lp/vector'
import type { Solver, SolverSettings } from './adapter'

/** A solution that says no more than its status. */
export const noSolution = (
  status: SolveStatus,
  { name, version }: Pick<Solver, 'name' | 'version'>,
): CertifiedSolution => ({
  status,
  objective: NaN,
  x: new Float64Array(),
  y: new Float64Array(),
  certificate: null,
  solver: { name, version, ms: 0 },
})

/**
 * The answer to a scaled program in the units of the program, tidied and certified there. Snapping to bounds would
 * falsify traces, so it is tried only where the certificate does not pass without it.
 */
export function judge(
  program: LinearProgram,
  scaled: ScaledProgram,
  answer: SolverAnswer,
  solver: Pick<Solver, 'name' | 'version'>,
): CertifiedSolution {
  const unscaled = scaled.unscale(answer)
  const candidate = (snap: number): CertifiedSolution => {
    const tidied = tidy(program, unscaled, scaled.scaling, snap)
    return {
      ...noSolution(answer.status, solver),
      objective: answer.status === 'optimal' ? objectiveValue(program, tidied.x) : NaN,
      x: tidied.x,
      y: tidied.y,
      certificate: certify(program, tidied, scaled.scaling),
    }
  }
  const exact = candidate(0)
  if (exact.certificate?.verdict === 'pass') return exact
  const snapped = candidate(1e-11)
  return snapped.certificate?.verdict === 'pass' || exact.certificate?.verdict === 'fail'
    ? snapped
    : exact
}

/**
 * Solves; where columns are whole numbers, solves once more with them fixed at exactly whole values, since 0.999999999
 * of a plant is within the tolerance of branch and bound but not within ours. The duals are then those of the fixed
 * program: prices given what has been decided.
 */
export function ask(
  solver: Pick<Solver, 'solve'>,
  program: LinearProgram,
  settings: SolverSettings,
): SolverAnswer {
  const answer = solver.solve(program, settings)
  if (!isMixedInteger(program) || answer.x.length === 0) return answer
  const fix = (bounds: Float64Array): Float64Array =>
    bounds.map((bound, j) => (at(program.integer, j) ? Math.round(at(answer.x, j)) : bound))
  const fixed = solver.solve(
    {
      ...program,
      columnLower: fix(program.columnLower),
      columnUpper: fix(program.columnUpper),
      integer: new Uint8Array(program.integer.length),
    },
    settings,
  )
  return fixed.status === 'optimal' ? { ...answer, x: fixed.x, y: fixed.y } : answer
}
