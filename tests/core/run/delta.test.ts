import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDelta, deltaBetween } from '../../../src/core/run/delta'

const entry = fc.oneof(fc.integer(), fc.record({ a: fc.integer() }))
const table = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'constructor'), entry)
const value = fc.dictionary(
  fc.constantFrom('processes', 'flows', 'name', 'vat', 'toString'),
  fc.oneof(table, fc.string()),
)

test('a delta leads to the other value, the order of its tables included', () => {
  fc.assert(
    fc.property(value, value, (before, now) => {
      const delta = structuredClone(deltaBetween(before, now))
      const after = applyDelta(before, delta) as typeof now
      expect(after).toEqual(now)
      for (const [key, own] of Object.entries(now))
        expect(Object.keys(Object(after[key]) as object)).toEqual(
          Object.keys(Object(own) as object),
        )
    }),
  )
})

test('what is not changed is not sent, and stays the object that it was', () => {
  const [a, b, c] = [{ x: 1 }, { x: 2 }, { x: 3 }]
  const before = { name: 'n', processes: { a, b }, flows: { c } }
  const now = { ...before, processes: { ...before.processes, b: c } }
  const delta = deltaBetween(before, now)
  expect(delta).toEqual({
    ...{ fields: {}, gone: [] },
    tables: { processes: { set: { b: c }, gone: [], order: null } },
  })
  const after = applyDelta(before, structuredClone(delta)) as typeof before
  expect(after.processes.a).toBe(a)
  expect(after.flows).toBe(before.flows)
  expect(after.processes.b).toEqual(c)
})

test('without a value before all of the other is sent', () => {
  const now = { name: 'n', processes: {} }
  expect(deltaBetween(null, now)).toEqual({ fields: now, gone: [], tables: {} })
})
