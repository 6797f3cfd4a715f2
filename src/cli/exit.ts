import type { Certificate, SolveStatus } from '../core/lp/solution'

/** What a shell learns from a run. */
export const exitCode = {
  /** Solved and certified; a certificate that warns still holds. */
  ok: 0,
  /** The document or program has mistakes. */
  issues: 2,
  infeasibleOrUnbounded: 3,
  /** No answer that the certificate accepts, or none in time. */
  notVerified: 4,
  /** Unknown option, file, scenario … */
  usage: 5,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** What a command leaves behind. */
export interface Outcome {
  readonly exit: ExitCode
  /** Text for stdout. */
  readonly out: string
  /** Lines for stderr. */
  readonly errors: readonly string[]
}

/** A run that was asked for something impossible: nothing was read or solved. */
export const misused = (...errors: readonly string[]): Outcome => ({
  exit: exitCode.usage,
  out: '',
  errors,
})

/** The exit code of an answer. */
export function exitOf(status: SolveStatus, certificate: Certificate | null): ExitCode {
  if (status === 'infeasible' || status === 'unbounded') return exitCode.infeasibleOrUnbounded
  const holds = status === 'optimal' && certificate !== null && certificate.verdict !== 'fail'
  return holds ? exitCode.ok : exitCode.notVerified
}
