/** Time of one solve, shared by whatever it takes. */
export interface Clock {
  /** [ms] */
  readonly spent: () => number
  /** [ms] */
  readonly left: () => number
}

/** Starts now, with that much time [ms]. */
export function startClock(limit: number): Clock {
  const started = performance.now()
  const spent = (): number => performance.now() - started
  return { spent, left: () => limit - spent() }
}
