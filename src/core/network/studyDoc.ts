import type { Text } from '../text'

/** A quantity in text, or a plain number: as in the rest of a document. */
type Amount = string | number

/** A set of ids. */
type Names = Readonly<Record<string, true>>

/** A question about the document that takes many solves, kept with it so that it can be asked again. */
export type StudyDoc =
  CompareDoc | CreditDoc | GapsDoc | SweepDoc | TornadoDoc | BreakEvenDoc | FrontDoc | TargetDoc

interface Named {
  readonly name: Text
  readonly note?: Text | undefined
}

interface OfScenario extends Named {
  /** Scenario that is studied; the base case unless named. */
  readonly scenario?: string | undefined
}

/** Scenarios side by side; `base` is the base case. */
export interface CompareDoc extends Named {
  readonly kind: 'compare'
  readonly scenarios: Names
}

/** How the reuse flows of a scenario share in the solid waste avoided. */
export interface CreditDoc extends OfScenario {
  readonly kind: 'credit'
  /** Who shares: each flow, all flows of a waste, or all flows into a plant. Flows unless said. */
  readonly players?: 'flow' | 'commodity' | 'taker' | undefined
  /** Orders that are drawn where there are too many coalitions to solve them all. */
  readonly permutations?: number | undefined
  readonly seed?: number | undefined
}

/** Plants of the library that are missing, and capacities that choke. */
export interface GapsDoc extends OfScenario {
  readonly kind: 'gaps'
  /** How many candidates are confirmed by a solve of their own. */
  readonly candidates?: number | undefined
  /** How many choke points are followed to the end of their price. */
  readonly chokes?: number | undefined
}

/** An input from one value to another. */
export interface RangeDoc {
  /** Where the input stands: `parameters.ash_share`, `commodities.fly_ash.disposal`, `recipes.aac.ports.fly_ash`. */
  readonly input: string
  readonly from: Amount
  readonly to: Amount
  readonly steps?: number | undefined
}

/** Indicators over one input, or over two. */
export interface SweepDoc extends OfScenario {
  readonly kind: 'sweep'
  readonly x: RangeDoc
  readonly y?: RangeDoc | undefined
  /** All unless named. */
  readonly indicators?: Names | undefined
}

/** Which uncertain input moves an indicator most. */
export interface TornadoDoc extends OfScenario {
  readonly kind: 'tornado'
  readonly indicator: string
  /** How many bars are solved for, the longest first. */
  readonly bars?: number | undefined
}

/** At which value of an input a process or flow begins or ends to run, or an indicator passes a value. */
export interface BreakEvenDoc extends OfScenario {
  readonly kind: 'break_even'
  readonly x: RangeDoc
  readonly process?: string | undefined
  readonly flow?: string | undefined
  readonly indicator?: string | undefined
  /** Value that the activity, flow or indicator passes; 0 unless said. */
  readonly value?: Amount | undefined
}

/** What of one indicator must be given up for another. */
export interface FrontDoc extends OfScenario {
  readonly kind: 'front'
  readonly x: string
  readonly y: string
  readonly points?: number | undefined
}

/** An indicator brought to a value in steps, each at the optimum of the objective. */
export interface TargetDoc extends OfScenario {
  readonly kind: 'target'
  readonly indicator: string
  /** 0 unless said. */
  readonly to?: Amount | undefined
  readonly steps?: number | undefined
}
