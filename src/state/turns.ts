import type { Undoable } from './history'
import type { Step } from './state'

/** What became of a step: it was made, undone, or made again. */
export interface Turn {
  readonly kind: 'done' | 'undone' | 'redone'
  readonly step: Step
}

/** The steps on either side of now, the newest last. */
interface Steps {
  readonly pastStates: readonly Partial<Undoable>[]
  readonly futureStates: readonly Partial<Undoable>[]
}

/**
 * What happened between two moments of the history, `step` being the last that is made now; null where nothing did.
 * A list that steps are taken from stays the same list, one that they are added to is a new one.
 */
export function turnBetween(before: Steps, after: Steps, step: Step | null): Turn | null {
  const added = after.pastStates !== before.pastStates
  const cleared = after.futureStates !== before.futureStates
  if (!added) {
    const undone = cleared ? (after.futureStates.at(-1)?.step ?? null) : null
    return undone === null ? null : { kind: 'undone', step: undone }
  }
  if (after.pastStates.length === 0 || step === null) return null
  return { kind: cleared ? 'done' : 'redone', step }
}
