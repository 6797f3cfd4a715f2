import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { compress, type ProgramDraft } from '../../../src/core/lp/program'
import { loadSolvers, withoutHighs } from '../../../src/solver/loadSolvers'
import { createPortfolio, type Portfolio } from '../../../src/solver/portfolio'
import { feasibleDrafts } from '../../support/programs'

let portfolio: Portfolio
beforeAll(async () => {
  portfolio = createPortfolio(await loadSolvers())
})
const small = createPortfolio(withoutHighs)

/** What is done to a draft, and what that does to its objective. */
interface Change {
  readonly name: string
  readonly change: fc.Arbitrary<(draft: ProgramDraft) => ProgramDraft>
  readonly factor: (draft: ProgramDraft, changed: ProgramDraft) => number
}

const keep = (): number => 1

/** Any order of up to 8 things: a sort by random keys. */
const orders = fc.array(fc.integer(), { minLength: 8, maxLength: 8 })
const byKeys = (length: number, keys: readonly number[]): number[] =>
  Array.from({ length }, (_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))

const hostile = [
  'inf',
  '__proto__',
  '汉字',
  'st',
  'free',
  '1x',
  'x y',
  'a-b',
  '',
  'constructor',
  'NaN',
  'toString',
]

const changes: readonly Change[] = [
  {
    name: 'another unit of mass',
    change: fc.constantFrom(1e-8, 1e-4, 1e-3, 1000, 1e9, 1e12).map((unit) => (draft) => ({
      ...draft,
      rows: draft.rows.map((row) => ({ ...row, lower: row.lower * unit, upper: row.upper * unit })),
      columns: draft.columns.map((column) => ({
        ...column,
        lower: column.lower * unit,
        upper: column.upper * unit,
        cost: column.cost / unit,
      })),
    })),
    factor: keep,
  },
  {
    name: 'a unit of its own for every column and row',
    change: fc.tuple(orders, orders).map(([rowKeys, columnKeys]) => (draft) => {
      const unit = (keys: readonly number[], i: number): number => 10 ** ((keys[i] ?? 0) % 5)
      return {
        ...draft,
        rows: draft.rows.map((row, i) => ({
          ...row,
          lower: row.lower * unit(rowKeys, i),
          upper: row.upper * unit(rowKeys, i),
        })),
        columns: draft.columns.map((column, j) => ({
          ...column,
          lower: column.lower * unit(columnKeys, j),
          upper: column.upper * unit(columnKeys, j),
          cost: column.cost / unit(columnKeys, j),
          entries: column.entries.map(
            ([i, value]) => [i, (value * unit(rowKeys, i)) / unit(columnKeys, j)] as const,
          ),
        })),
      }
    }),
    factor: keep,
  },
  {
    name: 'rows and columns in another order',
    change: fc.tuple(orders, orders).map(([rowKeys, columnKeys]) => (draft) => {
      const rows = byKeys(draft.rows.length, rowKeys)
      return {
        ...draft,
        rows: rows.flatMap((i) => draft.rows[i] ?? []),
        columns: byKeys(draft.columns.length, columnKeys)
          .flatMap((j) => draft.columns[j] ?? [])
          .map((column) => ({
            ...column,
            entries: column.entries.map(([i, value]) => [rows.indexOf(i), value] as const),
          })),
      }
    }),
    factor: keep,
  },
  {
    name: 'hostile names',
    change: fc.shuffledSubarray(hostile, { minLength: 8 }).map((names) => (draft) => ({
      ...draft,
      rows: draft.rows.map((row, i) => ({ ...row, name: names[i] ?? row.name })),
      columns: draft.columns.map((column, j) => ({ ...column, name: names[j] ?? column.name })),
    })),
    factor: keep,
  },
  {
    name: 'a redundant row',
    change: fc.nat({ max: 5 }).map((which) => (draft) => {
      const i = which % draft.rows.length
      const row = draft.rows[i]
      if (row === undefined) return draft
      return {
        ...draft,
        rows: [
          ...draft.rows,
          { ...row, name: 'again', lower: row.lower * 3, upper: row.upper * 3 },
        ],
        columns: draft.columns.map((column) => ({
          ...column,
          entries: column.entries.flatMap(([at, value]) =>
            at === i
              ? [[at, value] as const, [draft.rows.length, value * 3] as const]
              : [[at, value] as const],
          ),
        })),
      }
    }),
    factor: keep,
  },
  {
    name: 'cost × k',
    change: fc.constantFrom(1e-9, 0.5, 3, 1e7).map((k) => (draft) => ({
      ...draft,
      name: String(k),
      columns: draft.columns.map((column) => ({ ...column, cost: column.cost * k })),
    })),
    factor: (_, changed) => Number(changed.name),
  },
  {
    name: 'the other sense with the other sign',
    change: fc.constant((draft) => ({
      ...draft,
      maximize: !(draft.maximize ?? false),
      columns: draft.columns.map((column) => ({ ...column, cost: -column.cost })),
    })),
    factor: () => -1,
  },
]

describe.each(changes)('$name', ({ change, factor }) => {
  test.each(['auto', 'highs', 'jslp'] as const)('leaves the optimum of %s', (solver) => {
    fc.assert(
      fc.property(feasibleDrafts, change, (draft, apply) => {
        const before = portfolio.solve(compress(draft), { solver })
        const changed = apply(draft)
        const after = portfolio.solve(compress(changed), { solver })
        // javascript-lp-solver alone may fail, but never silently.
        if (solver === 'jslp' && (before.status !== 'optimal' || after.status !== 'optimal')) return
        expect(before).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
        expect(after).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
        const expected = before.objective * factor(draft, changed)
        const size = draft.columns.reduce((sum, { cost, upper }) => sum + Math.abs(cost * upper), 0)
        const scale = Math.abs(factor(draft, changed)) * size
        expect(Math.abs(after.objective - expected)).toBeLessThanOrEqual(1e-9 * scale)
      }),
      { numRuns: 60 },
    )
  })
})

test('what both solvers certify has the same optimum', () => {
  let answered = 0
  fc.assert(
    fc.property(feasibleDrafts, (draft) => {
      const program = compress(draft)
      const [ours, theirs] = [small.solve(program), portfolio.solve(program, { solver: 'highs' })]
      expect(theirs.status).toBe('optimal')
      if (ours.status !== 'optimal') return
      answered++
      expect(ours.objective).toBeCloseTo(theirs.objective, 8)
    }),
    { numRuns: 200 },
  )
  expect(answered).toBeGreaterThan(150)
})
