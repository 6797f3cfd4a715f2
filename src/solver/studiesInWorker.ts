import { proxy, releaseProxy, wrap, type Remote } from 'comlink'
import type { Library } from '../core/library/library'
import type { StudyResult } from '../core/study/kinds'
import type { StudyRunner } from '../core/study/studyRunner'
import type { StudyWorkerApi } from './studyWorker'
import { watch, type Watch } from './watch'

/** A worker with its one proxy: were another made and thrown away, collecting it would make the worker deaf. */
interface Live {
  readonly worker: Worker
  readonly watch: Watch
  readonly api: Remote<StudyWorkerApi>
}

const start = (worker: Worker): Live => ({
  worker,
  watch: watch(worker),
  api: wrap<StudyWorkerApi>(worker),
})

/**
 * Runs studies in workers of their own, beside the one that solves edits. A worker that is done is kept for the next
 * study; one that is cancelled is ended, since a solve cannot be interrupted from within.
 */
export function createWorkerStudyRunner(
  loadLibrary: () => Promise<Library>,
  createWorker: () => Worker = defaultWorker,
): StudyRunner {
  let idle: Live | null = null
  return {
    run: (doc, study, onProgress) => {
      const live = idle ?? start(createWorker())
      const { worker, watch, api } = live
      idle = null
      let cancel = (): void => undefined
      const cancelled = new Promise<'cancelled'>((resolve) => {
        cancel = () => {
          resolve('cancelled')
        }
      })
      const run = async () => {
        let kept = false
        try {
          const ran = loadLibrary().then((library): PromiseLike<StudyResult> =>
            api.run(doc, study, library, proxy(onProgress)),
          )
          const result = await Promise.race([watch.until(ran), cancelled])
          kept = result !== 'cancelled' && idle === null
          if (kept) idle = live
          return result
        } finally {
          if (!kept) {
            api[releaseProxy]()
            worker.terminate()
          }
        }
      }
      return {
        result: run(),
        cancel: () => {
          cancel()
        },
      }
    },
  }
}

const defaultWorker = (): Worker =>
  new Worker(new URL('./studyWorker.ts', import.meta.url), { type: 'module', name: 'studies' })
