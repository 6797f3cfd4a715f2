import { fileURLToPath } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { NetworkDoc } from '../core/format/doc'
import type { Outcome, SolveTask, StudyTask } from '../core/study/study'
import { createTaskSolver } from '../core/study/tasks'
import { bundledLibrary } from '../solver/library'
import { loadSolvers } from '../solver/loadSolvers'
import { createPortfolio } from '../solver/portfolio'
import { createScheduler, type Runner } from '../solver/scheduler'
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

/** A batch of tasks, solved in their order. */
type Batch = readonly StudyTask[]
type BatchRunner = Runner<Batch, readonly Outcome[], never>

/** This thread as a runner; what workers have sent comes first, so that none of them waits. */
const runnerHere = (solve: SolveTask): BatchRunner => ({
  run: async (tasks) => {
    await new Promise(setImmediate)
    return tasks.map(solve)
  },
  end: () => undefined,
})

/** A worker as a runner: this program again, that then runs `serveTasks`. */
function runnerBeside(worker: Worker): BatchRunner {
  return {
    run: (tasks) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject)
        worker.once('message', (outcomes: readonly Outcome[]) => {
          worker.off('error', reject)
          resolve(outcomes)
        })
        worker.postMessage(tasks)
      }),
    end: () => void worker.terminate(),
  }
}

/** Solves tasks on a number of cores: here, where everything is warm, and in one worker less. */
export function startTaskWorkers(doc: NetworkDoc, count: number, here: SolveTask): TaskWorkers {
  const handed: Handed = { studyOf: doc }
  const workers = Array.from(
    { length: count - 1 },
    () => new Worker(fileURLToPath(import.meta.url), { workerData: handed }),
  )
  const runners = [runnerHere(here), ...workers.map(runnerBeside)]
  const { ask } = createScheduler<Batch, readonly Outcome[], never>(
    () => runners.pop() ?? runnerHere(here),
    count,
    count,
  )
  const solveBatch = async (tasks: Batch): Promise<readonly Outcome[]> => {
    const outcome = await ask(tasks, { priority: 'study' }).outcome
    if (typeof outcome === 'string') throw new Error(outcome)
    return outcome
  }
  return {
    solve: async (tasks) => {
      const size = Math.max(1, Math.ceil(tasks.length / (count * pieces)))
      const batches = Array.from({ length: Math.ceil(tasks.length / size) }, (_, k) =>
        tasks.slice(k * size, (k + 1) * size),
      )
      return (await Promise.all(batches.map(solveBatch))).flat()
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
