import type { SolveProgram } from '../core/lp/solution'
import { loadSolvers } from '../solver/loadSolvers'
import { createPortfolio } from '../solver/portfolio'

/** Loads the solvers; from then on solving is synchronous. */
export const loadSolve = async (): Promise<SolveProgram> =>
  createPortfolio(await loadSolvers()).solve
