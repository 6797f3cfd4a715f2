import { elasticProgram, infeasibleAbove } from '../core/lp/elastic'
import type { LinearProgram } from '../core/lp/program'
import { rayProgram } from '../core/lp/ray'
import type { CertifiedSolution } from '../core/lp/solution'
import { at } from '../core/lp/vector'

/**
 * Proves that a program has no optimum, or returns null: infeasible when the elastic program must give way, unbounded
 * when it need not and a direction improves the objective for ever. `solve` must not come back here. The certificate
 * returned is that of the program which proves it.
 */
export function diagnose(
  program: LinearProgram,
  solve: (program: LinearProgram) => CertifiedSolution,
): CertifiedSolution | null {
  const elastic = solve(elasticProgram(program).program)
  if (!isProof(elastic)) return null
  if (elastic.objective > infeasibleAbove) return proven('infeasible', elastic)
  const away = solve(rayProgram(program))
  if (!isProof(away)) return null
  const gain = program.maximize ? away.objective : -away.objective
  const size = program.cost.reduce((sum, cost, j) => sum + Math.abs(cost * at(away.x, j)), 0)
  return gain > 1e-9 * size ? { ...proven('unbounded', away), ray: away.x } : null
}

const isProof = (solution: CertifiedSolution): boolean =>
  solution.status === 'optimal' && solution.certificate?.verdict !== 'fail'

const proven = (
  status: 'infeasible' | 'unbounded',
  { certificate, solver }: CertifiedSolution,
): CertifiedSolution => ({
  status,
  objective: NaN,
  x: new Float64Array(),
  y: new Float64Array(),
  certificate,
  solver,
})
