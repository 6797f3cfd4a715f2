import type { Issue } from '../base/issue'

/** A study that could not be begun, and why: each issue has its path in the study, or in the document. */
export interface Faulty {
  readonly kind: 'faulty'
  readonly issues: readonly Issue[]
  /** Whether the document under the scenario of the study is at fault; the paths are its own then. */
  readonly inDocument?: true
}

/** A study that could not be begun. */
export const faulty = (...issues: readonly Issue[]): Faulty => ({ kind: 'faulty', issues })

/** A study of a document that has errors. */
export const unreadable = (issues: readonly Issue[]): Faulty => ({
  kind: 'faulty',
  issues: issues.filter(({ severity }) => severity === 'error'),
  inDocument: true,
})
