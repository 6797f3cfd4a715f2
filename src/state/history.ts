import { temporal, type TemporalState } from 'zundo'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { State } from './state'

/** The part of the state that undo brings back. */
export type Undoable = Pick<State, 'doc' | 'edits' | 'scenario' | 'step'>

/** Steps that can be undone and redone; the newest is last. */
export type History = StoreApi<TemporalState<Undoable>>

/** Steps that are kept. */
const longest = 500

/** Longest rest between two changes of one step [ms]: a slider that is taken up again later makes another. */
const longestRest = 2000

/**
 * A store that remembers its documents. Documents are never changed in place, so a step costs what it changed. Steps of
 * one group in a row are one: the first of them is remembered, the others are not. Any change ends what could be redone.
 */
export function createRememberingStore(initial: State): {
  readonly store: StoreApi<State>
  readonly history: History
} {
  let changedAt = -Infinity
  const store = createStore<State>()(
    temporal(() => initial, {
      limit: longest,
      partialize: ({ doc, edits, scenario, step }): Undoable => ({ doc, edits, scenario, step }),
      equality: (past, now) => past.doc === now.doc && past.edits === now.edits,
      handleSet: (remember) => (past) => {
        const before = read(past)
        const group = store.getState().step?.group ?? null
        const rest = Date.now() - changedAt
        changedAt = Date.now()
        const goesOn =
          group !== null &&
          before?.step?.group === group &&
          rest <= longestRest &&
          store.temporal.getState().futureStates.length === 0
        if (!goesOn) remember(past)
      },
    }),
  )
  return { store, history: store.temporal }
}

/** The state that zundo hands to `handleSet`: an object, or a function that makes one. */
const read = (past: unknown): Partial<Undoable> | null =>
  typeof past === 'object' && past !== null ? past : null
