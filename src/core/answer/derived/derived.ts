import type { Solved } from '../totals'
import type { Text } from '../../base/text'

/** One named term of a formula, with where it comes from in its name. */
export interface Term {
  readonly name: Text
  readonly value: number
  readonly unit: string
}

/** What a formula comes to for one answer. */
export type DerivedValue =
  | { readonly value: number; readonly terms: readonly Term[] }
  /** Why the formula says nothing here: no waste, no aluminium, nothing to compare with. */
  | { readonly value: null; readonly reason: Text; readonly terms: readonly Term[] }

/** An indicator that is a formula over an answer, most often a ratio: computed, never optimised as such. */
export interface Derived {
  readonly name: Text
  /** "%" for a share; "{currency}" stands for the currency of the network. */
  readonly unit: string
  readonly formula: Text
  /** Standard, notice or book that the formula is from. */
  readonly source: Text
  /**
   * The value, of a share as a fraction of 1. `reference`: the answer to compare with, such as that of the baseline;
   * null when there is none.
   */
  readonly compute: (solved: Solved, reference: Solved | null) => DerivedValue
}

/** A term in both languages. */
export const term = (en: string, zh: string, value: number, unit: string): Term => ({
  name: { en, zh },
  value,
  unit,
})

/** A ratio of two terms; without a denominator the reason. */
export const ratio = (
  numerator: number,
  denominator: number,
  terms: readonly Term[],
  reason: Text,
): DerivedValue =>
  denominator > 0 ? { value: numerator / denominator, terms } : { value: null, reason, terms }
