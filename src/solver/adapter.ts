import type { LinearProgram } from '../core/lp/program'
import type { SolverAnswer } from '../core/lp/solution'

/** How a solver is asked to go about one solve; the rungs of the retry ladder differ in these. */
export interface SolverSettings {
  /** Wall-clock limit [ms]. */
  readonly timeLimit: number
  /** Primal and dual feasibility tolerance, in the units of the scaled program. */
  readonly tolerance: number
  readonly presolve: boolean
  readonly method: 'simplex' | 'interior'
  /** Bounds and right-hand sides are multiplied by 2 to this power inside the solver. */
  readonly boundExponent: number
}

/** First rung: tolerance 1e-9 after scaling, at which 1,000 processes balance (SOLVERS.md). */
export const firstSettings: SolverSettings = {
  timeLimit: 60_000,
  tolerance: 1e-9,
  presolve: true,
  method: 'simplex',
  boundExponent: 0,
}

/** A solver package behind one interface. It expects a scaled program and says what it found; nobody believes it yet. */
export interface Solver {
  readonly name: string
  readonly version: string
  /** `limit` also stands for what the solver cannot do or broke down on. */
  readonly solve: (program: LinearProgram, settings: SolverSettings) => SolverAnswer
}

/** An answer without values. */
export const noAnswer = (status: SolverAnswer['status']): SolverAnswer => ({
  status,
  x: new Float64Array(),
  y: new Float64Array(),
})
