import type { LinearProgram } from './program'

/** How a solve ended. `rejected`: an answer came, but the certificate refused it and no retry helped. */
export type SolveStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'rejected'

/** Who solved, and in which time [ms]. */
export interface SolverInfo {
  readonly name: string
  readonly version: string
  readonly ms: number
}

/** What a solver says, before anybody believes it. Vectors are in the units of the program it was given. */
export interface SolverAnswer {
  readonly status: Exclude<SolveStatus, 'rejected'>
  /** Values of the columns; meaningful when optimal. */
  readonly x: Float64Array
  /** Duals of the rows, d objective / d right-hand side, for the program's own sense; empty when there are none. */
  readonly y: Float64Array
  /** Bound on the objective without its constant, proved by branch and bound; absent for a pure linear program. */
  readonly bound?: number
}

/** A verdict on one property of an answer. */
export type Verdict = 'pass' | 'warn' | 'fail'

/** One check of a certificate: its residual, relative unless it says otherwise, and where it is worst. */
export interface CertificateCheck {
  readonly verdict: Verdict
  readonly residual: number
  /** Up to where it passes. */
  readonly threshold: number
  /** Row or column name where the residual is worst. */
  readonly worst?: string
}

/** The checks of a certificate (RELIABILITY: rows, bounds, dual, dualSign, gap, integrality, range, physics, finite). */
export type CertificateCheckId =
  'finite' | 'rows' | 'bounds' | 'dual' | 'dualSign' | 'gap' | 'integrality' | 'range' | 'physics'

/** Our own proof that an answer is feasible and optimal; the worst of its checks decides. */
export interface Certificate {
  readonly verdict: Verdict
  readonly residuals: Readonly<Partial<Record<CertificateCheckId, CertificateCheck>>>
}

/** An answer that has been certified, or the reason why there is none. */
export interface CertifiedSolution {
  readonly status: SolveStatus
  /** Objective in the program's own sense and unit; NaN unless optimal. */
  readonly objective: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly certificate: Certificate | null
  readonly solver: SolverInfo
  /** For whole numbers: the bound on the objective, without its constant, that was proved. */
  readonly bound?: number
  /** For `unbounded`: a direction d with A d = 0 inside the cone of the bounds that improves the objective. */
  readonly ray?: Float64Array
}

/** What a caller may ask of a solve. */
export interface SolveOptions {
  /** Wall-clock limit of one solve [ms]. */
  readonly timeLimit?: number
  /** Whether many points are optimal, so that a tableau could cycle: HiGHS is asked first, however small the program. */
  readonly degenerate?: boolean
  /** Which solver may answer, by its id; `auto` is the portfolio. */
  readonly solver?: string
}

/** Solves one program and certifies the answer: the boundary between core and solver. */
export type SolveProgram = (program: LinearProgram, options?: SolveOptions) => CertifiedSolution
