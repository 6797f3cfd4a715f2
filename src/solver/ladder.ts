import { lookUp } from '../core/base/lookUp'
import { isMixedInteger, type LinearProgram } from '../core/lp/program'
import type { SolveOptions } from '../core/lp/solution'
import { firstSettings, type Solver, type SolverSettings } from './adapter'
import type { HighsSolver } from './highs'
import { solverEntries, type SolverEntry } from './solvers'

/** The solvers that are there, by their ids; null for one that has not been loaded, or cannot be. */
export interface LoadedSolvers {
  readonly [id: string]: Solver | null
  /** Always there. */
  readonly jslp: Solver
  /** Keeps programs loaded. */
  readonly highs: HighsSolver | null
}

/** One rung: who is asked, and how. */
interface Attempt {
  readonly solver: Solver
  readonly settings: SolverSettings
}

/** Whom to ask for a program, in this order, until a certificate passes (RELIABILITY 3.2). */
export function ladder(
  loaded: LoadedSolvers,
  program: LinearProgram,
  { solver: asked = 'auto', degenerate = false }: SolveOptions,
): readonly Attempt[] {
  const integer = isMixedInteger(program)
  const able = solverEntries.flatMap(([id, entry]) => {
    const solver = lookUp(loaded, id) ?? null
    const may = (asked === 'auto' || asked === id) && (entry.integers || !integer)
    return solver !== null && may ? [{ solver, entry }] : []
  })
  const alone = able.every(({ entry }) => entry.small !== null)
  return able.flatMap(({ solver, entry }) => {
    if (entry.small === null || alone) return climb(solver, entry.rungs)
    return isQuick(entry.small, program) && !degenerate
      ? climb(solver, [{ timeLimit: entry.small.watchdog }])
      : []
  })
}

const isQuick = ({ columns }: NonNullable<SolverEntry['small']>, program: LinearProgram): boolean =>
  program.columnNames.length <= columns

// The time limit of a solve, by default a minute, is shared by all its rungs.
const climb = (solver: Solver, rungs: readonly Partial<SolverSettings>[]): readonly Attempt[] =>
  rungs.map((rung) => ({ solver, settings: { ...firstSettings, timeLimit: Infinity, ...rung } }))
