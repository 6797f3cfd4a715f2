import { describe, expect, test } from 'vitest'
import everythingJson from '../../fixtures/everything.json' with { type: 'json' }
import { processKinds } from '../../../src/core/format/kinds'
import { processFields } from '../../../src/core/format/fields/process'
import { allFields, fieldsOfForm, findField, standsOn } from '../../../src/core/format/find'
import { usualOf } from '../../../src/core/format/usual'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { isRecord } from '../../../src/core/format/patch'
import { findInput } from '../../../src/core/study/inputs'
import { fill } from '../../../src/core/base/text'
import { readAmount } from '../../../src/core/base/units'
import { bundledLibrary } from '../../../src/solver/library'

const everything = everythingJson as NetworkDoc
const fields = [...allFields]

/** Paths of everything that stands in a value, down to its leaves. */
const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]))
    : [path]

describe('a field is found by the path at which it stands', () => {
  test.each([
    [['vat'], 'vat', null],
    [['processes', 'mill', 'build', 'max'], 'processes.*.build.max', null],
    [
      ['processes', 'mill', 'modes', 'fast', 'ports', 'ore', 'amount'],
      'processes.*.modes.*.ports.*.amount',
      null,
    ],
    [['commodities', 'ash', 'composition', 'Al'], 'commodities.*.composition.*', 'Al'],
    [
      ['processes', 'p', 'ports', 'in', 'share', 'ash', 'max'],
      'processes.*.ports.*.share.*.max',
      'ash',
    ],
  ])('%j', (path, pattern, of) => {
    expect(findField(path)).toMatchObject({ pattern, of })
  })

  test.each([
    [['constructor']],
    [['__proto__']],
    [['processes', 'mill', 'toString']],
    [['processes', 'mill', 'capacity', 'value']],
    [[]],
  ])('not %j', (path) => {
    expect(findField(path)).toBeNull()
  })
})

describe.each(fields)('%s', (pattern, { name, label, labelOn, unit, unitOn, keyed, instead }) => {
  test('is called something in both languages', () => {
    const words = [name, label, ...Object.values(labelOn ?? {}), ...Object.values(instead ?? {})]
    for (const each of words.filter((word) => word !== undefined)) {
      expect(each.en).not.toBe('')
      expect(each.zh).toMatch(/\p{Script=Han}|CO₂e/u)
    }
    // Only where the key of a table is part of the path is there something to fill in.
    const within = keyed ?? fields.find(([at, of]) => of.keyed && pattern.startsWith(`${at}.*.`))
    if (name.en.includes('{of}')) expect(within).toBeTruthy()
  })

  test('is read in units that there are', () => {
    const measures = { unit: 't', of: 'kg', activity: 'MWh', currency: 'CNY', period: 'year' }
    for (const each of [unit ?? '1', ...Object.values(unitOn ?? {})]) {
      const filled = fill(each, measures)
      expect(readAmount(`1 ${filled === '1' ? '' : filled}`, filled)).toMatchObject({ value: 1 })
    }
  })
})

test('whatever a document says stands in a field, and a study finds those that it may vary', () => {
  const notes = everything.notes ?? {}
  const paths = leaves({ ...everything, studies: {}, scenarios: {}, objective: {}, notes })
  const varied = paths.flatMap((path) => {
    const found = findField(path) ?? findField(path.slice(0, -1))
    expect(found, path.join('.')).not.toBeNull()
    return found?.field.varies === undefined ? [] : [path.filter((key) => key !== 'value')]
  })
  expect(varied.length).toBeGreaterThan(40)
  for (const path of varied.filter((each) => findField(each)?.field.varies !== undefined))
    expect(findInput(everything, bundledLibrary, path.join('.'), '').ok, path.join('.')).toBe(true)
})

test('a form has the fields that say something on a kind of process, in the order of the table', () => {
  const keys = fieldsOfForm(processFields, 'capacity').map(([key]) => key)
  const capacity = (kind: (typeof processKinds)[number]) =>
    fieldsOfForm(processFields, 'capacity', kind).map(([key]) => key)
  const only = (one: readonly string[], other: readonly string[]) =>
    one.filter((key) => !other.includes(key))
  expect(only(capacity('converter'), capacity('stock'))).toContain('onOff')
  expect(only(capacity('stock'), capacity('converter'))).toEqual(['initial', 'loss', 'end'])
  expect(capacity('stock')).toEqual(keys.filter((key) => capacity('stock').includes(key)))
  expect(processKinds.filter((kind) => standsOn(processFields.price, kind))).toEqual([
    ...['supply', 'market', 'disposal'],
  ])
})

test('what holds where nothing is written', () => {
  expect(usualOf(processFields)).toMatchObject({ capacity: Infinity, minimum: 0, availability: 1 })
  expect(Object.keys(usualOf(processFields))).not.toContain('name')
})
