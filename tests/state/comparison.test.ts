import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDoc } from '../../src/core/format/read'
import { runStudy } from '../../src/core/study/run'
import { bundledLibrary } from '../../src/solver/library'
import {
  comparedRows,
  differenceOf,
  differs,
  hasFigures,
  shownValues,
  type ComparedRow,
} from '../../src/state/shown/comparison'
import { solve } from '../support/solvers'

const text = readFileSync(
  new URL('../../models/networks/ash_to_bricks.json', import.meta.url),
  'utf8',
)
const read = readDoc(text)
if (!read.ok) throw new Error('ash_to_bricks')
const doc = {
  ...read.value,
  scenarios: {
    ...read.value.scenarios,
    too_much: {
      name: { en: 'Too much' },
      patch: { limits: { none: { indicator: 'solid_waste', max: '0 t/year' } } },
    },
    broken: {
      name: { en: 'Broken' },
      patch: { parameters: { landfill_fee: { value: '1 furlong' } } },
    },
  },
}
const flow = Object.keys(read.value.flows)[0] ?? ''
const ids = ['base', 'dear_landfill', 'weak_market', 'too_much', 'broken']
const result = runStudy(
  doc,
  {
    kind: 'compare',
    name: { en: 'It' },
    scenarios: Object.fromEntries(ids.map((id) => [id, true])),
  },
  bundledLibrary,
  solve,
)
if (result.kind !== 'compare') throw new Error('no comparison')
const { columns } = result

test('scenarios that cannot be met or read have no figures, and the others stand', () => {
  expect(columns.map((column) => [column.scenario, hasFigures(column)])).toEqual([
    [null, true],
    ['dear_landfill', true],
    ['weak_market', true],
    ['too_much', false],
    ['broken', false],
  ])
  for (const by of ['indicators', 'flows', 'activities', 'wastes'] as const) {
    const rows = comparedRows(by, columns)
    expect(rows.length).toBeGreaterThan(2)
    for (const { values } of rows) expect(values.slice(3)).toEqual([null, null])
  }
})

test('solid waste avoided is always there against each standard baseline, and is their difference', () => {
  for (const by of ['indicators', 'wastes'] as const) {
    const avoided = comparedRows(by, columns).filter(({ about }) => about.kind === 'avoided')
    expect(avoided.map(({ about }) => about.id)).toEqual(['as_usual', 'next_best', 'no_reuse'])
    expect(avoided[2]?.values[0]).toBeCloseTo(
      columns[0]?.simulation.avoided.no_reuse?.avoided?.total ?? NaN,
      6,
    )
  }
})

test('what is disposed of by commodity adds up to the indicator', () => {
  const disposed = comparedRows('wastes', columns).filter(({ about }) => about.kind === 'disposed')
  const waste = comparedRows('indicators', columns).find(({ about }) => about.id === 'solid_waste')
  for (const column of [0, 1, 2]) {
    const sum = disposed.reduce((total, { values }) => total + (values[column] ?? 0), 0)
    expect(sum).toBeCloseTo(waste?.values[column] ?? NaN, 4)
  }
})

const row = (...values: readonly (number | null)[]): ComparedRow => ({
  id: 'flow x',
  about: { kind: 'flow', id: flow },
  name: null,
  selects: null,
  unit: 't',
  values,
})

test('differences are from the pinned column, which shows its amount; shares are of its size', () => {
  const it = row(100, 125, 80, null, 0)
  expect(shownValues(it, 'amounts', 0)).toEqual([100, 125, 80, null, 0])
  expect(shownValues(it, 'differences', 0)).toEqual([100, 25, -20, null, -100])
  expect(shownValues(it, 'shares', 0)).toEqual([100, 0.25, -0.2, null, -1])
  expect(shownValues(it, 'differences', 1)).toEqual([-25, 125, -45, null, -125])
  // A share of nothing is no number, unless nothing has changed; of a loss it keeps the sign of the change.
  expect(shownValues(row(0, 5, 0), 'shares', 0)).toEqual([0, null, 0])
  expect(shownValues(row(-10, -5), 'shares', 0)).toEqual([-10, 0.5])
  // Against a column without figures there is nothing to say.
  expect(shownValues(it, 'differences', 3)).toEqual([null, null, null, null, null])
})

test('what the solver rounds is no difference', () => {
  expect(differenceOf(1e6, 1e6 + 1e-3)).toBe(0)
  expect(differenceOf(0, 1e-13)).toBe(0)
  expect(differenceOf(1, 1.1)).toBeCloseTo(-0.1)
  expect(differenceOf(null, 1)).toBeNull()
  const solved = columns.slice(0, 3)
  expect(differs(row(1, 1 + 1e-9, 1), 0, solved)).toBe(false)
  expect(differs(row(1, 1, 2), 0, solved)).toBe(true)
  expect(differs(row(1, null, 1), 0, solved)).toBe(true)
  expect(differs(row(1, 1, 1, null, null), 0, columns)).toBe(false)
})
