import { expose } from 'comlink'
import wasmUrl from 'highs/runtime?url'
import { simulate } from '../core/simulate'
import type { Simulation, SimulationRequest } from '../core/simulator'
import { bundledLibrary } from './library'
import { withoutHighs, loadSolvers } from './loadSolvers'
import { createPortfolio } from './portfolio'
import { remainderOf, type Remainder } from './remainder'
import { keepWarm, type WarmSolve } from './warm'

/** What the worker can be asked. */
export interface WorkerApi {
  readonly simulate: (
    request: SimulationRequest,
    onAnswer: (partial: Simulation) => void,
  ) => Promise<Simulation | Remainder>
  /** Answers at once: whether anybody is there. */
  readonly ping: () => true
}

/** Processes from which HiGHS is worth waiting for; smaller networks are answered before it is loaded. */
const manyProcesses = 15

let full: Promise<WarmSolve> | null = null
const small = keepWarm(createPortfolio(withoutHighs))

const loadFull = (): Promise<WarmSolve> =>
  (full ??= loadSolvers({ wasmUrl }).then((solvers) => keepWarm(createPortfolio(solvers))))

const api: WorkerApi = {
  ping: () => true,
  simulate: async (request, onAnswer) => {
    let last: Simulation | null = null
    let reports = 0
    const report = (partial: Simulation): void => {
      last = partial
      reports += 1
      onAnswer(partial)
    }
    if (full === null && Object.keys(request.doc.processes).length <= manyProcesses) {
      const first = simulate(request, bundledLibrary, small.solve, report)
      if (first.answer === null || first.answer.certificate?.verdict === 'pass')
        return remainderOf(first, last, reports)
    }
    const { solve } = await loadFull()
    return remainderOf(simulate(request, bundledLibrary, solve, report), last, reports)
  },
}

expose(api)
