import { isMixedInteger, type LinearProgram, type SparseMatrix } from '../core/lp/program'
import type { SolveOptions, SolveProgram } from '../core/lp/solution'
import { at } from '../core/lp/vector'
import { diagnose } from './diagnose'
import type { Portfolio } from './portfolio'
import type { ProgramSession, SessionOptions } from './session'

/** Below this many columns a cold solve by the small solver is as fast as a warm one. */
const fewColumns = 200

/** Models that are kept: an edit solves its scenario, its baselines, and what proves that some of them cannot hold. */
const mostModels = 12
/** Entries of their matrices together, beyond which the memory of WebAssembly is kept for the solve at hand. */
const mostEntries = 600_000

/**
 * Why a program had to be loaded: nothing like it was, one was that has other coefficients, or one with other rows and
 * columns. From either of these the new one starts.
 */
export type LoadReason = 'new' | 'coefficients' | 'shape'

/** A solve that keeps its last programs loaded. */
export interface WarmSolve {
  readonly solve: SolveProgram
  /** How often a program had to be loaded, by reason. */
  readonly loads: () => Readonly<Record<LoadReason, number>>
  readonly dispose: () => void
}

interface Kept {
  readonly program: LinearProgram
  readonly session: ProgramSession
}

/**
 * Solves programs warm: one with the matrix of a recent one is solved in the model that is still loaded, from the basis
 * found last. A slider, a switch, a next stage and the second solve change bounds and costs only. A program with another
 * matrix starts from the basis of the one that is most like it. The programs that prove another infeasible are kept, too.
 */
export function keepWarm(portfolio: Portfolio): WarmSolve {
  /** The one used last comes first. */
  let kept: readonly Kept[] = []
  const loads: Record<LoadReason, number> = { new: 0, coefficients: 0, shape: 0 }
  const keep = (most: number): void => {
    for (const { session } of kept.slice(most)) session.dispose()
    kept = kept.slice(0, most)
  }
  const open = (program: LinearProgram, fallback: SessionOptions): Kept => {
    const like = mostLike(program, kept)
    loads[like?.reason ?? 'new'] += 1
    const start = like?.session.basis()
    const session = portfolio.open(program, { ...fallback, start })
    return { program, session }
  }
  const solveIn = (
    program: LinearProgram,
    options: SolveOptions | undefined,
    fallback: SessionOptions,
  ) => {
    const small = program.columnNames.length <= fewColumns && options?.solver !== 'highs'
    if (small || isMixedInteger(program)) return fallback.solve(program, options)
    const used =
      kept.find((each) => sameMatrix(each.program.matrix, program.matrix)) ??
      open(program, fallback)
    kept = [used, ...kept.filter((each) => each !== used)]
    keep(roomFor(kept))
    return used.session.solve(program, options)
  }
  const prove = (program: LinearProgram, options: SolveOptions) =>
    diagnose(program, (proof) => solveIn(proof, options, { solve: portfolio.attempt }))
  return {
    loads: () => ({ ...loads }),
    dispose: () => {
      keep(0)
    },
    solve: (program, options) => solveIn(program, options, { solve: portfolio.solve, prove }),
  }
}

/** How many of these models may stay, at least the first. */
function roomFor(models: readonly Kept[]): number {
  let entries = 0
  const full = models.findIndex(({ program }, k) => {
    entries += program.matrix.value.length
    return k > 0 && (k >= mostModels || entries > mostEntries)
  })
  return full < 0 ? models.length : full
}

/** Sizes of two programs that may differ, at most, for one to start from the other [relative]. */
const mostDifferent = 0.2

/** The model whose basis is most likely to fit a program: of the same shape with few other numbers, or nearly of its shape. */
function mostLike(
  program: LinearProgram,
  kept: readonly Kept[],
): (Kept & { readonly reason: 'coefficients' | 'shape' }) | null {
  let best: (Kept & { readonly reason: 'coefficients' | 'shape' }) | null = null
  let least = Infinity
  const size = program.columnNames.length + program.rowNames.length
  for (const each of kept) {
    if (each.program.name !== program.name) continue
    const isSame = samePlaces(each.program.matrix, program.matrix)
    const distance = isSame
      ? differingNumbers(each.program, program)
      : size * 4 +
        Math.abs(each.program.columnNames.length - program.columnNames.length) +
        Math.abs(each.program.rowNames.length - program.rowNames.length)
    if (distance >= least || distance > size * (4 + mostDifferent)) continue
    least = distance
    best = { ...each, reason: isSame ? 'coefficients' : 'shape' }
  }
  return best
}

const differingNumbers = (a: LinearProgram, b: LinearProgram): number =>
  differing(a.matrix.value, b.matrix.value) +
  differing(a.rowLower, b.rowLower) +
  differing(a.rowUpper, b.rowUpper) +
  differing(a.columnLower, b.columnLower) +
  differing(a.columnUpper, b.columnUpper)

/** How many numbers of two vectors of one length differ. */
function differing(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0
  for (let i = 0; i < a.length; i++) if (at(a, i) !== at(b, i)) count += 1
  return count
}

const samePlaces = (a: SparseMatrix, b: SparseMatrix): boolean =>
  same(a.start, b.start) && same(a.index, b.index)

const sameMatrix = (a: SparseMatrix, b: SparseMatrix): boolean =>
  a === b || (samePlaces(a, b) && same(a.value, b.value))

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
