import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest } from '../../src/state/digest'
import { questionOf } from '../../src/state/studies'
import { docOf } from '../support/docs'

test('equal values share a digest, others do not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(digest(a)).toBe(digest(structuredClone(a)))
      expect(digest(a) === digest(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})

test('texts and tables that look alike are told apart', () => {
  const alike = [{}, [], '{}', '', null, 0, '0', { a: 1 }, { a: '1' }, ['a:1'], { a: undefined }]
  expect(new Set(alike.map(digest)).size).toBe(alike.length - 1)
})

test('the question of a large document is short, and an edit reads nothing of what it leaves', () => {
  let reads = 0
  const table = Object.fromEntries(
    Array.from({ length: 300 }, (_, k) => [
      `p${String(k)}`,
      new Proxy({ kind: 'market', capacity: `${String(k)} t/year` } as const, {
        ownKeys: (target) => {
          reads += 1
          return Reflect.ownKeys(target)
        },
      }),
    ]),
  )
  const doc = docOf({ processes: table })
  const study = { kind: 'gaps', name: { en: 'Gaps' } } as const
  const before = questionOf(doc, study)
  expect(before.length).toBeLessThan(100)
  expect(reads).toBe(300)
  const edited = { ...doc, processes: { ...table, p7: { kind: 'market' } as const } }
  expect(questionOf(edited, study)).not.toBe(before)
  expect(questionOf({ ...doc, processes: { ...table } }, study)).toBe(before)
  expect(reads).toBe(300)
})
