import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { compress, type ProgramDraft } from '../../src/core/lp/program'
import { solveNetwork } from '../../src/core/solve/solve'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio, type Portfolio } from '../../src/solver/portfolio'
import hugeCapacity from '../cases/findings/huge_capacity.json' with { type: 'json' }
import { networkOf } from '../support/docs'
import { feasibleDrafts, programOf, workshop } from '../support/programs'

let portfolio: Portfolio
beforeAll(async () => {
  portfolio = createPortfolio(await loadSolvers())
})

/** Ways to say "any amount" by a number, in place of saying nothing. */
const places: Readonly<
  Record<string, (draft: ProgramDraft, k: number, bound: number) => ProgramDraft>
> = {
  'the sides that rows do not have': (draft, _, bound) => ({
    ...draft,
    rows: draft.rows.map((row) => ({
      ...row,
      lower: Math.max(row.lower, -bound),
      upper: Math.min(row.upper, bound),
    })),
  }),
  'a row of its own': (draft, k, bound) => ({
    ...draft,
    rows: [...draft.rows, { name: 'far', lower: -Infinity, upper: bound }],
    columns: draft.columns.map((column, j) => ({
      ...column,
      entries: [...column.entries, [draft.rows.length, (k + j) % 2] as const],
    })),
  }),
  'a column without a limit': (draft, k, bound) => ({
    ...draft,
    columns: draft.columns.map((column, j) =>
      j === k % draft.columns.length ? { ...column, upper: bound } : column,
    ),
  }),
}

test.each(Object.entries(places))('%s: a bound too far to bind changes nothing', (_, place) => {
  fc.assert(
    fc.property(
      feasibleDrafts,
      fc.nat({ max: 9 }),
      fc.integer({ min: 9, max: 300 }),
      fc.constantFrom('auto' as const, 'highs' as const),
      (draft, k, power, solver) => {
        const without = portfolio.solve(compress(place(draft, k, Infinity)), { solver })
        fc.pre(without.status === 'optimal')
        const far = portfolio.solve(compress(place(draft, k, 10 ** power)), { solver })
        expect(far).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
        const size = Math.max(1, Math.abs(without.objective))
        expect(Math.abs(far.objective - without.objective)).toBeLessThanOrEqual(1e-9 * size)
      },
    ),
    { numRuns: 200 },
  )
})

describe('a market of 1e29 MWh', () => {
  test.each(['auto', 'highs', 'jslp'] as const)(
    'sells what the plant can make, by %s',
    (solver) => {
      const answer = solveNetwork(networkOf(hugeCapacity as NetworkDoc), portfolio.solve, {
        solver,
      })
      expect(answer).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
      expect(answer.objective).toBeCloseTo(-10_455_369.44, 0)
    },
  )
})

// Nothing but 1e29 ends it, and double precision cannot prove an optimum there.
test('what runs up to a far bound is not certified', () => {
  const program = programOf(
    [
      ['balance', 0, 0],
      ['near', 10, 100],
      ['far', -Infinity, 1e29],
    ],
    [
      ['bought', 0, Infinity, 1, { balance: 1, far: 1 }],
      ['sold', 0, Infinity, -2, { balance: -1 }],
      ['other', 0, 50, 1, { near: 1, balance: 1 }],
    ],
  )
  expect(portfolio.solve(program).status).not.toBe('optimal')
})

test('a wish beyond all bounds is not met', () => {
  const rowLower = Float64Array.of(1e30, -Infinity)
  const wish = portfolio.solve({ ...workshop(), rowLower, rowUpper: Float64Array.of(Infinity, 36) })
  expect(wish.status).not.toBe('optimal')
})
