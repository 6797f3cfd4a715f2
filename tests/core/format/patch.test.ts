import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyPatch,
  danglingPaths,
  mergePatches,
  patchBetween,
  sameJson,
  withoutPath,
} from '../../../src/core/format/patch'

// The examples of RFC 7396, appendix A, that have objects on both sides.
test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('RFC 7396: %j with %j is %j', (target, patch, expected) => {
  expect(applyPatch(target, patch)).toEqual(expected)
})

// Tables under `a` and `b`, plain values under `c` and `d`, as in a document; `first` takes away plain values only.
const leaf = fc.integer()
const tableOf = (value: fc.Arbitrary<unknown>) =>
  fc.record({ c: value, d: value }, { requiredKeys: [] })
const patchOf = (value: fc.Arbitrary<unknown>) =>
  fc.record(
    {
      a: fc.record({ a: tableOf(value), c: value }, { requiredKeys: [] }),
      b: tableOf(value),
      c: value,
    },
    { requiredKeys: [] },
  )

test('two patches merged do what one after the other does', () => {
  const removing = fc.oneof(leaf, fc.constant(null))
  fc.assert(
    fc.property(patchOf(leaf), patchOf(removing), patchOf(removing), (target, first, second) => {
      expect(applyPatch(target, mergePatches(first, second))).toEqual(
        applyPatch(applyPatch(target, first), second),
      )
    }),
  )
})

test('the patch between two values leads from one to the other, and is empty between equals', () => {
  fc.assert(
    fc.property(patchOf(leaf), patchOf(leaf), (from, to) => {
      expect(applyPatch(from, patchBetween(from, to))).toEqual(to)
      expect(patchBetween(from, structuredClone(from))).toEqual({})
      expect(sameJson(from, to)).toBe(JSON.stringify(patchBetween(from, to)) === '{}')
    }),
  )
  expect(patchBetween({ a: { b: 1, c: 2 } }, { a: { b: 1 }, d: {} })).toEqual({
    a: { c: null },
    d: {},
  })
})

test('a key that would be a prototype is an entry like any other', () => {
  const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}}')
  const patched = applyPatch({}, hostile)
  expect(Object.keys(patched as object)).toEqual(['__proto__'])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('a patch that names what is not there says where', () => {
  const doc = { flows: { ash: { from: 'a.b' } } }
  expect(danglingPaths(doc, { flows: { ash: { loss: '1%' }, slag: null } })).toEqual([
    'flows.ash.loss',
    'flows.slag',
  ])
})

test('taking a path away leaves no empty tables behind', () => {
  const edits = { flows: { ash: { capacity: '0 t/year' } }, parameters: { fee: { value: 1 } } }
  expect(withoutPath(edits, ['flows', 'ash'])).toEqual({ parameters: { fee: { value: 1 } } })
  expect(withoutPath(edits, ['flows', 'slag'])).toEqual(edits)
})
