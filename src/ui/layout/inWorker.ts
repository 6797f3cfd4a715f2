import ELK from 'elkjs/lib/elk-api'
import type { LayoutProblem } from '../../core/edit/layoutGraph'
import type { PlaceDoc, Table } from '../../core/format/doc'
import { isRecord } from '../../core/format/patch'
import { err, ok, type Result } from '../../core/base/result'
import { arrange } from './layered'

/** Why a layout came to nothing; `failed` carries the reason in the words of what failed. */
export type LayoutFault =
  { readonly kind: 'cancelled' | 'tooLong' } | { readonly kind: 'failed'; readonly reason: string }

/** A layout that is being made. */
export interface LayoutRun {
  readonly done: Promise<Result<Table<PlaceDoc>, LayoutFault>>
  /** Ends it at once; what was found so far is lost. */
  readonly cancel: () => void
}

/** Longest that a layout may take [ms]. */
const usualLimit = 30_000

/** Makes a layout with a worker of its own, which ends with it: the library is large, and asked for seldom. */
export function startLayout(
  problem: LayoutProblem,
  createWorker: () => Worker = defaultWorker,
  limit: number = usualLimit,
): LayoutRun {
  const worker = createWorker()
  let end: (result: Result<Table<PlaceDoc>, LayoutFault>) => void = () => undefined
  const ended = new Promise<Result<Table<PlaceDoc>, LayoutFault>>((resolve) => {
    end = resolve
  })
  const failed = (reason: string) => {
    end(err({ kind: 'failed', reason }))
  }
  const timer = setTimeout(() => {
    end(err({ kind: 'tooLong' }))
  }, limit)
  worker.addEventListener('error', ({ message }) => {
    failed(message === '' ? 'worker failed' : message)
  })
  arrange(new ELK({ workerFactory: () => worker }), problem).then(
    (places) => {
      end(ok(places))
    },
    (reason: unknown) => {
      // What the library throws has crossed from the worker, and is an error no longer.
      failed(isRecord(reason) ? String(reason.message) : String(reason))
    },
  )
  return {
    done: ended.finally(() => {
      clearTimeout(timer)
      worker.terminate()
    }),
    cancel: () => {
      end(err({ kind: 'cancelled' }))
    },
  }
}

const defaultWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'layout' })
