import { proxy, releaseProxy, wrap } from 'comlink'
import type { Library } from '../core/library/library'
import { applyDelta, deltaBetween } from '../core/run/delta'
import type { NetworkDoc } from '../core/format/doc'
import type { Network } from '../core/network/network'
import type { Runner } from './scheduler'
import type { Outcome, Report, SentOutcome, SentTask, Task } from './tasks'
import { watch } from './watch'
import type { WorkerApi } from './worker'

/** Limits of a worker. */
export interface WorkerLimits {
  /** Longest that one task may take before its worker is ended [ms]; nothing bounds a study. */
  readonly timeLimit: number
  /** Longest that an idle worker may take to say that it is there [ms]. */
  readonly heartbeat: number
}

const usualLimits: WorkerLimits = { timeLimit: 60_000, heartbeat: 20_000 }

/**
 * A worker as a runner. One that died is noticed by its silence, since a worker out of memory raises no event. It is told
 * the library once, by whoever has it already. It has one proxy: were another made and thrown away, collecting it would
 * make the worker deaf.
 */
export function createWorkerRunner(
  loadLibrary: () => Promise<Library>,
  createWorker: () => Worker = defaultWorker,
  { timeLimit, heartbeat }: WorkerLimits = usualLimits,
): Runner<Task, Outcome, Report> {
  const worker = createWorker()
  const api = wrap<WorkerApi>(worker)
  const { until } = watch(worker)
  const ready = loadLibrary().then((library) => {
    void api.setLibrary(library)
  })
  // Those who wait for it hear of a failure; where nobody waits, nobody need.
  ready.catch(() => undefined)
  let doc: NetworkDoc | null = null
  let network: object | null = null
  /** Leaves out of a task what the worker has. */
  const packed = (task: Task): SentTask => {
    if (task.kind !== 'answer') return task
    const delta = deltaBetween(doc, task.doc)
    doc = task.doc
    return { ...task, doc: delta }
  }
  /** Adds to an outcome what is known. */
  const unpacked = (outcome: SentOutcome): Outcome => {
    if (outcome.kind !== 'answer') return outcome
    const { answer, issues, network: delta } = outcome.sent
    if (delta !== null) network = applyDelta(network, delta)
    const found = delta === null ? null : (network as Network)
    return { kind: 'answer', simulation: { network: found, issues, answer, avoided: {} } }
  }
  return {
    run: async (task, report) => {
      // The other end may keep the proxy for long: it holds no more than this function, and that lets go.
      let onReport: typeof report | undefined = report
      try {
        await ready
        // Both are asked at once, and answered in that order: a page that draws meanwhile holds up no solve.
        const there = until(api.ping(), { ms: heartbeat, what: 'silent' })
        const asked: PromiseLike<SentOutcome> = api.run(
          packed(task),
          proxy((progress: Report) => onReport?.(progress)),
        )
        const isBounded = task.kind === 'answer' || task.kind === 'compare'
        const limit = isBounded ? { ms: timeLimit, what: 'time limit' } : undefined
        const [outcome] = await Promise.all([until(asked, limit), there])
        return unpacked(outcome)
      } finally {
        onReport = undefined
      }
    },
    end: () => {
      api[releaseProxy]()
      worker.terminate()
    },
  }
}

const defaultWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'solver' })
