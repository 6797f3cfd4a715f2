import { isMixedInteger, type LinearProgram } from '../core/lp/program'
import type { SolveOptions } from '../core/lp/solution'
import { firstSettings, type Solver, type SolverSettings } from './adapter'
import type { HighsSolver } from './highs'

/** The solvers there are; HiGHS is null until it has been loaded and where WebAssembly is barred. */
export interface LoadedSolvers {
  readonly jslp: Solver
  readonly highs: HighsSolver | null
}

/** One rung: who is asked, and how. */
interface Attempt {
  readonly solver: Solver
  readonly settings: SolverSettings
}

/** Up to this many columns javascript-lp-solver is as fast as HiGHS and mostly right (SOLVERS.md). */
const smallColumns = 200

// Tolerance 1e-10 is the least HiGHS knows. The last rung takes what contradicts itself by 1e-9: the certificate warns.
const highsRungs: readonly Partial<SolverSettings>[] = [
  {},
  { presolve: false },
  { presolve: false, tolerance: 1e-10 },
  { presolve: false, boundExponent: 10 },
  { method: 'interior' },
  { presolve: false, tolerance: 1e-7 },
]

/** So long it may hold up HiGHS [ms]; it answers in a tenth of that or, cycling, never. */
const firstWatchdog = 500

const jslpRungs: readonly Partial<SolverSettings>[] = [
  {},
  { tolerance: 1e-8 },
  { tolerance: 1e-10 },
]

/** Whom to ask for a program, in this order, until a certificate passes (RELIABILITY 3.2). */
export function ladder(
  { jslp, highs }: LoadedSolvers,
  program: LinearProgram,
  { solver = 'auto', degenerate = false }: SolveOptions,
): readonly Attempt[] {
  const small = program.columnNames.length <= smallColumns && !isMixedInteger(program)
  const alone = solver === 'jslp' || (solver === 'auto' && highs === null)
  const first = solver === 'auto' && small && !degenerate
  return [
    ...climb(jslp, alone ? jslpRungs : first ? [{ timeLimit: firstWatchdog }] : []),
    ...(highs === null || solver === 'jslp' ? [] : climb(highs, highsRungs)),
  ]
}

// The time limit of a solve, by default a minute, is shared by all its rungs.
const climb = (solver: Solver, rungs: readonly Partial<SolverSettings>[]): readonly Attempt[] =>
  rungs.map((rung) => ({ solver, settings: { ...firstSettings, timeLimit: Infinity, ...rung } }))
