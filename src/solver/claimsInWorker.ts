import { proxy, releaseProxy, wrap } from 'comlink'
import type { Library } from '../core/library/library'
import type { ClaimJudge } from '../core/study/claims/claimJudge'
import type { Verdict } from '../core/study/claims/judge'
import type { ClaimsWorkerApi } from './claimsWorker'
import { watch } from './watch'

/** A judge of claims in a worker of its own, which lives no longer than one judgement. */
export function createWorkerClaimJudge(
  loadLibrary: () => Promise<Library>,
  createWorker: () => Worker = defaultWorker,
): ClaimJudge {
  let stop: (() => void) | null = null
  return {
    judge: async (claims, networks, onProgress) => {
      stop?.()
      const worker = createWorker()
      const api = wrap<ClaimsWorkerApi>(worker)
      let mine = (): void => undefined
      const cancelled = new Promise<'cancelled'>((resolve) => {
        mine = () => {
          resolve('cancelled')
        }
      })
      stop = mine
      try {
        const judged = loadLibrary().then((library): PromiseLike<readonly Verdict[]> =>
          api.judge(claims, networks, library, proxy(onProgress)),
        )
        return await Promise.race([watch(worker).until(judged), cancelled])
      } finally {
        api[releaseProxy]()
        worker.terminate()
        if (stop === mine) stop = null
      }
    },
    cancel: () => stop?.(),
  }
}

const defaultWorker = (): Worker =>
  new Worker(new URL('./claimsWorker.ts', import.meta.url), { type: 'module', name: 'claims' })
