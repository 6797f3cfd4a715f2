import type { Solver } from './adapter'
import type { HighsLocation } from './highs'
import type { LoadedSolvers } from './ladder'
import { solvers, type SolverEntry } from './solvers'

/** What is there at once, without WebAssembly: enough for small networks, and for the first picture. */
export const withoutHighs: LoadedSolvers = { jslp: solvers.jslp.load(), highs: null }

/** Loads the solvers; one that cannot be had, as where WebAssembly is barred, is null, and the rest works. */
export async function loadSolvers(location: HighsLocation = {}): Promise<LoadedSolvers> {
  const { jslp, highs, ...more } = solvers
  const others = Object.entries<SolverEntry>(more).map(
    async ([id, { load }]) => [id, await orNull(() => load(location))] as const,
  )
  return {
    ...Object.fromEntries(await Promise.all(others)),
    jslp: jslp.load(),
    highs: await orNull(() => highs.load(location)),
  }
}

async function orNull<T extends Solver>(load: () => T | Promise<T>): Promise<T | null> {
  try {
    return await load()
  } catch {
    return null
  }
}
