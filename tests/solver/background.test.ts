import { expose } from 'comlink'
import { expect, test } from 'vitest'
import type { Library } from '../../src/core/library/library'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { StudyDoc } from '../../src/core/format/studyDoc'
import type { StudyResult } from '../../src/core/study/kinds'
import type { Progress } from '../../src/core/study/study'
import { bundledLibrary } from '../../src/solver/library'
import { createBackground } from '../../src/solver/background'
import type { SentOutcome, SentTask } from '../../src/solver/tasks'
import { docOf } from '../support/docs'

const gaps: StudyDoc = { kind: 'gaps', name: { en: 'Gaps' } }
const empty: StudyResult = { kind: 'faulty', issues: [] }
const named = (en: string): NetworkDoc => docOf({ name: { en } })
const loadLibrary = () => Promise.resolve(bundledLibrary)
const silent = () => undefined

type Run = (
  doc: NetworkDoc,
  study: StudyDoc,
  library: Library,
  onProgress: (progress: Progress) => Promise<void>,
) => Promise<StudyResult>

/** Workers on the other ends of channels, that answer by `run`; `counts` says how many were made and ended. */
function fakeWorkers(run: Run) {
  let made = 0
  let ended = 0
  const create = (): Worker => {
    made++
    const { port1, port2 } = new MessageChannel()
    let library: Library | null = null
    expose(
      {
        ping: () => true,
        setLibrary: (told: Library) => {
          library = told
        },
        run: async (task: SentTask, onProgress: Parameters<Run>[3]): Promise<SentOutcome> => {
          if (task.kind !== 'study' || library === null) throw new Error(task.kind)
          return { kind: 'study', result: await run(task.doc, task.study, library, onProgress) }
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
    return Object.assign(port1, { terminate, onerror: null }) as unknown as Worker
  }
  return { create, counts: () => ({ made, ended }) }
}

test('a worker that is done is kept for the next study, and reports its progress', async () => {
  const reports: Progress[] = []
  const workers = fakeWorkers(async (_, __, ___, onProgress) => {
    await onProgress({ done: 1, of: 2 })
    return empty
  })
  const runner = createBackground(loadLibrary, workers.create).studies
  const report = (progress: Progress) => void reports.push(progress)
  expect(await runner.run(named('one'), gaps, report).result).toEqual(empty)
  expect(await runner.run(named('two'), gaps, report).result).toEqual(empty)
  expect(reports).toEqual([
    { done: 1, of: 2 },
    { done: 1, of: 2 },
  ])
  expect(workers.counts()).toEqual({ made: 1, ended: 0 })
})

test('one that is cancelled is ended, whatever it is doing; one beside it goes on', async () => {
  const workers = fakeWorkers(({ name }) =>
    name.en === 'endless' ? new Promise(() => undefined) : Promise.resolve(empty),
  )
  const runner = createBackground(loadLibrary, workers.create).studies
  const endless = runner.run(named('endless'), gaps, silent)
  const other = runner.run(named('short'), gaps, silent)
  endless.cancel()
  expect(await endless.result).toBe('cancelled')
  expect(await other.result).toEqual(empty)
  expect(workers.counts()).toEqual({ made: 2, ended: 1 })
  endless.cancel()
  expect(await runner.run(named('next'), gaps, silent).result).toEqual(empty)
  expect(workers.counts()).toEqual({ made: 2, ended: 1 })
})

test('what the worker throws is told, and a fresh one takes the next study', async () => {
  const workers = fakeWorkers(({ name }) =>
    name.en === 'bad' ? Promise.reject(new Error('no memory')) : Promise.resolve(empty),
  )
  const runner = createBackground(loadLibrary, workers.create).studies
  await expect(runner.run(named('bad'), gaps, silent).result).rejects.toThrow('no memory')
  expect(await runner.run(named('good'), gaps, silent).result).toEqual(empty)
  expect(workers.counts()).toEqual({ made: 2, ended: 1 })
})

test('of two that end together one is kept', async () => {
  const workers = fakeWorkers(() => Promise.resolve(empty))
  const runner = createBackground(loadLibrary, workers.create).studies
  await Promise.all([1, 2].map((k) => runner.run(named(String(k)), gaps, silent).result))
  expect(workers.counts()).toEqual({ made: 2, ended: 1 })
})
