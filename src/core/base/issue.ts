import type { IssueCode } from './issueCodes'

/** A mistake in a document, with the place where it is. */
export interface Issue {
  /** Path in the document: `flows.ash.to`. Empty for the document as a whole. */
  readonly path: string
  readonly code: IssueCode
  /** What the message names: the offending text, the unit expected … */
  readonly values: Readonly<Record<string, string>>
  /** Whether the document cannot be solved as it is, or only deserves a look. */
  readonly severity: 'error' | 'warning'
}

/** An error at a path. */
export const issue = (
  path: string,
  code: IssueCode,
  values: Readonly<Record<string, string>> = {},
): Issue => ({ path, code, values, severity: 'error' })

/** A warning at a path. */
export const warning = (
  path: string,
  code: IssueCode,
  values: Readonly<Record<string, string>> = {},
): Issue => ({ path, code, values, severity: 'warning' })
