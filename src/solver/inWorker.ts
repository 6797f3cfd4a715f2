import type { Library } from '../core/library/library'
import type { Simulation, SimulationRequest, Simulator } from '../core/run/simulator'
import { createScheduler } from './scheduler'
import type { Outcome, Report, Task } from './tasks'
import { createWorkerRunner, type WorkerLimits } from './workerRunner'

/** A simulator that can get ready before it is asked. */
export interface WorkerSimulator extends Simulator {
  /** Starts the worker, so that the first request need not wait for it. */
  readonly prepare: () => void
}

/** Where edits wait: of those that do only the newest is solved. */
const place = 'edit'

/**
 * A simulator in a worker. The newest request wins: what runs is let finish, of those waiting only the newest is run, and
 * nobody compares an answer with its baselines while a newer request waits.
 */
export function createWorkerSimulator(
  loadLibrary: () => Promise<Library>,
  createWorker?: () => Worker,
  limits?: WorkerLimits,
): WorkerSimulator {
  const { ask, prepare, clear } = createScheduler<Task, Outcome, Report>(
    () => createWorkerRunner(loadLibrary, createWorker, limits),
    1,
  )
  let newest: SimulationRequest | null = null
  const answer = async ({ doc, scenario, options }: SimulationRequest) => {
    const task: Task = { kind: 'answer', doc, scenario, ...(options && { options }) }
    const { outcome: coming } = ask(task, { priority: 'edit', place })
    const outcome = await coming
    return typeof outcome === 'object' && outcome.kind === 'answer' ? outcome.simulation : null
  }
  const compare = async (baseline: string) => {
    const wish = { priority: 'baseline', place } as const
    const outcome = await ask({ kind: 'compare', baseline }, wish).outcome
    return typeof outcome === 'object' && outcome.kind === 'compare' ? outcome : null
  }
  return {
    prepare,
    simulate: async (request, onAnswer) => {
      newest = request
      const simulation = await answer(request)
      if (simulation === null) return 'superseded'
      const { answer: scenarioAnswer } = simulation
      if (scenarioAnswer?.status !== 'optimal' || request.baselines.length === 0) return simulation
      onAnswer?.(simulation)
      const avoided: Record<string, Simulation['avoided'][string]> = {}
      for (const baseline of request.baselines) {
        const compared = newest === request ? await compare(baseline) : null
        if (compared === null) return 'superseded'
        if (compared.avoided !== null) avoided[baseline] = { ...compared.avoided, scenarioAnswer }
      }
      return { ...simulation, avoided }
    },
    cancel: () => {
      newest = null
      clear()
    },
  }
}
