import type { StoreApi } from 'zustand/vanilla'
import { scenarioOf } from '../core/edit/scenarios'
import type { NetworkDoc } from '../core/format/doc'
import { dirties, reversed, writes, writtenOf, type Edit, type Written } from './edit'
import { createRecorder, type History } from './history'
import { standingBaseline } from './scenarios'
import type { State, Step } from './state'

/** The one way in which what is written changes: by edits that can be undone, and that say what they make out of date. */
export interface Editing {
  readonly history: History
  /** Writes, as one named step, and asks for an answer where the old one is out of date. */
  readonly commit: (step: Step, written: Partial<Omit<Written, 'step'>>) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Forgets all edits: another document is open. */
  readonly forget: () => void
  /** Lets the baseline follow a document that was another before. */
  readonly settleBaseline: (before?: NetworkDoc | null) => void
}

/** Edits of what a store holds; `solve` asks for the answer to what it then holds. */
export function createEditing({ getState, setState }: StoreApi<State>, solve: () => void): Editing {
  const { history, record, crossed, forget } = createRecorder()

  const settleBaseline = (before: NetworkDoc | null = getState().doc) => {
    const baseline = standingBaseline(getState(), before)
    if (baseline !== getState().baseline) setState({ baseline })
  }
  /** Writes what stands after an edit; what it makes out of date is seen to. */
  const write = (edit: Edit) => {
    setState(edit.after)
    settleBaseline(edit.before.doc)
    if (dirties(edit) === 'solve') solve()
  }
  /** Goes back or forth over an edit. What was only looked at meanwhile is remembered with it. */
  const cross = (kind: 'undone' | 'redone', edit: Edit | undefined) => {
    if (edit === undefined) return
    const now = writtenOf(getState())
    const { after } = kind === 'undone' ? reversed(edit) : edit
    crossed(kind, kind === 'undone' ? { ...edit, after: now } : { ...edit, before: now })
    write({ before: now, after: { ...after, scenario: standingScenario(now, after) } })
  }

  return {
    history,
    forget,
    settleBaseline,
    commit: (step, written) => {
      const before = writtenOf(getState())
      const edit = { before, after: { ...before, ...written, step } }
      if (writes(edit)) {
        write(edit)
        record(edit)
      } else if (before.scenario !== edit.after.scenario)
        write({ before, after: { ...edit.after, step: before.step } })
    },
    undo: () => {
      cross('undone', history.getState().past.at(-1))
    },
    redo: () => {
      cross('redone', history.getState().future.at(-1))
    },
  }
}

/** The scenario to look at: an edit that is no matter of scenarios leaves the one that is looked at. */
const standingScenario = (now: Written, { doc, edits, scenario }: Written): string | null =>
  now.edits === edits &&
  doc !== null &&
  (now.scenario === null || scenarioOf(doc, now.scenario) !== undefined)
    ? now.scenario
    : scenario
