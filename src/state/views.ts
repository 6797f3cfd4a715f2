import type { Layer } from '../core/answer/sankey'
import type { Choice } from '../core/answer/sankey/gather'

/** How the user looks at what passes as a Sankey diagram. */
export interface SankeyView extends Choice {
  readonly layer: Layer
  /** null: zones where there are many processes. */
  readonly byZone: boolean | null
  /** Links below this share of the largest are not drawn. */
  readonly least: number
  /** What the active scenario is compared with; null: nothing. */
  readonly against: string | null
  /** Whether the diagram takes the room of the canvas, too. */
  readonly large: boolean
}

/** What scenarios can be compared by. */
export const comparedBy = ['indicators', 'flows', 'activities', 'wastes'] as const
export type ComparedBy = (typeof comparedBy)[number]

/** What is written in the columns: amounts, or differences from the column that is pinned. */
export const comparedAs = ['amounts', 'differences', 'shares'] as const
export type ComparedAs = (typeof comparedAs)[number]

/** Which figures of scenarios stand side by side, and how. */
export interface ComparisonView {
  readonly by: ComparedBy
  readonly as: ComparedAs
  /** Column that the others are measured against; null: the first. */
  readonly pinned: string | null
  /** Only what is called so. */
  readonly filter: string
  readonly onlyDiffering: boolean
}

/** Which column sorts a table. */
export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** How the user looks at results, by what is looked at. */
export interface Views {
  readonly avoided: 'bars' | 'waterfall'
  readonly sankey: SankeyView
  readonly scenarios: 'what' | 'compare'
  /** The scenarios that are compared. */
  readonly compared: readonly string[]
  readonly comparison: ComparisonView
  /** The study that is open; null: the first. */
  readonly study: string | null
  /** Indicator of a map; null: the first. */
  readonly indicator: string | null
  /** null: as the table is at first. */
  readonly [table: `table ${string}`]: Sort | null
}

/** The views that were changed, by the study that they are of; those of the drawer itself under the empty id. */
export type KeptViews = Readonly<Record<string, Partial<Views>>>
