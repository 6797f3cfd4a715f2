import { releaseProxy, wrap, type Remote } from 'comlink'
import type { NetworkDoc } from '../../core/format/doc'
import type { WriterApi } from './writeWorker'
import { writeNow, type WriteDoc, type Writing } from './writer'

/** Up to so many processes a document is written sooner than it is sent [about 10 ms]. */
const few = 50

/** How long the worker may take before a document is written here instead; what stands still here counts, too [ms]. */
const usualPatience = 20_000

/** Failures in a row after which no worker is asked any more. */
const mostFailures = 2

interface Live {
  readonly worker: Worker
  readonly api: Remote<WriterApi>
}

/**
 * Writes large documents in a worker, so that nothing stands still while they are saved. What one that fails or is silent
 * does not write is written here: nothing is lost but time.
 */
export function createWorkerWriter(
  createWorker: () => Worker = defaultWorker,
  patience: number = usualPatience,
): WriteDoc {
  let live: Live | null = null
  let failures = 0
  const start = (): Live => {
    const worker = createWorker()
    return { worker, api: wrap<WriterApi>(worker) }
  }
  const giveUp = () => {
    failures += 1
    live?.api[releaseProxy]()
    live?.worker.terminate()
    live = null
  }
  return async (doc) => {
    if (failures >= mostFailures || Object.keys(doc.processes).length <= few) return writeNow(doc)
    try {
      live ??= start()
      const written = await answered(live, doc, patience)
      failures = 0
      return written
    } catch {
      giveUp()
      return writeNow(doc)
    }
  }
}

/** What the worker writes; rejected when it fails, or takes longer [ms]. */
function answered({ worker, api }: Live, doc: NetworkDoc, patience: number): Promise<Writing> {
  const over = new AbortController()
  return new Promise<Writing>((resolve, reject) => {
    const fail = () => {
      reject(new Error('the document was not written'))
    }
    const timer = setTimeout(fail, patience)
    over.signal.addEventListener('abort', () => {
      clearTimeout(timer)
    })
    worker.addEventListener('error', fail, { signal: over.signal })
    api.write(doc).then(resolve, reject)
  }).finally(() => {
    over.abort()
  })
}

const defaultWorker = (): Worker =>
  new Worker(new URL('./writeWorker.ts', import.meta.url), { type: 'module', name: 'writer' })
