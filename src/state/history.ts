import { createStore, type StoreApi } from 'zustand/vanilla'
import { squashed, type Edit } from './edit'
import type { Step } from './state'

/** What became of a step: it was made, undone, or made again. */
export interface Turn {
  readonly kind: 'done' | 'undone' | 'redone'
  readonly step: Step
}

/** Edits that can be undone and made again; the next of each is last. */
export interface Edited {
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
  /** What happened last; null before anything did. An edit that goes on with the one before is no turn. */
  readonly turn: Turn | null
}

export type History = StoreApi<Edited>

/** Edits that are kept. */
const most = 500

/** Longest rest between two edits of one group that are one step [ms]: a slider taken up again later makes another. */
const longestRest = 2000

/** What keeps the edits of a document. */
export interface Recorder {
  readonly history: History
  /** Keeps an edit, as one with the edit before where it goes on with that; nothing can be made again over it. */
  readonly record: (edit: Edit) => void
  /** Takes the last edit from the past, or from the future; `crossed` puts it, as it came to be, on the other side. */
  readonly crossed: (kind: 'undone' | 'redone', edit: Edit) => void
  readonly forget: () => void
}

const nothing: Edited = { past: [], future: [], turn: null }

/** A recorder without edits. */
export function createRecorder(): Recorder {
  const history = createStore<Edited>(() => nothing)
  let recordedAt = -Infinity
  return {
    history,
    record: (edit) => {
      const { past, future } = history.getState()
      const rest = Date.now() - recordedAt
      recordedAt = Date.now()
      const last = past.at(-1)
      if (last !== undefined && future.length === 0 && rest <= longestRest && isOneStep(last, edit))
        history.setState({ past: [...past.slice(0, -1), squashed(last, edit)] })
      else
        history.setState({
          past: [...past, edit].slice(-most),
          future: [],
          turn: turnOf('done', edit),
        })
    },
    crossed: (kind, edit) => {
      const { past, future } = history.getState()
      history.setState({
        ...(kind === 'undone'
          ? { past: past.slice(0, -1), future: [...future, edit] }
          : { past: [...past, edit], future: future.slice(0, -1) }),
        turn: turnOf(kind, edit),
      })
    },
    forget: () => {
      history.setState(nothing)
    },
  }
}

/** Whether an edit goes on with the one before: both are of one group, such as the typing in a field. */
const isOneStep = ({ after }: Edit, next: Edit): boolean =>
  after.step?.group != null && after.step.group === next.after.step?.group

const turnOf = (kind: Turn['kind'], { after: { step } }: Edit): Turn | null =>
  step === null ? null : { kind, step }
