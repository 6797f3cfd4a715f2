import type { Amount } from '../base/units/written'

/** Entries by id; ids match `[a-z][a-z0-9_]*`. */
export type Table<T> = Readonly<Record<string, T>>

export type { Amount }

/** How well a number is founded: read in its source, known but not re-read, computed, or chosen. */
export const confidences = ['seen', 'recalled', 'derived', 'assumed'] as const

export type Confidence = (typeof confidences)[number]

/** An amount with the range of values that sources give for it. */
export type Ranged =
  | Amount
  | {
      readonly value: Amount
      readonly low?: Amount | undefined
      readonly high?: Amount | undefined
      readonly source?: string | undefined
      readonly confidence?: Confidence | undefined
      readonly note?: string | undefined
    }

/** What is sought: one indicator, a weighted sum, or one after another. */
export type ObjectiveDoc =
  | { readonly minimize: string }
  | { readonly maximize: string }
  | { readonly weights: Table<Amount> }
  | { readonly first: string; readonly within?: Amount | undefined; readonly then: ObjectiveDoc }
