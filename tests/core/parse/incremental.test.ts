import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { createParse, parseNetwork, type Parsed } from '../../../src/core/parse/parse'
import { applyPatch } from '../../../src/core/format/patch'
import { bundledLibrary } from '../../../src/solver/library'
import { generate } from '../../oracle/generate'
import { docOf } from '../../support/docs'
import { generateNetwork } from '../../support/generate'

/** All that came of a parse as a text, the order of its keys and infinite bounds included. */
const written = (parsed: Parsed): string =>
  JSON.stringify(parsed, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )

/** Documents over all kinds and fields; some count in another currency, with and without its rate. */
const docs = Array.from({ length: 12 }, (_, seed) =>
  docOf({
    ...(generate(seed) as unknown as NetworkDoc),
    ...(seed % 4 === 1 && { currency: 'USD' }),
    rates:
      seed % 3 === 0
        ? { CNY: { value: '0.14 USD/CNY', date: '2026-01-01' } }
        : { EUR: { value: '8 CNY/EUR', date: '2026-01-01' } },
  }),
)
const tables = ['parameters', 'commodities', 'processes', 'flows', 'limits', 'rates'] as const

/** An edit that takes something from another document: an entry, a table, or a field; or takes an entry away. */
const edit = fc.record({
  from: fc.nat(docs.length - 1),
  what: fc.constantFrom('add', 'remove', 'table', 'field', 'number', 'same'),
  table: fc.constantFrom(...tables),
  entry: fc.nat(1000),
  field: fc.constantFrom('vat', 'currency', 'period', 'boundary', 'objective', 'periods'),
  number: fc.double({ min: 0, max: 2, noNaN: true }),
})

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function edited(doc: NetworkDoc, { from, what, table, entry, field, number }: Edit): NetworkDoc {
  const other = docs[from] ?? doc
  const [own, others] = [doc[table] ?? {}, other[table] ?? {}]
  const pick = (of: object): string => Object.keys(of)[entry % Object.keys(of).length] ?? 'none'
  const id = pick(what === 'add' ? others : own)
  const parameters = { ...doc.parameters, [pick(doc.parameters ?? {})]: { value: number } }
  switch (what) {
    case 'add':
      return { ...doc, [table]: { ...own, ...entriesOf(others, (key) => key === id) } }
    case 'remove':
      return { ...doc, [table]: entriesOf(own, (key) => key !== id) }
    case 'table':
      return { ...doc, [table]: others }
    case 'field':
      return { ...doc, ...(other[field] !== undefined && { [field]: other[field] }) }
    case 'number':
      return { ...doc, parameters }
    case 'same':
      return applyPatch(doc, {}) as NetworkDoc
  }
}

const entriesOf = (table: object, keeps: (id: string) => boolean): object =>
  Object.fromEntries(Object.entries(table).filter(([id]) => keeps(id)))

test('what is parsed after any edits is what is parsed from nothing, its issues in the same order', () => {
  fc.assert(
    fc.property(fc.nat(docs.length - 1), fc.array(edit, { maxLength: 12 }), (first, edits) => {
      const parse = createParse(bundledLibrary)
      let doc = docs[first] ?? docs[0]
      if (doc === undefined) return
      for (const each of [null, ...edits]) {
        if (each !== null) doc = edited(doc, each)
        const afresh = parseNetwork(structuredClone(doc), bundledLibrary)
        expect(written(parse(doc))).toBe(written(afresh))
      }
    }),
    { numRuns: 60 },
  )
})

const base = generateNetwork(40)

/** How many entries of a table are other objects than before. */
const anew = <T>(before: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): number =>
  Object.entries(now).filter(([id, each]) => before[id] !== each).length

test('an edit of one process leaves all others the objects that they were', () => {
  const parse = createParse(bundledLibrary)
  const before = parse(base).network!
  const maker = base.processes.maker3!
  const ports = { ...maker.ports, power: { ...maker.ports!.power, amount: '300 kWh/t' } }
  const doc = { ...base, processes: { ...base.processes, maker3: { ...maker, ports } } }
  const now = parse(doc).network!
  expect(anew(before.processes, now.processes)).toBe(1)
  expect(now.processes.maker3!.modes.run!.amounts.power).toBe(0.3)
  for (const table of ['flows', 'exchanges', 'commodities'] as const)
    expect(now[table]).toBe(before[table])
})

test('another price changes what is traded at it, and nothing else', () => {
  const parse = createParse(bundledLibrary)
  const before = parse(base).network!
  const parameters = { ...base.parameters, power_price: { value: '500 CNY/MWh' } }
  const now = parse({ ...base, parameters }).network!
  expect(now.processes).toBe(before.processes)
  expect(now.flows).toBe(before.flows)
  const bought = Object.values(now.exchanges).filter(({ commodity }) => commodity === 'power')
  expect(anew(before.exchanges, now.exchanges)).toBe(bought.length)
  expect(bought[0]!.unitCost).toBeCloseTo(500 / 1.13, 9)
})
