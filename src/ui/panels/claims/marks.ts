import type { VerdictKind } from '../../../core/claims/judge'

/** What is said of a claim: a verdict, or that its check is at fault. */
export type Mark = VerdictKind | 'faulty'

/** A sign for each verdict, always beside its words. */
export const marks: Readonly<Record<Mark, string>> = {
  reproduced: '✓',
  within_range: '≈',
  contradicted: '✗',
  not_checkable: '–',
  faulty: '!',
}

/** How a computed figure must stand to the claimed one. */
export const comparisons = {
  equal: '=',
  at_least: '≥',
  at_most: '≤',
  above: '>',
  below: '<',
} as const
