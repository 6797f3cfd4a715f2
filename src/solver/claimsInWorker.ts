import { proxy, releaseProxy, wrap } from 'comlink'
import type { ClaimJudge } from '../core/study/claims/claimJudge'
import type { ClaimsWorkerApi } from './claimsWorker'
import { failureOf } from './inWorker'

/** A judge of claims in a worker of its own, which lives no longer than one judgement. */
export function createWorkerClaimJudge(createWorker: () => Worker = defaultWorker): ClaimJudge {
  let stop: (() => void) | null = null
  return {
    judge: async (claims, networks, onProgress) => {
      stop?.()
      const worker = createWorker()
      const api = wrap<ClaimsWorkerApi>(worker)
      const cancelled = new Promise<'cancelled'>((resolve) => {
        stop = () => {
          resolve('cancelled')
        }
      })
      try {
        const judged = api.judge(claims, networks, proxy(onProgress))
        return await Promise.race([judged, failureOf(worker), cancelled])
      } finally {
        api[releaseProxy]()
        worker.terminate()
      }
    },
    cancel: () => stop?.(),
  }
}

const defaultWorker = (): Worker =>
  new Worker(new URL('./claimsWorker.ts', import.meta.url), { type: 'module', name: 'claims' })
