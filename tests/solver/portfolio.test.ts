import { beforeAll, describe, expect, test } from 'vitest'
import { compress, type LinearProgram } from '../../src/core/lp/program'
import type { SolverAnswer } from '../../src/core/lp/solution'
import type { Solver } from '../../src/solver/adapter'
import type { HighsSolver } from '../../src/solver/highs'
import type { LoadedSolvers } from '../../src/solver/ladder'
import { loadSolvers, withoutHighs } from '../../src/solver/loadSolvers'
import { createPortfolio, type Portfolio } from '../../src/solver/portfolio'
import { caseProgram, cases } from '../support/cases'
import { programOf, workshop } from '../support/programs'

let solvers: LoadedSolvers
let portfolio: Portfolio
const small = createPortfolio(withoutHighs)
beforeAll(async () => {
  solvers = await loadSolvers()
  portfolio = createPortfolio(solvers)
})

describe.each(cases)('$file', ({ file, status, objective }) => {
  test.each(['auto', 'highs'] as const)('is solved by %s, with a certificate', (solver) => {
    const solution = portfolio.solve(caseProgram(file), { solver })
    expect(solution).toMatchObject({ status, certificate: { verdict: 'pass' } })
    if (status === 'optimal')
      expect(Math.abs(solution.objective - objective)).toBeLessThanOrEqual(
        1e-6 * Math.abs(objective),
      )
  })
})

test('small programs are answered without WebAssembly, whole numbers by HiGHS', () => {
  expect(portfolio.solve(workshop()).solver.name).toBe('javascript-lp-solver')
  const whole = portfolio.solve(workshop({ integers: ['desk', 'table'] }))
  expect(whole).toMatchObject({ status: 'optimal', objective: 54, solver: { name: 'HiGHS' } })
  expect(whole.solver.version).toMatch(/^\d+\.\d+\.\d+$/)
})

// 20 of wood at 6 a desk: 3.33 desks, so 3.
test('whole numbers come out whole and proved', () => {
  const program = programOf([['wood', -Infinity, 20]], [['desk', 0, 9, 5, { wood: 6 }]], {
    maximize: true,
    integers: ['desk'],
  })
  const solution = portfolio.solve(program)
  expect(solution).toMatchObject({ status: 'optimal', objective: 15 })
  expect(solution.certificate?.residuals).toMatchObject({
    integrality: { residual: 0 },
    gap: { verdict: 'pass' },
  })
})

/** A solver whose answers are falsified on their way. */
const lying = (solver: Solver, falsify: (answer: SolverAnswer) => SolverAnswer): Solver => ({
  ...solver,
  solve: (program, settings) => falsify(solver.solve(program, settings)),
})

const lies: readonly (readonly [string, (answer: SolverAnswer) => SolverAnswer])[] = [
  ['a wrong x', (answer) => ({ ...answer, x: answer.x.map((value) => value * 1.001) })],
  [
    'a worse x that is feasible',
    (answer) => ({ ...answer, x: answer.x.map((value) => value / 2) }),
  ],
  ['wrong duals', (answer) => ({ ...answer, y: answer.y.map((value) => value * 0.99) })],
  ['duals of the wrong sign', (answer) => ({ ...answer, y: answer.y.map((value) => -value) })],
  ['no duals', (answer) => ({ ...answer, y: new Float64Array() })],
  ['NaN', (answer) => ({ ...answer, x: answer.x.map(() => NaN) })],
  ['"infeasible"', (answer) => ({ ...answer, status: 'infeasible' })],
  ['"unbounded"', (answer) => ({ ...answer, status: 'unbounded' })],
]

describe.each(lies)('%s', (_, falsify) => {
  test('of javascript-lp-solver is rejected, and HiGHS answers', () => {
    const lied = createPortfolio({ ...solvers, jslp: lying(solvers.jslp, falsify) })
    expect(lied.solve(workshop())).toMatchObject({
      status: 'optimal',
      solver: { name: 'HiGHS' },
      certificate: { verdict: 'pass' },
    })
  })

  test('of everybody is never shown as an optimum', () => {
    const { highs, jslp } = solvers
    if (highs === null) throw new Error('HiGHS did not load')
    const all: HighsSolver = { ...highs, ...lying(highs, falsify), open: highs.open }
    const lied = createPortfolio({ jslp: lying(jslp, falsify), highs: all })
    expect(lied.solve(workshop())).toMatchObject({ status: 'rejected', objective: NaN })
  })
})

const everywhere: readonly (readonly [string, () => Portfolio])[] = [
  ['with HiGHS', () => portfolio],
  ['without WebAssembly', () => small],
]

describe.each(everywhere)('ill-posed programs, %s:', (_, solver) => {
  const solve = (program: LinearProgram) => solver().solve(program)

  // a ⇄ b, lossless and free of charge
  test('a loop without cost is optimal', () => {
    expect(solve(loop(0, 1, Infinity))).toMatchObject({ status: 'optimal', objective: 0 })
  })

  test('a loop that earns is unbounded, and its ray names it', () => {
    const solution = solve(loop(-1, 1, Infinity))
    expect(solution.status).toBe('unbounded')
    expect(solution.ray?.every((value) => value > 0)).toBe(true)
    expect(solve({ ...loop(1, 1, Infinity), maximize: true }).status).toBe('unbounded')
  })

  // Physics, not optimality, must stop this one.
  test('a loop with gain 1.2 has a certified optimum from nothing', () => {
    const program = programOf(
      [
        ['balance', 0, 0],
        ['demand', 10, Infinity],
      ],
      [
        ['made', 0, Infinity, 0.1, { balance: 0.2 }],
        ['sold', 0, Infinity, 0, { balance: -1, demand: 1 }],
        ['bought', 0, Infinity, 9, { balance: 1 }],
      ],
    )
    expect(solve(program)).toMatchObject({ status: 'optimal', objective: expect.closeTo(5, 9) })
  })

  test('infeasible is proved', () => {
    expect(solve(quota())).toMatchObject({ status: 'infeasible', certificate: { verdict: 'pass' } })
  })

  test('infeasible and unbounded at once is infeasible', () => {
    const program = programOf(
      [['short', 5, Infinity]],
      [
        ['x', 0, 3, 1, { short: 1 }],
        ['y', 0, Infinity, -1, {}],
      ],
    )
    expect(solve(program).status).toBe('infeasible')
  })

  test('a contradiction of 1e-9 is met, and its residual shown', () => {
    const solution = solve(contradiction(1, 1 + 1e-9))
    expect(solution.status).toBe('optimal')
    expect(solution.certificate?.residuals.rows?.residual).toBeGreaterThan(1e-10)
  })

  test('a contradiction of 1e-5 at 1e9 is infeasible', () => {
    expect(solve(contradiction(1e9, 1e9 + 1e4)).status).toBe('infeasible')
  })

  test('crossing bounds are infeasible, by rounding they are not', () => {
    const bounds = (lower: number, upper: number) =>
      programOf([['row', 0, Infinity]], [['x', lower, upper, 1, { row: 1 }]])
    expect(solve(bounds(4, 3)).status).toBe('infeasible')
    expect(solve(bounds(3 + 1e-13, 3))).toMatchObject({ status: 'optimal' })
    expect(solve(programOf([['row', 4, 3]], [['x', 0, 9, 1, { row: 1 }]])).status).toBe(
      'infeasible',
    )
  })

  test('an empty row is met or proves infeasibility', () => {
    const empty = (lower: number) => programOf([['empty', lower, Infinity]], [['x', 0, 1, 1, {}]])
    expect(solve(empty(0))).toMatchObject({ status: 'optimal', objective: 0 })
    expect(solve(empty(2)).status).toBe('infeasible')
  })

  test('what is not a number is rejected', () => {
    expect(solve({ ...workshop(), cost: Float64Array.of(NaN, 1) }).status).toBe('rejected')
    expect(solve({ ...workshop(), columnLower: Float64Array.of(Infinity, 1) }).status).toBe(
      'rejected',
    )
  })

  test('nothing at all is optimal', () => {
    expect(solve(compress({ name: 'nothing', constant: 7, rows: [], columns: [] }))).toMatchObject({
      status: 'optimal',
      objective: 7,
    })
  })
})

test('no time left is a limit', () => {
  expect(portfolio.solve(workshop(), { timeLimit: 0 }).status).toBe('limit')
  expect(portfolio.solve(workshop({ integers: ['desk'] }), { timeLimit: 0 }).status).toBe('limit')
})

test('an infeasible whole-number program is proved by branch and bound', () => {
  const program = programOf([['half', 1, 1]], [['x', 0, 9, 1, { half: 2 }]], { integers: ['x'] })
  expect(portfolio.solve(program).status).toBe('infeasible')
})

describe('a session', () => {
  test('solves changed bounds, costs and senses as a fresh solve does', () => {
    const session = portfolio.open(workshop())
    const steps = [
      {},
      { rowUpper: Float64Array.of(44, 36) },
      { columnUpper: Float64Array.of(4, 100) },
      { cost: Float64Array.of(1, 9) },
      { maximize: false, cost: Float64Array.of(1, 1), constant: 3 },
      { integer: Uint8Array.of(1, 1), rowUpper: Float64Array.of(41, 37) },
    ]
    for (const changes of steps) {
      const warm = session.solve(changes)
      const cold = portfolio.solve({ ...workshop(), ...changes })
      expect(warm).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
      expect(warm.objective).toBeCloseTo(cold.objective, 9)
    }
    session.dispose()
    expect(session.solve()).toMatchObject({ status: 'optimal', objective: expect.closeTo(54, 9) })
    session.dispose()
  })

  test('proves infeasible and recovers', () => {
    const session = portfolio.open(quota())
    expect(session.solve().status).toBe('infeasible')
    expect(session.solve({ rowLower: Float64Array.of(80, 0, 0) }).status).toBe('optimal')
    session.dispose()
  })

  test('works without HiGHS', () => {
    const session = small.open(workshop())
    expect(session.solve({ rowUpper: Float64Array.of(40, 0) }).objective).toBe(0)
    session.dispose()
  })
})

/** a ──▶ b ──▶ a, where b costs `cost` and returns `gain`. */
function loop(cost: number, gain: number, upper: number): LinearProgram {
  return programOf(
    [
      ['a', 0, 0],
      ['b', 0, 0],
    ],
    [
      ['there', 0, upper, cost, { a: -1, b: 1 }],
      ['back', 0, upper, 0, { a: gain, b: -1 }],
    ],
  )
}

/** Demand 100, of which at least half recycled, of which there are 40: short of 10. */
function quota(): LinearProgram {
  return programOf(
    [
      ['demand', 100, Infinity],
      ['quota', 0, Infinity],
      ['unconcerned', 0, Infinity],
    ],
    [
      ['virgin', 0, Infinity, 3, { demand: 1, quota: -0.5, unconcerned: 1 }],
      ['recycled', 0, 40, 1, { demand: 1, quota: 0.5 }],
    ],
  )
}

/** x ≤ `most` and x ≥ `least`, as rows. */
function contradiction(most: number, least: number): LinearProgram {
  return programOf(
    [
      ['most', -Infinity, most],
      ['least', least, Infinity],
    ],
    [
      ['x', 0, Infinity, 1, { most: 1, least: 1 }],
      ['other', 0, Infinity, 1, { least: 0 }],
    ],
  )
}
