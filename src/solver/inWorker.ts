import { proxy, releaseProxy, wrap, type Remote } from 'comlink'
import type { Library } from '../core/library/library'
import type { Simulation, SimulationRequest, Simulator } from '../core/simulator'
import { completed, createReports, type Remainder, type Reports } from './remainder'
import { watch, type Watch } from './watch'
import type { WorkerApi } from './worker'

/** Limits of a worker simulator. */
export interface WorkerLimits {
  /** Longest that one request may take before its worker is ended [ms]. */
  readonly timeLimit: number
  /** Longest that an idle worker may take to say that it is there [ms]. */
  readonly heartbeat: number
}

/** A simulator that can get ready before it is asked. */
export interface WorkerSimulator extends Simulator {
  /** Starts the worker, so that the first request need not wait for it. */
  readonly prepare: () => void
}

const usual: WorkerLimits = { timeLimit: 60_000, heartbeat: 20_000 }

interface Waiting {
  readonly request: SimulationRequest
  readonly onAnswer: ((partial: Simulation) => void) | undefined
  readonly resolve: (simulation: Simulation | 'superseded') => void
  readonly reject: (reason: Error) => void
}

interface Running {
  readonly worker: Worker
  readonly watch: Watch
  readonly api: Remote<WorkerApi>
  /** Once it is told the library. */
  readonly ready: Promise<void>
}

/**
 * A simulator in a worker. The newest request wins: a running one is let finish, of those waiting only the newest is
 * run. What exceeds the time limit is ended with its worker; a worker that died is noticed by its silence, since a
 * worker out of memory raises no event. A worker is told the library once, by whoever has it already.
 */
export function createWorkerSimulator(
  loadLibrary: () => Promise<Library>,
  createWorker: () => Worker = defaultWorker,
  limits: WorkerLimits = usual,
): WorkerSimulator {
  let live: Running | null = null
  let current: Waiting | null = null
  let next: Waiting | null = null

  const start = (): Running => {
    const worker = createWorker()
    const api = wrap<WorkerApi>(worker)
    const ready = loadLibrary().then((library) => {
      void api.setLibrary(library)
    })
    // Those who wait for it hear of a failure; where nobody waits, nobody need.
    ready.catch(() => undefined)
    live = { worker, watch: watch(worker), api, ready }
    return live
  }
  const end = () => {
    live?.api[releaseProxy]()
    live?.worker.terminate()
    live = null
  }
  const run = async (waiting: Waiting): Promise<void> => {
    current = waiting
    // The other end may keep the proxy for long: it holds no more than this function, and that lets go.
    let onAnswer = waiting.onAnswer
    let reports: Reports | undefined = createReports()
    const report = (partial: Simulation) => {
      reports?.add(partial)
      onAnswer?.(partial)
    }
    try {
      const { api, watch, ready } = live ?? start()
      await ready
      // Both are asked at once, and answered in that order: a page that draws meanwhile holds up no solve.
      const there = watch.until(api.ping(), { ms: limits.heartbeat, what: 'silent' })
      const asked: PromiseLike<Simulation | Remainder> = api.simulate(
        waiting.request,
        proxy(report),
      )
      const solved = watch.until(asked, { ms: limits.timeLimit, what: 'time limit' })
      const [found] = await Promise.all([solved, there])
      if ('reports' in found) {
        const reported = reports.at(found.reports)
        const silence = { ms: limits.heartbeat, what: 'silent' } as const
        waiting.resolve(completed(await watch.until(reported, silence), found))
      } else waiting.resolve(found)
    } catch (reason) {
      // A request that was cancelled has no worker any more: the one that is live is another's.
      if (current === waiting) end()
      waiting.reject(reason instanceof Error ? reason : new Error(String(reason)))
    } finally {
      onAnswer = undefined
      reports = undefined
    }
    if (current !== waiting) return
    current = null
    const following = next
    next = null
    if (following !== null) void run(following)
  }
  return {
    prepare: () => {
      if (live === null) start()
    },
    simulate: (request, onAnswer) =>
      new Promise((resolve, reject) => {
        const waiting: Waiting = { request, onAnswer, resolve, reject }
        if (current === null) {
          void run(waiting)
          return
        }
        next?.resolve('superseded')
        next = waiting
      }),
    cancel: () => {
      end()
      current?.resolve('superseded')
      next?.resolve('superseded')
      current = null
      next = null
    },
  }
}

const defaultWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'simulator' })
