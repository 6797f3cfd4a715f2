import { expect, test } from 'vitest'
import { fieldAt, renameField, setField } from '../../../src/core/edit/fields'
import type { NetworkDoc } from '../../../src/core/format/doc'

const doc: NetworkDoc = {
  format: 'loopworks/1',
  name: { en: 'Test' },
  period: '1 year',
  currency: 'CNY',
  parameters: { fee: { value: '50 CNY/t' }, sales: { value: '1 t/year' } },
  processes: {
    chp: { kind: 'converter', recipe: 'chp_dry', ports: { fly_ash: { open: false } } },
  },
  flows: { ash: { from: 'chp.fly_ash', to: 'bricks.fly_ash' } },
  objective: { minimize: 'cost' },
}

test('a field is written as typed, and nothing else changes', () => {
  const before = structuredClone(doc)
  const after = setField(doc, ['processes', 'chp', 'capacity'], '1.2 万t/a')
  expect(after.processes.chp?.capacity).toBe('1.2 万t/a')
  expect(doc).toEqual(before)
  expect(after.flows).toBe(doc.flows)
  expect(after.processes.chp?.ports).toBe(doc.processes.chp?.ports)
  expect(Object.keys(after)).toEqual(Object.keys(doc))
})

test('missing tables are made on the way, and dropped when they are left empty', () => {
  const path = ['commodities', 'fly_ash', 'composition', 'Al']
  const made = setField(doc, path, 0.2)
  expect(fieldAt(made, path)).toBe(0.2)
  expect(setField(made, path, undefined)).toEqual(doc)
  const bare = setField(doc, ['processes', 'chp', 'ports', 'fly_ash', 'open'], undefined)
  expect(bare.processes.chp).toEqual({ kind: 'converter', recipe: 'chp_dry' })
})

test('the tables that every document has stay, even empty', () => {
  expect(setField(doc, ['flows', 'ash'], undefined).flows).toEqual({})
  expect(setField(doc, ['processes', 'chp'], undefined).processes).toEqual({})
})

test('a document in which nothing changes is the same one', () => {
  expect(setField(doc, ['processes', 'chp', 'recipe'], 'chp_dry')).toBe(doc)
  expect(setField(doc, ['limits', 'cap', 'max'], undefined)).toBe(doc)
  expect(setField(doc, [], 'x')).toEqual(doc)
})

test('nothing inherited is read, and hostile keys become plain entries', () => {
  expect(fieldAt(doc, ['constructor'])).toBeUndefined()
  expect(fieldAt(doc, ['processes', '__proto__', 'toString'])).toBeUndefined()
  for (const key of ['__proto__', 'constructor', 'toString']) {
    const after = setField(doc, ['parameters', key, 'value'], '1')
    expect(fieldAt(after, ['parameters', key, 'value'])).toBe('1')
    expect(Object.keys(after.parameters ?? {})).toContain(key)
    expect(setField(after, ['parameters', key], undefined)).toEqual(doc)
  }
  expect(Reflect.get({}, 'value')).toBeUndefined()
  expect(Object.getPrototypeOf(setField(doc, ['__proto__', 'polluted'], 'x'))).toBe(
    Object.prototype,
  )
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('a path through a text replaces it', () => {
  const after = setField(doc, ['processes', 'chp', 'recipe', 'x'], 'y')
  expect(fieldAt(after, ['processes', 'chp', 'recipe'])).toEqual({ x: 'y' })
})

test('an entry is renamed in its place, never onto another', () => {
  const after = renameField(doc, ['parameters', 'fee'], '填埋费')
  expect(Object.keys(after.parameters ?? {})).toEqual(['填埋费', 'sales'])
  expect(after.parameters?.填埋费).toBe(doc.parameters?.fee)
  expect(renameField(doc, ['parameters', 'fee'], 'sales')).toBe(doc)
  expect(renameField(doc, ['parameters', 'fee'], '')).toBe(doc)
  expect(renameField(doc, ['parameters', 'none'], 'some')).toBe(doc)
})
