import type { Table } from '../format/doc'
import type { Text } from '../base/text'
import type { FigureKind } from './figures'

/** Statements of press documents, each with how the balance checks it (`models/claims.json`). Inputs to test against, never data. */
export interface Claims {
  readonly format: 'loopworks-claims/1'
  readonly documents: Readonly<Record<string, PressDocument>>
  /** By id: the number of the document, a dot, the number of the claim. */
  readonly claims: Readonly<Record<string, Claim>>
}

/** A press document. */
export interface PressDocument {
  readonly title: Text
  /** Where and when it appeared. */
  readonly published: string
}

/** One statement: what it says, what it means, and either how to check it or why that cannot be done. */
export interface Claim {
  readonly document: string
  /** The words of the document; absent where the document is silent on what is checked. */
  readonly quote?: string | undefined
  readonly meaning: Text
  /** The reading that its words demand. */
  readonly check?: Check | undefined
  /** Other readings, each with its own verdict. */
  readonly readings?: Table<Reading> | undefined
  /** Why no balance can tell. */
  readonly notCheckable?: Text | undefined
  /** What one must know to judge the verdict. */
  readonly note?: Text | undefined
}

/** How a claim is put to a network: a figure computed from its answer against the figure claimed. */
export interface Check {
  readonly network: string
  /** Scenario of the network; the base case unless given. */
  readonly scenario?: string | undefined
  /** Indicator to be made small before cost, instead of the objective of the document. */
  readonly goal?: string | undefined
  /** What the names of the expression stand for. */
  readonly where: Table<Figure>
  /** In the grammar of amounts: "clean / anodes". */
  readonly expression: string
  /** The amount claimed, with its unit; the result is shown in that unit. */
  readonly claimed: string
  readonly comparison: Comparison
  /** Relative difference that still counts as the same: "5 %". */
  readonly tolerance?: string | undefined
  /** Inputs that are known within a range only; the check is solved again at the ends of their ranges. */
  readonly uncertain?: Table<Uncertain> | undefined
}

/** Another reading of a claim. */
export interface Reading extends Check {
  readonly name: Text
}

/** How the computed figure must stand to the one claimed. */
export type Comparison = 'equal' | 'at_least' | 'at_most' | 'above' | 'below'

/** A figure of an answer: one entry, its kind and the id it is about; `scenario` and `goal` unless those of the check. */
export type Figure = Readonly<Partial<Record<FigureKind, string | undefined>>> & {
  readonly scenario?: string | undefined
  readonly goal?: string | undefined
}

/** An input with a range: a parameter of the network, or an amount of a recipe ("bayer_lt.red_mud") with that of the library. */
export type Uncertain = { readonly parameter: string } | { readonly amount: string }
