import type { LinearProgram, SparseMatrix } from '../core/lp/program'
import { isMixedInteger } from '../core/lp/program'
import type { SolveProgram } from '../core/lp/solution'
import type { Portfolio } from './portfolio'
import type { ProgramSession } from './session'

/** Below this many columns a cold solve by the small solver is as fast as a warm one. */
const fewColumns = 200

/** A solve that keeps its last program loaded. */
export interface WarmSolve {
  readonly solve: SolveProgram
  readonly dispose: () => void
}

/**
 * Solves programs warm: one with the matrix of the one before it is solved in the model that is still loaded, from the
 * basis found last. A slider, a switch, a next stage and the second solve change bounds and costs only.
 */
export function keepWarm(portfolio: Portfolio): WarmSolve {
  let last: { readonly program: LinearProgram; readonly session: ProgramSession } | null = null
  const dispose = () => {
    last?.session.dispose()
    last = null
  }
  return {
    dispose,
    solve: (program, options) => {
      const small = program.columnNames.length <= fewColumns && options?.solver !== 'highs'
      if (small || isMixedInteger(program)) return portfolio.solve(program, options)
      if (last === null || !sameMatrix(last.program.matrix, program.matrix)) {
        dispose()
        last = { program, session: portfolio.open(program) }
      }
      return last.session.solve(program, options)
    },
  }
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
