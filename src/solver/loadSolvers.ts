import { loadHighs, type HighsLocation } from './highs'
import { jsLpSolverAdapter } from './jsLpSolver'
import type { LoadedSolvers } from './ladder'

/** What is there at once, without WebAssembly: enough for small networks, and for the first picture. */
export const withoutHighs: LoadedSolvers = { jslp: jsLpSolverAdapter, highs: null }

/** Loads the solvers; where WebAssembly is barred, HiGHS is null and the rest works. */
export async function loadSolvers(location: HighsLocation = {}): Promise<LoadedSolvers> {
  try {
    return { ...withoutHighs, highs: await loadHighs(location) }
  } catch {
    return withoutHighs
  }
}
