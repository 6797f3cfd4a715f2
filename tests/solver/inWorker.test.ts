import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expose } from 'comlink'
import { describe, expect, test, vi } from 'vitest'
import { noAnswer } from '../../src/core/results/answer'
import type { Simulation, SimulationRequest } from '../../src/core/simulator'
import { createWorkerSimulator } from '../../src/solver/inWorker'
import type { WorkerApi } from '../../src/solver/worker'
import { simulate as simulateHere } from '../../src/core/simulate'
import { bundledLibrary } from '../../src/solver/library'
import { completed, remainderOf, type Remainder } from '../../src/solver/remainder'
import { docOf } from '../support/docs'
import { solve } from '../support/solvers'
import { gypsumDoc } from '../support/studies'

const empty: Simulation = { network: null, issues: [], answer: null, avoided: {} }

const requestOf = (name: string): SimulationRequest => ({
  doc: docOf({ name: { en: name } }),
  scenario: null,
  baselines: [],
})

/** A worker on the other end of a channel, that answers by `simulate`; `ended` counts how many were terminated. */
function fakeWorkers(simulate: WorkerApi['simulate']) {
  const solved: string[] = []
  const failures: (() => void)[] = []
  let made = 0
  let ended = 0
  let listeners = 0
  let told = 0
  const create = (): Worker => {
    made++
    const { port1, port2 } = new MessageChannel()
    expose(
      {
        ping: () => true,
        setLibrary: () => {
          told++
        },
        simulate: (request: SimulationRequest, onAnswer: (partial: Simulation) => void) => {
          solved.push(request.doc.name.en)
          return simulate(request, onAnswer)
        },
      },
      port2,
    )
    port2.start()
    port1.start()
    const terminate = () => {
      ended++
      port1.close()
    }
    const worker = Object.assign(port1, { terminate, onerror: null }) as unknown as Worker
    const add = worker.addEventListener.bind(worker)
    worker.addEventListener = (type: string, listener: EventListener) => {
      if (type !== 'error') {
        add(type, listener)
        return
      }
      listeners++
      failures.push(() => {
        listener(Object.assign(new Event('error'), { message: 'out of memory' }))
      })
    }
    return worker
  }
  const fail = () => {
    for (const failure of failures) failure()
  }
  const counts = () => ({ made, ended })
  return { create, solved, fail, counts, told: () => told, errorListeners: () => listeners }
}

/** A simulation, and what is reported of it before its baselines are solved. */
function simulated() {
  const reports: Simulation[] = []
  const request = { doc: gypsumDoc, scenario: null, baselines: ['no_reuse'] }
  const found = simulateHere(request, bundledLibrary, solve, (report) => reports.push(report))
  const [partial] = reports
  if (partial === undefined) throw new Error('nothing was reported')
  return { found, partial }
}

test('what was reported is not sent again; what was not is', () => {
  const { found, partial } = simulated()
  const rest = remainderOf(found, partial, 1)
  expect(rest).toEqual({ reports: 1, avoided: { no_reuse: expect.anything() as unknown } })
  expect(rest.avoided.no_reuse?.scenarioAnswer).toBe(noAnswer)
  expect(completed(partial, rest as Remainder)).toEqual(found)
  expect(remainderOf(found, { ...partial, answer: structuredClone(partial.answer) }, 1)).toBe(found)
  expect(remainderOf(found, null, 0)).toBe(found)
})

const loadLibrary = () => Promise.resolve(bundledLibrary)

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a simulator in a worker', () => {
  test('lets the running request finish and solves only the newest of those waiting', async () => {
    const workers = fakeWorkers(async () => {
      await soon(30)
      return empty
    })
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    const asked = ['first', 'second', 'third', 'last'].map((name) => simulate(requestOf(name)))
    expect(await Promise.all(asked)).toEqual([empty, 'superseded', 'superseded', empty])
    expect(workers.solved).toEqual(['first', 'last'])
    expect(workers.counts()).toEqual({ made: 1, ended: 0 })
    cancel()
  })

  for (const late of [false, true])
    test(`puts what was avoided to the answer that was reported (report late: ${String(late)})`, async () => {
      const { found, partial } = simulated()
      const workers = fakeWorkers(async (_, onAnswer) => {
        setTimeout(
          () => {
            onAnswer(partial)
          },
          late ? 30 : 0,
        )
        await soon(late ? 0 : 30)
        return remainderOf(found, partial, 1)
      })
      const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
      const reported: Simulation[] = []
      const whole = await simulate(requestOf('one'), (report) => reported.push(report))
      expect(whole).toEqual(found)
      expect(reported).toHaveLength(1)
      expect(whole).toMatchObject({ avoided: { no_reuse: {} } })
      if (whole === 'superseded') return
      expect(whole.answer).toBe(reported[0]?.answer)
      expect(whole.network).toBe(reported[0]?.network)
      expect(whole.avoided.no_reuse?.scenarioAnswer).toBe(whole.answer)
      cancel()
    })

  test('ends a worker that exceeds its time and starts afresh for the next request', async () => {
    const workers = fakeWorkers((request) =>
      request.doc.name.en === 'endless' ? new Promise(() => undefined) : Promise.resolve(empty),
    )
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create, {
      timeLimit: 50,
      heartbeat: 1000,
    })
    const began = performance.now()
    await expect(simulate(requestOf('endless'))).rejects.toThrow('time limit')
    expect(performance.now() - began).toBeLessThan(1000)
    expect(await simulate(requestOf('next'))).toEqual(empty)
    expect(workers.counts()).toEqual({ made: 2, ended: 1 })
    cancel()
  })

  test('notices a worker that died in silence', async () => {
    const dead = () => {
      const { port1 } = new MessageChannel()
      port1.start()
      return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker
    }
    const { simulate } = createWorkerSimulator(loadLibrary, dead, {
      timeLimit: 1000,
      heartbeat: 30,
    })
    await expect(simulate(requestOf('any'))).rejects.toThrow('silent')
  })

  test('a request that throws is reported, and the one that waited is solved', async () => {
    const workers = fakeWorkers((request) =>
      request.doc.name.en === 'bad' ? Promise.reject(new Error('boom')) : Promise.resolve(empty),
    )
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    const bad = simulate(requestOf('bad'))
    const good = simulate(requestOf('good'))
    await expect(bad).rejects.toThrow('boom')
    expect(await good).toEqual(empty)
    cancel()
  })

  test('cancel ends what runs; nobody is left waiting', async () => {
    const workers = fakeWorkers(() => new Promise(() => undefined))
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    const asked = [simulate(requestOf('one')), simulate(requestOf('two'))]
    await vi.waitFor(() => {
      expect(workers.solved).toEqual(['one'])
    })
    cancel()
    expect(await Promise.all(asked)).toEqual(['superseded', 'superseded'])
    expect(workers.counts().ended).toBe(1)
  })

  test('listens once to a worker, however much it is asked', async () => {
    const workers = fakeWorkers(() => Promise.resolve(empty))
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    for (let k = 0; k < 20; k++) await simulate(requestOf(String(k)))
    expect(workers.errorListeners()).toBe(1)
    expect(workers.counts().made).toBe(1)
    cancel()
  })

  test('fails with its worker, and starts afresh', async () => {
    const workers = fakeWorkers((request) =>
      request.doc.name.en === 'huge' ? new Promise(() => undefined) : Promise.resolve(empty),
    )
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    expect(await simulate(requestOf('small'))).toEqual(empty)
    const huge = simulate(requestOf('huge'))
    await vi.waitFor(() => {
      expect(workers.solved).toEqual(['small', 'huge'])
    })
    workers.fail()
    await expect(huge).rejects.toThrow('out of memory')
    expect(await simulate(requestOf('next'))).toEqual(empty)
    expect(workers.counts()).toEqual({ made: 2, ended: 1 })
    cancel()
  })

  test('starts before it is asked, and is told the library once', async () => {
    const workers = fakeWorkers(() => Promise.resolve(empty))
    const { prepare, simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    prepare()
    await vi.waitFor(() => {
      expect(workers.told()).toBe(1)
    })
    for (const name of ['one', 'two']) expect(await simulate(requestOf(name))).toEqual(empty)
    expect([workers.told(), workers.counts().made]).toEqual([1, 1])
    cancel()
  })

  test('a library that does not come is told, and is asked for again', async () => {
    const workers = fakeWorkers(() => Promise.resolve(empty))
    const failures = [new Error('offline')]
    const { simulate, cancel } = createWorkerSimulator(() => {
      const failure = failures.pop()
      return failure === undefined ? loadLibrary() : Promise.reject(failure)
    }, workers.create)
    await expect(simulate(requestOf('first'))).rejects.toThrow('offline')
    expect(await simulate(requestOf('second'))).toEqual(empty)
    cancel()
  })

  test('keeps no answer that it has given', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const workers = fakeWorkers(() => Promise.resolve(empty))
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    const answers: WeakRef<object>[] = []
    for (let k = 0; k < 10; k++) {
      const answer = await simulate(requestOf(String(k)))
      if (answer !== 'superseded') answers.push(new WeakRef(answer))
    }
    await vi.waitFor(async () => {
      await soon(1)
      collect()
      // The last one may still be on the stack.
      expect(answers.filter((each) => each.deref() !== undefined).length).toBeLessThanOrEqual(1)
    })
    cancel()
  })
})
