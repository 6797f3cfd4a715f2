import type { FieldPath } from './fields'
import type { ObjectiveDoc } from '../format/doc'
import type { Text } from '../base/text'

/** One thing that a scenario, or an edit, makes different from the base case. */
export type Change = EntryChange | GoalChange | PlacesChange

/**
 * An entry of a table, a part of one, or a field. `opened` and `shut`: the capacity of a flow or process was, or is, 0.
 */
export interface EntryChange {
  readonly kind: 'added' | 'removed' | 'opened' | 'shut' | 'changed'
  /** Where in the document: table, id, and down to what differs. */
  readonly path: FieldPath
  /** What it belongs to; null for the document as a whole. */
  readonly name: Text | null
  /** Port or mode that it belongs to, if any. */
  readonly part: Text | null
  /** What the field is about, if it is one of several: the commodity of a share, the element of a content. */
  readonly of: Text | null
  /** Which field of the format, with a star for the keys of tables; null where it has none there. */
  readonly field: string | null
  readonly before: ChangeValue
  readonly after: ChangeValue
}

/** What stands in a field: an amount or a word of the format, a name, or a switch; null for nothing. */
export type ChangeValue = string | number | boolean | Text | null

export interface GoalChange {
  readonly kind: 'goal'
  readonly path: FieldPath
  readonly before: ObjectiveDoc
  readonly after: ObjectiveDoc
}

/** Cards and notes that stand elsewhere. */
export interface PlacesChange {
  readonly kind: 'places'
  readonly path: FieldPath
  readonly count: number
}
