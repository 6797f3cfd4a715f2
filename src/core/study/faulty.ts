import type { Issue } from '../issue'

/** A study that could not be begun, and why: each issue has its path in the study. */
export interface Faulty {
  readonly kind: 'faulty'
  readonly issues: readonly Issue[]
}

/** A study that could not be begun. */
export const faulty = (...issues: readonly Issue[]): Faulty => ({ kind: 'faulty', issues })
