import { certify } from '../core/lp/certify'
import { isMixedInteger, objectiveValue, type LinearProgram } from '../core/lp/program'
import type { ScaledProgram } from '../core/lp/scale'
import type { CertifiedSolution, SolveStatus, SolverAnswer } from '../core/lp/solution'
import { tidy, type Snap } from '../core/lp/tidy'
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

// Snapping further could falsify traces, so each step is taken only where the certificate does not pass before it.
const snaps: readonly Snap[] = [
  { value: 0, price: 1e-13 },
  { value: 0, price: 0 },
  { value: 1e-11, price: 1e-11 },
]

/** The answer to a scaled program in the units of the program, tidied and certified there. */
export function judge(
  program: LinearProgram,
  scaled: ScaledProgram,
  answer: SolverAnswer,
  solver: Pick<Solver, 'name' | 'version'>,
): CertifiedSolution {
  const unscaled = scaled.unscale(answer)
  let best: CertifiedSolution | null = null
  for (const snap of snaps) {
    const tidied = tidy(program, unscaled, scaled.scaling, snap)
    const certificate = certify(program, tidied, scaled.scaling)
    const candidate: CertifiedSolution = {
      ...noSolution(answer.status, solver),
      objective: answer.status === 'optimal' ? objectiveValue(program, tidied.x) : NaN,
      x: tidied.x,
      y: tidied.y,
      ...(tidied.bound !== undefined && { bound: tidied.bound }),
      certificate,
    }
    if (certificate.verdict === 'pass') return candidate
    if (best === null || best.certificate?.verdict === 'fail') best = candidate
  }
  return best ?? noSolution('rejected', solver)
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
