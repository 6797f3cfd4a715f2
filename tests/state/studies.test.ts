import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { StudyDoc } from '../../src/core/format/studyDoc'
import { faulty } from '../../src/core/study/faulty'
import type { StudyResult } from '../../src/core/study/kinds'
import type { Progress } from '../../src/core/study/study'
import type { StudyRunner } from '../../src/core/study/studyRunner'
import { createStudies, endWithDocuments, runKey } from '../../src/state/studies'
import { unansweredApp } from '../support/app'
import { docOf } from '../support/docs'
import { issue } from '../../src/core/base/issue'

const doc = docOf({ parameters: { fee: { value: 1 } } })
const gaps: StudyDoc = { kind: 'gaps', name: { en: 'Gaps' } }
const withFee = (value: number): NetworkDoc => ({ ...doc, parameters: { fee: { value } } })
const resultOf = (path: string): StudyResult => faulty(issue(path, 'unknown_study'))

interface Asked {
  readonly doc: NetworkDoc
  readonly report: (progress: Progress) => void
  readonly answer: (result: StudyResult) => Promise<void>
  readonly fail: (reason: unknown) => Promise<void>
  cancelled: boolean
}

/** What settles a promise. */
interface Settler {
  readonly resolve: (value: StudyResult | 'cancelled') => void
  readonly reject: (reason: unknown) => void
}

/** Everything that promises have left to do. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve))

/** A runner whose answers the test decides. */
function heldRunner() {
  const asked: Asked[] = []
  const runner: StudyRunner = {
    run: (given, _, report) => {
      const settlers: Settler[] = []
      const result = new Promise<StudyResult | 'cancelled'>((resolve, reject) => {
        settlers.push({ resolve, reject })
      })
      const entry: Asked = {
        doc: given,
        report,
        answer: (found) => {
          settlers[0]?.resolve(found)
          return settled()
        },
        fail: (reason) => {
          settlers[0]?.reject(reason)
          return settled()
        },
        cancelled: false,
      }
      asked.push(entry)
      return {
        result,
        cancel: () => {
          entry.cancelled = true
          settlers[0]?.resolve('cancelled')
        },
      }
    },
  }
  const studies = createStudies(runner)
  return { asked, ...studies, runOf: (key: string) => studies.store.getState().runs[key] }
}

test('progress, then the result', async () => {
  const { asked, run, runOf } = heldRunner()
  run('a', doc, gaps)
  asked[0]?.report({ done: 2, of: 5 })
  expect(runOf('a')).toMatchObject({ status: 'running', done: 2, of: 5, result: null })
  await asked[0]?.answer(resultOf('x'))
  expect(runOf('a')).toMatchObject({ status: 'done', result: resultOf('x'), failure: null })
})

test('the newest question of a key wins; another key runs beside it', async () => {
  const { asked, run, runOf } = heldRunner()
  run('a', withFee(1), gaps)
  run('b', withFee(1), gaps)
  run('a', withFee(2), gaps)
  expect(asked.map(({ cancelled }) => cancelled)).toEqual([true, false, false])
  asked[0]?.report({ done: 9, of: 9 })
  expect(runOf('a')?.done).toBe(0)
  await asked[2]?.answer(resultOf('second'))
  await asked[1]?.answer(resultOf('beside'))
  expect([runOf('a')?.result, runOf('b')?.result]).toEqual([resultOf('second'), resultOf('beside')])
})

test('an answer that comes too late changes nothing', async () => {
  const { asked, run, cancel, runOf } = heldRunner()
  run('a', doc, gaps)
  cancel('a')
  expect(asked[0]?.cancelled).toBe(true)
  await asked[0]?.answer(resultOf('late'))
  expect(runOf('a')).toMatchObject({ status: 'cancelled', result: null })
})

test('what is cancelled can be asked again, and cancelling nothing does nothing', async () => {
  const { asked, run, cancel, runOf, store } = heldRunner()
  cancel('a')
  expect(store.getState().runs).toEqual({})
  run('a', doc, gaps)
  cancel('a')
  run('a', doc, gaps)
  expect(asked).toHaveLength(2)
  await asked[1]?.answer(resultOf('x'))
  expect(runOf('a')?.status).toBe('done')
  cancel('a')
  expect(runOf('a')?.status).toBe('done')
})

test('the last result stays while a newer one is computed', async () => {
  const { asked, run, runOf } = heldRunner()
  run('a', withFee(1), gaps)
  await asked[0]?.answer(resultOf('old'))
  run('a', withFee(2), gaps)
  expect(runOf('a')).toMatchObject({ status: 'running', result: resultOf('old') })
})

test('what was asked before is answered at once, also under another key', async () => {
  const { asked, run, runOf } = heldRunner()
  run('a', withFee(1), gaps)
  await asked[0]?.answer(resultOf('one'))
  run('a', withFee(2), gaps)
  await asked[1]?.answer(resultOf('two'))
  run('a', withFee(1), gaps)
  run('b', withFee(2), gaps)
  expect(asked).toHaveLength(2)
  expect(runOf('a')).toMatchObject({ status: 'done', result: resultOf('one') })
  expect(runOf('b')).toMatchObject({ status: 'done', result: resultOf('two') })
})

test('the same question while it runs is not asked twice', () => {
  const { asked, run } = heldRunner()
  run('a', doc, gaps)
  run('a', { ...doc }, { ...gaps })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.cancelled).toBe(false)
})

test('where cards stand, and names, ask nothing anew; what is solved does', async () => {
  const { asked, run } = heldRunner()
  run('a', doc, gaps)
  await asked[0]?.answer(resultOf('x'))
  run('a', { ...doc, layout: { works: { x: 1, y: 2 } }, notes: {}, zones: {} }, gaps)
  run('a', { ...doc, name: { en: 'Renamed' } }, { ...gaps, name: { en: 'Renamed' } })
  run('a', { ...doc, studies: { gaps } }, gaps)
  expect(asked).toHaveLength(1)
  run('a', doc, { ...gaps, candidates: 3 })
  run('a', { ...doc, scenarios: { s: { name: { en: 'S' }, patch: {} } } }, gaps)
  expect(asked).toHaveLength(3)
})

test('what goes wrong is told in its own words, and can be asked again', async () => {
  const { asked, run, runOf } = heldRunner()
  run('a', doc, gaps)
  await asked[0]?.fail(new Error('out of memory'))
  expect(runOf('a')).toMatchObject({ status: 'failed', failure: 'out of memory' })
  run('a', doc, gaps)
  expect(runOf('a')).toMatchObject({ status: 'running', failure: null })
  await asked[1]?.fail('gone')
  expect(runOf('a')?.failure).toBe('gone')
})

test('of more than 24 answers the oldest is asked again', async () => {
  const { asked, run } = heldRunner()
  for (let fee = 0; fee <= 24; fee++) {
    run('a', withFee(fee), gaps)
    await asked[fee]?.answer(resultOf(String(fee)))
  }
  run('a', withFee(24), gaps)
  run('a', withFee(1), gaps)
  expect(asked).toHaveLength(25)
  run('a', withFee(0), gaps)
  expect(asked).toHaveLength(26)
})

test('a study that is taken out, and a document that is closed, take along what runs for them', () => {
  const { asked, ...studies } = heldRunner()
  const { store, actions } = unansweredApp()
  endWithDocuments(store, studies)
  const studied = docOf({ studies: { one: gaps, other: gaps } })
  actions.open('a', studied)
  for (const what of ['one', 'other', 'compare']) studies.run(runKey('a', what), withFee(1), gaps)
  studies.run(runKey('b', 'one'), withFee(2), gaps)
  const ended = () => asked.map(({ cancelled }) => cancelled)
  actions.change({ kind: 'remove', values: {}, group: null }, () =>
    docOf({ studies: { other: gaps } }),
  )
  expect(ended()).toEqual([true, false, false, false])
  actions.undo()
  actions.moveCards({ works: { x: 1, y: 2 } })
  expect(ended()).toEqual([true, false, false, false])
  actions.open('b', docOf({ studies: { one: gaps } }))
  expect(ended()).toEqual([true, true, true, false])
})
