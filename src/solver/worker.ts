import { expose } from 'comlink'
import wasmUrl from 'highs/runtime?url'
import type { Library } from '../core/library/library'
import { judgeClaims } from '../core/claims/judge'
import { runStudy } from '../core/study/run'
import { loadSolvers, withoutHighs } from './loadSolvers'
import { createPortfolio, type Portfolio } from './portfolio'
import { pacing } from './pacing'
import { createAnswering, type Answering } from './answering'
import type { Report, SentOutcome, SentTask } from './tasks'
import { keepWarm, type WarmSolve } from './warm'

/** What the worker can be asked. One worker serves all kinds of tasks; it does one after another. */
export interface WorkerApi {
  readonly run: (task: SentTask, onReport: (report: Report) => void) => Promise<SentOutcome>
  /** Answers at once: whether anybody is there. */
  readonly ping: () => true
  /** The library of all tasks to come; it is told once, before the first. */
  readonly setLibrary: (library: Library) => void
}

let library: Library | null = null
let answering: Answering | null = null

// Loaded once: each copy of HiGHS claims memory of its own, and a browser has room for a few only.
let loaded: Promise<Portfolio> | null = null
const load = (): Promise<Portfolio> => (loaded ??= loadSolvers({ wasmUrl }).then(createPortfolio))

const small = keepWarm(createPortfolio(withoutHighs))
let full: Promise<WarmSolve> | null = null
const loadFull = (): Promise<WarmSolve> => (full ??= load().then(keepWarm))

const carryOut = async (
  task: SentTask,
  known: Library,
  onReport: (report: Report) => void,
): Promise<SentOutcome> => {
  switch (task.kind) {
    case 'answer':
      answering ??= createAnswering(known, { small, full: () => full, loadFull })
      return { kind: 'answer', sent: await answering.answer(task) }
    case 'compare':
      return { kind: 'compare', avoided: answering?.compare(task.baseline) ?? null }
    case 'study': {
      const { solve, dispose } = keepWarm(await load())
      const progress = pacing(onReport)
      try {
        return {
          kind: 'study',
          result: runStudy(task.doc, task.study, known, solve, progress.tell),
        }
      } finally {
        progress.end()
        dispose()
      }
    }
    case 'claims': {
      const { solve } = await load()
      const tell = (done: number, of: number): void => {
        onReport({ done, of })
      }
      return {
        kind: 'claims',
        verdicts: judgeClaims(task.claims, task.networks, known, solve, tell),
      }
    }
  }
}

const api: WorkerApi = {
  ping: () => true,
  setLibrary: (told) => {
    library = told
  },
  run: (task, onReport) => {
    if (library === null) throw new Error('no library')
    return carryOut(task, library, onReport)
  },
}

expose(api)
