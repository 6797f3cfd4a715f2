import { describe, expect, test } from 'vitest'
import { processFields } from '../../../src/core/format/fields/process'
import { buildProgram } from '../../../src/core/lp/build'
import type { NetworkDoc, PortDoc, ProcessDoc, ProcessKind } from '../../../src/core/format/doc'
import { parseNetwork } from '../../../src/core/parse/parse'
import { bundledLibrary } from '../../../src/solver/library'
import { docOf, goods, inlet, outlet } from '../../support/docs'

// Every field, written on every kind of process: either the program is another one, or an issue names the path. The
// documents are the smallest in which all kinds stand between two flows.

const through = {
  in: { direction: 'in', commodity: 'a' },
  out: { direction: 'out', commodity: 'a' },
} as const

const kinds: Readonly<Record<ProcessKind, ProcessDoc>> = {
  converter: {
    kind: 'converter',
    unit: 't',
    exempt: { mass: 'amounts are moved one at a time' },
    ports: { in: inlet('a'), out: outlet('a') },
  },
  supply: { kind: 'supply', ports: { out: { commodity: 'a' } } },
  market: { kind: 'market', ports: { in: { commodity: 'a' } } },
  disposal: { kind: 'disposal', ports: { in: { commodity: 'a' } } },
  junction: { kind: 'junction', ports: through },
  stock: { kind: 'stock', ports: through },
}

/** A process between a mine and a works, as far as it has an inlet and an outlet. */
const around = (process: ProcessDoc): NetworkDoc =>
  docOf({
    periods: 2,
    commodities: {
      ...goods('a', 'b'),
      waste: { kind: 'waste', phase: 'solid', unit: 't', disposal: '9 CNY/t' },
    },
    processes: {
      mine: { kind: 'supply', ports: { out: { commodity: 'a' } }, price: '1 CNY/t' },
      works: { kind: 'market', ports: { in: { commodity: 'a' } }, price: '5 CNY/t' },
      p: process,
    },
    flows: {
      ...(process.ports?.in && { into: { from: 'mine.out', to: 'p.in' } }),
      ...(process.ports?.out && { from: { from: 'p.out', to: 'works.in' } }),
    },
  })

/** Values of the fields of a process; some need another one beside them. */
const values: Readonly<Record<string, Partial<ProcessDoc>>> = {
  capacity: { capacity: '7 t' },
  minimum: { minimum: '3 t' },
  availability: { availability: '50%' },
  'availability of a capacity': { capacity: '7 t', availability: '50%' },
  onOff: { onOff: '50%' },
  'onOff of a capacity': { capacity: '7 t', onOff: '50%' },
  cost: { cost: '2 CNY/t' },
  fixedCost: { fixedCost: '8 CNY' },
  fixedCostWhen: { fixedCostWhen: 'running' },
  'fixedCostWhen running': { capacity: '7 t', fixedCost: '8 CNY', fixedCostWhen: 'running' },
  'fixedCostWhen built': { fixedCost: '8 CNY', fixedCostWhen: 'built' },
  price: { price: '4 CNY/t' },
  build: { build: { max: '7 t', investment: '10 CNY/(t/year)', life: '10 year', rate: '5%' } },
  initial: { initial: '4 t' },
  loss: { loss: '10%' },
  end: { end: '4 t' },
  recipe: { recipe: 'electrolysis' },
  modes: { modes: { fast: { cost: '3 CNY/t', ports: { in: { amount: '2 t/t' } } } } },
  unit: { unit: 'kg' },
  treatment: { treatment: true },
  exempt: { exempt: { mass: 'not drawn' } },
}

/** Fields that are told in words and change no number where they may stand. */
const told: readonly string[] = ['exempt', 'treatment']

/** Fields that have a place of their own in the documents, or are told of the drawing. */
const elsewhere: readonly string[] = ['kind', 'name', 'ports', 'zone', 'note', 'source']

test('every field of a process is tried', () => {
  const tried = Object.keys(values).map((name) => name.split(' ')[0])
  expect(
    Object.keys(processFields)
      .filter((key) => !elsewhere.includes(key))
      .sort(),
  ).toEqual([...new Set(tried)].sort())
})

const portValues: Readonly<Record<string, PortDoc>> = {
  amount: { amount: '3 t/t' },
  accepts: { accepts: { a: '2 t/t', b: 1 } },
  share: { accepts: { a: 1, b: 1 }, share: { b: { max: 0.3 } } },
  quality: { quality: { Cl: { max: 0.001 } } },
  open: { open: true },
  disposal: { disposal: '3 CNY/t' },
}

const outcomeOf = (doc: NetworkDoc) => {
  const { network, issues } = parseNetwork(doc, bundledLibrary)
  if (network === null) return { program: null, issues }
  const { rowNames, columnNames, ...numbers } = buildProgram(network).program
  return {
    program: JSON.stringify({ rowNames, columnNames, ...numbers }, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array, String) : value,
    ),
    issues,
  }
}

describe.each(Object.entries(kinds))('%s', (kind, process) => {
  const plain = outcomeOf(around(process))

  test.each(Object.entries(values))('%s', (name, fields) => {
    // 'x of a capacity' is held against the capacity alone.
    const base = 'capacity' in fields && name !== 'capacity' ? { capacity: fields.capacity } : {}
    const before = name === 'capacity' ? plain : outcomeOf(around({ ...process, ...base }))
    const written = { ...process, ...fields }
    const after = outcomeOf(around(written))
    const field = name.split(' ')[0] ?? ''
    const named = after.issues.some(({ path }) => path.startsWith(`processes.p.${field}`))
    const acts = after.program !== null && after.program !== before.program
    expect(named || acts || (kind === 'converter' && told.includes(field)), field).toBe(true)
    // A number that cannot act is never passed over with a warning only.
    const numeric = !['recipe', 'modes', 'unit', 'treatment', 'exempt', 'availability'].includes(
      field,
    )
    if (!acts && numeric && field !== 'fixedCostWhen') expect(after.program).toBeNull()
  })

  test.each(
    Object.keys(process.ports ?? {}).flatMap((port) =>
      Object.entries(portValues).map(([field, value]) => [port, field, value] as const),
    ),
  )('port %s: %s', (port, field, value) => {
    const ports = { ...process.ports, [port]: { ...process.ports?.[port], ...value } }
    const after = outcomeOf(around({ ...process, ports }))
    const named = after.issues.some(({ path }) => path.startsWith(`processes.p.ports.${port}`))
    expect(named || (after.program !== null && after.program !== plain.program), field).toBe(true)
  })
})

test.each(['capacity', 'minimum', 'loss', 'cost', 'distance'] as const)('flow: %s', (field) => {
  const doc = around(kinds.junction)
  const value = { capacity: '7 t', minimum: '3 t', loss: '10%', cost: '2 CNY/t', distance: '9 km' }
  const flows = {
    ...doc.flows,
    into: { ...doc.flows.into!, mode: 'road', [field]: value[field] } as const,
  }
  expect(outcomeOf({ ...doc, flows }).program).not.toBe(outcomeOf(doc).program)
})

// A limit is a row of what it bounds, in every kind of process.
test.each(Object.entries(kinds))('limit on a %s', (_, process) => {
  const doc = { ...around(process), limits: { l: { process: 'p', max: '5 t' } } }
  const { network } = parseNetwork(doc, bundledLibrary)
  const { program, rows } = buildProgram(network!)
  const row = rows.findIndex(({ family }) => family === 'limit')
  expect(program.rowUpper[row]).toBe(5)
  expect(program.matrix.index.filter((each) => each === row).length).toBeGreaterThan(0)
})

test('a limit without a bound, or on two things, is an issue', () => {
  const doc = around(kinds.junction)
  const of = (limit: object) =>
    parseNetwork({ ...doc, limits: { l: limit } }, bundledLibrary).issues.map(
      ({ path, code }) => `${path} ${code}`,
    )
  expect(of({ process: 'p' })).toContain('limits.l limit_without_bound')
  expect(of({ process: 'p', flow: 'into', max: '5 t' })).toContain('limits.l limit_of_several')
})
