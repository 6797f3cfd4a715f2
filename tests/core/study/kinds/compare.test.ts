import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../../../src/core/format/doc'
import { studyTable } from '../../../../src/core/study/table'
import { found, gypsumDoc } from '../../../support/studies'

const scenario = (patch: unknown) => ({ name: { en: 'S' }, patch })
const doc: NetworkDoc = {
  ...gypsumDoc,
  scenarios: {
    dear: scenario({ parameters: { fee: { value: '50 CNY/t' } } }),
    starved: scenario({ processes: { works: { capacity: '50 t/year' } } }),
    stale: scenario({
      parameters: { fee: { value: '50 CNY/t' } },
      processes: { demolished: { capacity: '1 t/year' } },
    }),
    broken: scenario({ processes: { works: { capacity: '50 kg*m' } } }),
    shapeless: scenario({ processes: { works: { kind: 'palace' } } }),
  },
}
const compared = (...ids: readonly string[]) =>
  found('compare', doc, { scenarios: Object.fromEntries(ids.map((id) => [id, true as const])) })

const comparison = compared('unknown', 'shapeless', 'broken', 'stale', 'starved', 'dear', 'base')
const column = (id: string | null) =>
  comparison.columns.find(({ scenario: each }) => each === id)?.simulation

test('the base case first, then as the document has them, then what it does not know', () => {
  expect(comparison.columns.map((each) => each.scenario)).toEqual([
    null,
    ...['dear', 'starved', 'stale', 'broken', 'shapeless', 'unknown'],
  ])
})

// At 20 CNY/t 100 t are disposed of. At 50 CNY/t 60 t become board, which cost 83.7 − 50.25 CNY/t each.
test('figures side by side', () => {
  expect(column(null)?.answer?.indicators.cost?.value).toBeCloseTo(2000, 5)
  expect(column('dear')?.answer?.indicators.cost?.value).toBeCloseTo(40 * 50 + 60 * 33.45, 5)
  expect(column('dear')?.answer?.indicators.solid_waste?.value).toBeCloseTo(40, 6)
  expect(Object.keys(column('dear')?.avoided ?? {})).toEqual(['as_usual', 'next_best', 'no_reuse'])
})

test('a scenario that cannot be met stands beside those that can, and says what stands in its way', () => {
  expect(column('starved')?.answer?.status).toBe('infeasible')
  expect(column('starved')?.answer?.conflicts).not.toEqual([])
  expect(column('starved')?.avoided).toEqual({})
})

test('a patch that no longer applies: solved without it, with a warning in its column alone', () => {
  expect(column('stale')?.answer?.indicators.solid_waste?.value).toBeCloseTo(40, 6)
  const path = 'scenarios.stale.patch.processes.demolished'
  const stale = expect.objectContaining({ path, code: 'stale_patch', severity: 'warning' })
  expect(column('stale')?.issues).toContainEqual(stale)
  expect(column('dear')?.issues).not.toContainEqual(stale)
})

test.each([
  ['broken', 'processes.works.capacity'],
  ['shapeless', 'processes.works.kind'],
  ['unknown', 'scenarios'],
])('%s: a column without an answer, with its issue', (id, path) => {
  expect(column(id)?.answer).toBeNull()
  expect(column(id)?.issues.map((each) => each.path)).toContain(path)
})

test('as a table: what has no figure is empty', () => {
  const { heads, rows } = studyTable(comparison)
  expect(heads.slice(0, 3)).toEqual(['scenario', 'status', 'cost [CNY]'])
  expect(rows.map(([id, status]) => [id, status])).toEqual([
    ['base', 'optimal'],
    ['dear', 'optimal'],
    ['starved', 'infeasible'],
    ['stale', 'optimal'],
    ['broken', 'unreadable'],
    ['shapeless', 'unreadable'],
    ['unknown', 'unreadable'],
  ])
  for (const row of rows) expect(row).toHaveLength(heads.length)
  expect(rows[4]?.slice(2).every((cell) => cell === null)).toBe(true)
})
