import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { compress, type ProgramDraft } from '../../src/core/lp/program'
import { solveNetwork } from '../../src/core/solve/solve'
import { loadSolvers, withoutHighs } from '../../src/solver/loadSolvers'
import { createPortfolio, type Portfolio } from '../../src/solver/portfolio'
import twoScales from '../cases/findings/infeasible_not_verified_two_scales.json' with { type: 'json' }
import { networkOf } from '../support/docs'
import { draft, feasibleDrafts, programOf } from '../support/programs'

let portfolio: Portfolio
beforeAll(async () => {
  portfolio = createPortfolio(await loadSolvers())
})

/** A draft in another unit of everything that flows. */
const inUnit = (unit: number, { rows, columns, ...rest }: ProgramDraft): ProgramDraft => ({
  ...rest,
  rows: rows.map((row) => ({ ...row, lower: row.lower * unit, upper: row.upper * unit })),
  columns: columns.map((column) => ({
    ...column,
    lower: column.lower * unit,
    upper: column.upper * unit,
  })),
})

/** Two drafts side by side, with nothing between them. */
const beside = (a: ProgramDraft, b: ProgramDraft): ProgramDraft => ({
  name: 'beside',
  constant: 5,
  rows: [...a.rows, ...b.rows.map((row) => ({ ...row, name: `other.${row.name}` }))],
  columns: [
    ...a.columns,
    ...b.columns.map((column) => ({
      ...column,
      name: `other.${column.name}`,
      entries: column.entries.map(([i, value]) => [i + a.rows.length, value] as const),
    })),
  ],
})

// Bought ≥ 100 of at most 99, and sold with a gain without end.
const short = draft([['demand', 100, Infinity]], [['bought', 0, 99, 1, { demand: 1 }]])
const endless = draft([['sold', 1, Infinity]], [['made', 0, Infinity, -1, { sold: 1 }]])

const anyDraft = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: feasibleDrafts.map((each) => ({ ...each, maximize: false })) },
      { weight: 1, arbitrary: fc.constantFrom(short, endless) },
    ),
    fc.integer({ min: -6, max: 12 }),
  )
  .map(([each, power]) => inUnit(10 ** power, each))

test('two programs side by side end as they do alone, however far apart their scales', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (a, b) => {
      const alone = [a, b].map((each) => portfolio.solve(compress(each)))
      const both = portfolio.solve(compress(beside(a, b)))
      const statuses = alone.map(({ status }) => status)
      const expected =
        (['infeasible', 'unbounded'] as const).find((each) => statuses.includes(each)) ?? 'optimal'
      expect(both).toMatchObject({ status: expected, certificate: { verdict: 'pass' } })
      if (expected !== 'optimal') return
      const sum = alone.reduce((total, { objective }) => total + objective, 5)
      const size = alone.reduce((total, { objective }) => total + Math.abs(objective), 5)
      expect(Math.abs(both.objective - sum)).toBeLessThanOrEqual(1e-12 * size)
    }),
    { numRuns: 150 },
  )
})

// s1 ──5e9 kWh──▶ m1      s2, 0.01 Mt ──▶ m2, at least 0.01001 Mt
describe('a chain that is short beside one of another scale', () => {
  const network = networkOf(twoScales as NetworkDoc)
  test.each(['auto', 'highs', 'jslp'] as const)('is proved infeasible by %s', (solver) => {
    const answer = solveNetwork(network, portfolio.solve, { solver })
    expect(answer).toMatchObject({ status: 'infeasible', certificate: { verdict: 'pass' } })
    expect(answer.conflicts).not.toEqual([])
  })
})

/** A chain that buys what it sells: cost 2 a unit for at least `least`. */
const chain = (least: number): ProgramDraft =>
  draft(
    [
      ['balance', 0, 0],
      ['demand', least, Infinity],
    ],
    [
      ['bought', 0, Infinity, 2, { balance: 1 }],
      ['sold', 0, Infinity, 0, { balance: -1, demand: 1 }],
    ],
  )

test('a session keeps a model for each part', () => {
  const program = compress(beside(chain(1e9), chain(1e-3)))
  const session = portfolio.open(program)
  for (const [first, second] of [
    [1e9, 1e-3],
    [2e9, 1e-3],
    [2e9, 7e-3],
  ] as const) {
    const rowLower = Float64Array.of(0, first, 0, second)
    const warm = session.solve({ rowLower })
    expect(warm).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
    expect([...warm.x]).toEqual([first, first, second, second])
    expect(warm.objective).toBe(2 * first + 2 * second + 5)
  }
  const columnUpper = Float64Array.of(Infinity, Infinity, Infinity, 9e-4)
  expect(session.solve({ columnUpper }).status).toBe('infeasible')
  session.dispose()
  expect(session.solve().status).toBe('optimal')
  session.dispose()
})

describe('columns that no row holds', () => {
  const small = createPortfolio(withoutHighs)
  test('go to the bound that their cost asks for, and whole ones to a whole value', () => {
    const program = programOf(
      [['unheld', -3, 4]],
      [
        ['down', -7, 9, 1, {}],
        ['up', -7, 9.5, -1, {}],
        ['anywhere', 2, 9, 0, {}],
        ['whole', 0.5, 9.5, -1, {}],
        ['free', -Infinity, Infinity, 0, {}],
      ],
      { integers: ['whole'] },
    )
    const solution = small.solve(program)
    expect(solution).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
    expect([...solution.x]).toEqual([-7, 9.5, 2, 9, 0])
    expect(small.solve({ ...program, maximize: true }).x[0]).toBe(9)
  })

  test('are without end, or impossible, and that is proved', () => {
    const rising = programOf([], [['x', 0, Infinity, -1, {}]])
    expect(small.solve(rising)).toMatchObject({ status: 'unbounded', ray: Float64Array.of(1) })
    const none = programOf([], [['x', 0.2, 0.8, -1, {}]], { integers: ['x'] })
    expect(portfolio.solve(none).status).toBe('infeasible')
  })

  test('beside linked ones are answered with them', () => {
    const { rows, columns } = chain(10)
    const idle = { name: 'idle', lower: 3, upper: 8, cost: 1, entries: [] }
    const both = compress({ name: 'both', rows, columns: [idle, ...columns] })
    expect(portfolio.solve(both)).toMatchObject({ status: 'optimal', objective: 23 })
  })
})

test('the parts share the time', () => {
  const program = compress(beside(chain(1), chain(2)))
  expect(portfolio.solve(program, { timeLimit: 0 }).status).toBe('limit')
})
