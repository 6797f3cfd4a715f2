import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expose } from 'comlink'
import { describe, expect, test, vi } from 'vitest'
import type { NetworkDoc, ProcessDoc } from '../../src/core/format/doc'
import { noAnswer } from '../../src/core/answer/answer'
import { applyDelta, deltaBetween, type Delta } from '../../src/core/run/delta'
import type { Simulation, SimulationRequest } from '../../src/core/run/simulator'
import { createWorkerSimulator } from '../../src/solver/inWorker'
import type { SentOutcome, SentTask } from '../../src/solver/tasks'
import { simulate as simulateHere } from '../../src/core/run/simulate'
import { bundledLibrary } from '../../src/solver/library'
import { docOf } from '../support/docs'
import { solve } from '../support/solvers'
import { gypsumDoc } from '../support/studies'

const empty: Simulation = { network: null, issues: [], answer: null, avoided: {} }

const requestOf = (name: string): SimulationRequest => ({
  doc: docOf({ name: { en: name } }),
  scenario: null,
  baselines: [],
})

type Simulate = (request: Pick<SimulationRequest, 'doc'>) => Promise<Simulation>

/** A worker on the other end of a channel, that answers by `simulate`; `ended` counts how many were terminated. */
function fakeWorkers(simulate: Simulate) {
  const solved: string[] = []
  const compared: string[] = []
  const sent: Delta[] = []
  const failures: (() => void)[] = []
  let made = 0
  let ended = 0
  let listeners = 0
  let told = 0
  const create = (): Worker => {
    made++
    const { port1, port2 } = new MessageChannel()
    let doc: NetworkDoc | null = null
    let avoided: Simulation['avoided'] = {}
    expose(
      {
        ping: () => true,
        setLibrary: () => {
          told++
        },
        run: async (task: SentTask): Promise<SentOutcome> => {
          if (task.kind === 'compare') {
            compared.push(task.baseline)
            const found = avoided[task.baseline]
            return {
              kind: 'compare',
              avoided: found === undefined ? null : { ...found, scenarioAnswer: noAnswer },
            }
          }
          if (task.kind !== 'answer') throw new Error(task.kind)
          sent.push(task.doc)
          doc = applyDelta(doc, task.doc) as NetworkDoc
          solved.push(doc.name.en)
          const found = await simulate({ doc })
          avoided = found.avoided
          const network = found.network && deltaBetween(null, found.network)
          return { kind: 'answer', sent: { network, answer: found.answer, issues: found.issues } }
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
  return {
    ...{ create, solved, compared, sent, fail, counts },
    told: () => told,
    errorListeners: () => listeners,
  }
}

/** A simulation with one baseline. */
const simulated = (): Simulation => {
  const request = { doc: gypsumDoc, scenario: null, baselines: ['no_reuse'] }
  return simulateHere(request, bundledLibrary, solve)
}

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

  test('reports the answer first, and puts what was avoided to it', async () => {
    const found = simulated()
    const workers = fakeWorkers(() => Promise.resolve(found))
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    const reported: Simulation[] = []
    const request = { ...requestOf('one'), baselines: ['no_reuse'] }
    const whole = await simulate(request, (report) => reported.push(report))
    expect(whole).toEqual(found)
    expect(reported).toEqual([{ ...found, avoided: {} }])
    if (whole === 'superseded') return
    expect(whole.answer).toBe(reported[0]?.answer)
    expect(whole.network).toBe(reported[0]?.network)
    expect(whole.avoided.no_reuse?.scenarioAnswer).toBe(whole.answer)
    cancel()
  })

  test('answers a newer request before the baselines of an older one', async () => {
    const found = simulated()
    const workers = fakeWorkers(() => Promise.resolve(found))
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    const baselines = ['no_reuse', 'as_usual']
    const newer: (typeof older)[] = []
    const older: Promise<Simulation | 'superseded'> = simulate(
      { ...requestOf('older'), baselines },
      () => newer.push(simulate({ ...requestOf('newer'), baselines: ['no_reuse'] })),
    )
    expect(await older).toBe('superseded')
    expect(await newer[0]).toEqual(found)
    expect(workers.solved).toEqual(['older', 'newer'])
    expect(workers.compared).toEqual(['no_reuse'])
    cancel()
  })

  test('is sent what an edit changes, and all of it when it is another worker', async () => {
    const workers = fakeWorkers((request) =>
      request.doc.vat === 'bad' ? Promise.reject(new Error('boom')) : Promise.resolve(empty),
    )
    const { simulate, cancel } = createWorkerSimulator(loadLibrary, workers.create)
    const market: ProcessDoc = { kind: 'market', ports: { good: { commodity: 'coal' } } }
    const doc = docOf({ processes: { a: market, b: market } })
    const asked = { ...requestOf(''), doc }
    await simulate(asked)
    const edited = { ...doc, processes: { ...doc.processes, b: { ...market, capacity: '1 t' } } }
    await simulate({ ...asked, doc: edited })
    expect(workers.sent[1]).toEqual({
      fields: {},
      gone: [],
      tables: { processes: { set: { b: edited.processes.b }, gone: [], order: null } },
    })
    await expect(simulate({ ...asked, doc: { ...edited, vat: 'bad' } })).rejects.toThrow('boom')
    await simulate({ ...asked, doc: edited })
    expect(workers.sent.at(-1)?.fields).toEqual(edited)
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
