import type { Text } from '../base/text'

/** A quantity in text, or a plain number: as in the rest of a document. */
type Amount = string | number

/**
 * A question about the document that takes many solves, kept with it so that it can be asked again. What else it says
 * its kind declares (`core/study/kinds`), and is checked there.
 */
export interface StudyDoc {
  readonly kind: string
  readonly name: Text
  readonly note?: Text | undefined
  /** Scenario that is studied; the base case unless named. */
  readonly scenario?: string | undefined
  readonly [parameter: string]: unknown
}

/** An input from one value to another. */
export interface RangeDoc {
  /** Where the input stands: `parameters.ash_share`, `commodities.fly_ash.disposal`, `recipes.aac.ports.fly_ash`. */
  readonly input: string
  readonly from: Amount
  readonly to: Amount
  readonly steps?: number | undefined
}
