import { lookUp } from '../core/base/lookUp'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NetworkDoc } from '../core/format/doc'
import type { StudyDoc } from '../core/format/studyDoc'
import type { StudyResult } from '../core/study/kinds'
import type { StudyRun as Running, StudyRunner } from '../core/study/studyRunner'
import { isFigures } from '../core/format/concerns'
import { digest } from './digest'
import type { State } from './state'

/** How far a study has come, and what it found. */
export interface StudyRun {
  readonly status: 'running' | 'done' | 'failed' | 'cancelled'
  /** Solves done, of those known so far. */
  readonly done: number
  readonly of: number
  /** What was asked: another one means that the document or the study has changed since. */
  readonly question: string
  /** The last result, also while a newer one is being computed. */
  readonly result: StudyResult | null
  /** What the worker threw, in its own words. */
  readonly failure: string | null
}

/** What last came of each study, by the key that its view chose. */
export interface StudiesState {
  readonly runs: Readonly<Record<string, StudyRun>>
}

/** Studies in the background. */
export interface Studies {
  readonly store: StoreApi<StudiesState>
  /** Runs a study of a document; what was asked before is answered at once. */
  readonly run: (key: string, doc: NetworkDoc, study: StudyDoc) => void
  readonly cancel: (key: string) => void
}

/** Results that are kept; a comparison of a large network takes a megabyte. */
const mostKept = 24

/** What a study says of itself. */
const remarks: ReadonlySet<string> = new Set(['name', 'note'])

/** What decides the answer of a study, in short: what figures depend on, and what it asks. */
export const questionOf = (doc: NetworkDoc, study: StudyDoc): string =>
  digest([
    Object.entries(doc).filter(([part]) => isFigures(part)),
    Object.entries(study).filter(([field]) => !remarks.has(field)),
  ])

/** Studies over a runner; the newest question of a key ends the one before it. */
export function createStudies(runner: StudyRunner): Studies {
  const store = createStore<StudiesState>(() => ({ runs: {} }))
  const running = new Map<string, Running>()
  const known = new Map<string, StudyResult>()

  const set = (key: string, change: Partial<StudyRun>) => {
    const { runs } = store.getState()
    const run: StudyRun = { ...(lookUp(runs, key) ?? blank), ...change }
    store.setState({ runs: { ...runs, [key]: run } })
  }
  const keep = (question: string, result: StudyResult) => {
    known.set(question, result)
    const [oldest] = known.keys()
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
  }
  const cancel = (key: string) => {
    running.get(key)?.cancel()
    running.delete(key)
  }

  return {
    store,
    run: (key, doc, study) => {
      const question = questionOf(doc, study)
      const before = lookUp(store.getState().runs, key)
      if (before?.question === question && before.status === 'running') return
      cancel(key)
      const answer = known.get(question)
      if (answer !== undefined) {
        set(key, { ...blank, status: 'done', question, result: answer })
        return
      }
      set(key, { status: 'running', done: 0, of: 0, question, failure: null })
      const run = runner.run(doc, study, ({ done, of }) => {
        if (running.get(key) === run) set(key, { done, of })
      })
      running.set(key, run)
      run.result
        .then((result) => {
          if (running.get(key) !== run) return
          running.delete(key)
          if (result === 'cancelled') return
          keep(question, result)
          set(key, { status: 'done', result })
        })
        .catch((reason: unknown) => {
          if (running.get(key) !== run) return
          running.delete(key)
          set(key, {
            status: 'failed',
            failure: reason instanceof Error ? reason.message : String(reason),
          })
        })
    },
    cancel: (key) => {
      if (!running.has(key)) return
      cancel(key)
      set(key, { status: 'cancelled' })
    },
  }
}

/** Under which a study of a document is run, or something else that takes a study to find out. */
export const runKey = (documentId: string | null, what: string): string =>
  `${documentId ?? ''} ${what}`

/** Ends what runs for a document that is closed, and for a study that is taken out of its document. */
export function endWithDocuments(
  app: Pick<StoreApi<State>, 'subscribe'>,
  { store, cancel }: Studies,
): void {
  app.subscribe(({ documentId, doc }, before) => {
    const [now, then] = [doc?.studies, before.doc?.studies]
    if (documentId !== before.documentId) {
      const keys = Object.keys(store.getState().runs)
      keys.filter((key) => key.startsWith(runKey(before.documentId, ''))).forEach(cancel)
    } else if (now !== then)
      for (const id of Object.keys(then ?? {}))
        if (!Object.hasOwn(now ?? {}, id)) cancel(runKey(documentId, id))
  })
}

const blank: StudyRun = {
  status: 'running',
  done: 0,
  of: 0,
  question: '',
  result: null,
  failure: null,
}
