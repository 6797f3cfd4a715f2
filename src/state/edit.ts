import { dirtied, type Dirties } from '../core/format/concerns'
import type { State } from './state'

/** What edits write, with the step that last wrote it. */
export type Written = Pick<State, 'doc' | 'edits' | 'scenario' | 'step'>

/**
 * One edit: what was written before it and after it. Nothing that is written is changed in place, so both share what the
 * edit leaves alone, and an edit costs what it changes. Its name and its group are those of the step after it.
 */
export interface Edit {
  readonly before: Written
  readonly after: Written
}

/** What is written now. */
export const writtenOf = ({ doc, edits, scenario, step }: State): Written => ({
  ...{ doc, edits, scenario, step },
})

/** The edit that takes another back. */
export const reversed = ({ before, after }: Edit): Edit => ({ before: after, after: before })

/** Two edits, of which the second came right after the first, as one. */
export const squashed = ({ before }: Edit, { after }: Edit): Edit => ({ before, after })

/** Whether an edit writes anything; to look at another scenario is none. */
export const writes = ({ before, after }: Edit): boolean =>
  before.doc !== after.doc || before.edits !== after.edits

/** What an edit makes out of date. */
export function dirties({ before, after }: Edit): Dirties {
  if (before.edits !== after.edits || before.scenario !== after.scenario) return 'solve'
  if (before.doc === after.doc) return 'neither'
  return before.doc === null || after.doc === null ? 'solve' : dirtied(before.doc, after.doc)
}
