import { fileURLToPath } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { NetworkDoc } from '../core/network/doc'
import type { Outcome, SolveTask, StudyTask } from '../core/study/study'
import { createTaskSolver } from '../core/study/tasks'
import { bundledLibrary } from '../solver/library'
import { loadSolvers } from '../solver/loadSolvers'
import { createPortfolio } from '../solver/portfolio'
import { keepWarm } from '../solver/warm'

/** Solves tasks of one document on several cores. */
export interface TaskWorkers {
  /** Outcomes in the order of the tasks. */
  readonly solve: (tasks: readonly StudyTask[]) => Promise<readonly Outcome[]>
  readonly close: () => Promise<void>
}

interface Handed {
  readonly studyOf: NetworkDoc
}

const isHanded = (data: unknown): data is Handed =>
  typeof data === 'object' && data !== null && 'studyOf' in data

/** Pieces that a batch is cut in for each worker, so that none waits long for the last. */
const pieces = 12

/**
 * Solves tasks on a number of cores: here, where everything is warm, and in one worker less, which are this program
 * again that then runs `serveTasks`.
 */
export function startTaskWorkers(doc: NetworkDoc, count: number, here: SolveTask): TaskWorkers {
  const workers = Array.from({ length: count - 1 }, () => {
    const handed: Handed = { studyOf: doc }
    return new Worker(fileURLToPath(import.meta.url), { workerData: handed })
  })
  const ask = (worker: Worker, tasks: readonly StudyTask[]): Promise<readonly Outcome[]> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (outcomes: readonly Outcome[]) => {
        worker.off('error', reject)
        resolve(outcomes)
      })
      worker.postMessage(tasks)
    })
  return {
    solve: async (tasks) => {
      const size = Math.max(1, Math.ceil(tasks.length / (count * pieces)))
      const parts = Array.from({ length: Math.ceil(tasks.length / size) }, (_, k) =>
        tasks.slice(k * size, (k + 1) * size),
      )
      const solved: (readonly Outcome[])[] = []
      let next = 0
      const take = async (solve: (part: readonly StudyTask[]) => Promise<readonly Outcome[]>) => {
        for (let part = next++; part < parts.length; part = next++)
          solved[part] = await solve(parts[part] ?? [])
      }
      await Promise.all([
        ...workers.map((worker) => take((part) => ask(worker, part))),
        take(async (part) => {
          // What the workers have sent comes first, so that none of them waits.
          await new Promise(setImmediate)
          return part.map(here)
        }),
      ])
      return solved.flat()
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** In a worker that was started for tasks: solves what it is sent. Elsewhere nothing happens, and the answer is no. */
export function serveTasks(): boolean {
  const data: unknown = workerData
  if (parentPort === null || !isHanded(data)) return false
  const port = parentPort
  const solver = loadSolvers().then((solvers) =>
    createTaskSolver(data.studyOf, bundledLibrary, keepWarm(createPortfolio(solvers)).solve),
  )
  port.on('message', (tasks: readonly StudyTask[]) => {
    void solver.then((solve) => {
      port.postMessage(tasks.map(solve))
    })
  })
  return true
}
