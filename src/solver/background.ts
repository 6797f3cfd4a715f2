import type { Library } from '../core/library/library'
import type { ClaimJudge } from '../core/claims/claimJudge'
import type { StudyRunner } from '../core/study/studyRunner'
import { createScheduler } from './scheduler'
import type { Outcome, Report, Task } from './tasks'
import { createWorkerRunner } from './workerRunner'

/** What runs beside the work, each in a worker of its own. */
export interface Background {
  readonly studies: StudyRunner
  readonly claims: ClaimJudge
}

/** Workers beside the one that solves edits: each has its copy of HiGHS, and a browser has room for a few only. */
const mostWorkers = 3

/**
 * Runs studies and judges claims in workers of their own, beside the one that solves edits. A worker that is done is kept
 * for what comes next; one whose task is cancelled is ended, since a solve cannot be interrupted from within.
 */
export function createBackground(
  loadLibrary: () => Promise<Library>,
  createWorker?: () => Worker,
): Background {
  const { ask } = createScheduler<Task, Outcome, Report>(
    () => createWorkerRunner(loadLibrary, createWorker),
    mostWorkers,
  )
  let stop: (() => void) | null = null
  return {
    studies: {
      run: (doc, study, report) => {
        const { outcome, cancel } = ask(
          { kind: 'study', doc, study },
          { priority: 'study', report },
        )
        const result = outcome.then((found) =>
          typeof found === 'object' && found.kind === 'study' ? found.result : 'cancelled',
        )
        return { result, cancel }
      },
    },
    claims: {
      judge: async (claims, networks, onProgress) => {
        stop?.()
        const { outcome, cancel } = ask(
          { kind: 'claims', claims, networks },
          {
            priority: 'study',
            report: ({ done, of }) => {
              onProgress(done, of)
            },
          },
        )
        stop = cancel
        try {
          const found = await outcome
          return typeof found === 'object' && found.kind === 'claims' ? found.verdicts : 'cancelled'
        } finally {
          if (stop === cancel) stop = null
        }
      },
      cancel: () => stop?.(),
    },
  }
}
