import { isMixedInteger, type SparseMatrix } from '../core/lp/program'
import type { SolveProgram } from '../core/lp/solution'
import type { Portfolio } from './portfolio'
import type { ProgramSession } from './session'

/** Below this many columns a cold solve by the small solver is as fast as a warm one. */
const fewColumns = 200

/** Models that are kept: an edit solves its scenario, its baselines and the choice among the optima of each. */
const mostModels = 5
/** Entries of their matrices together, beyond which the memory of WebAssembly is kept for the solve at hand. */
const mostEntries = 500_000

/** A solve that keeps its last programs loaded. */
export interface WarmSolve {
  readonly solve: SolveProgram
  readonly dispose: () => void
}

interface Kept {
  readonly matrix: SparseMatrix
  readonly session: ProgramSession
}

/**
 * Solves programs warm: one with the matrix of a recent one is solved in the model that is still loaded, from the basis
 * found last. A slider, a switch, a next stage and the second solve change bounds and costs only.
 */
export function keepWarm(portfolio: Portfolio): WarmSolve {
  /** The one used last comes first. */
  let kept: readonly Kept[] = []
  const keep = (most: number): void => {
    for (const { session } of kept.slice(most)) session.dispose()
    kept = kept.slice(0, most)
  }
  return {
    dispose: () => {
      keep(0)
    },
    solve: (program, options) => {
      const small = program.columnNames.length <= fewColumns && options?.solver !== 'highs'
      if (small || isMixedInteger(program)) return portfolio.solve(program, options)
      const { matrix } = program
      const used = kept.find((each) => sameMatrix(each.matrix, matrix)) ?? {
        matrix,
        session: portfolio.open(program),
      }
      kept = [used, ...kept.filter((each) => each !== used)]
      keep(roomFor(kept))
      return used.session.solve(program, options)
    },
  }
}

/** How many of these models may stay, at least the first. */
function roomFor(models: readonly Kept[]): number {
  let entries = 0
  const full = models.findIndex(({ matrix }, k) => {
    entries += matrix.value.length
    return k > 0 && (k >= mostModels || entries > mostEntries)
  })
  return full < 0 ? models.length : full
}

function sameMatrix(a: SparseMatrix, b: SparseMatrix): boolean {
  if (a === b) return true
  return (
    a.start.length === b.start.length &&
    a.index.length === b.index.length &&
    a.start.every((value, i) => value === b.start[i]) &&
    a.index.every((value, i) => value === b.index[i]) &&
    a.value.every((value, i) => value === b.value[i])
  )
}
