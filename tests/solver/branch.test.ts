import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LinearProgram } from '../../src/core/lp/program'
import type { SolverAnswer } from '../../src/core/lp/solution'
import { programsToProve } from '../../src/solver/branch'
import type { LoadedSolvers } from '../../src/solver/ladder'
import { loadSolvers, withoutHighs } from '../../src/solver/loadSolvers'
import { createPortfolio } from '../../src/solver/portfolio'
import { feasibleDrafts, programOf, workshop } from '../support/programs'
import { compress } from '../../src/core/lp/program'

let solvers: LoadedSolvers
beforeAll(async () => {
  solvers = await loadSolvers()
})

/** All solvers there are, HiGHS falsifying what it says of whole numbers. */
function lying(falsify: (answer: SolverAnswer) => SolverAnswer) {
  const { highs, jslp } = solvers
  if (highs === null) throw new Error('HiGHS did not load')
  const solve: typeof highs.solve = (program, settings) => {
    const answer = highs.solve(program, settings)
    return program.integer.includes(1) ? falsify(answer) : answer
  }
  return createPortfolio({ jslp, highs: { ...highs, solve } })
}

/** 8 desks and 6 tables; of chairs, which nobody pays for, as many as the columns are to be. */
const large = (chairs: number): LinearProgram =>
  programOf(
    [
      ['wood', -Infinity, 40],
      ['hours', -Infinity, 36],
    ],
    [
      ['desk', 0, Infinity, 3, { wood: 2, hours: 3 }],
      ['table', 0, Infinity, 5, { wood: 4, hours: 2 }],
      ...Array.from(
        { length: chairs },
        (_, k) => [`chair${k}`, 0, Infinity, 0, { wood: 1, hours: 1 }] as const,
      ),
    ],
    { maximize: true, integers: ['desk'] },
  )

const lies: readonly (readonly [string, (answer: SolverAnswer) => SolverAnswer])[] = [
  ['a wrong bound', (answer) => ({ ...answer, bound: (answer.bound ?? 0) * 1.01 })],
  [
    'a worse point with a bound to match',
    (answer) => ({ ...answer, x: new Float64Array(answer.x.length), bound: 0 }),
  ],
  ['"infeasible"', () => ({ status: 'infeasible', x: Float64Array.of(), y: Float64Array.of() })],
  ['nothing', () => ({ status: 'limit', x: Float64Array.of(), y: Float64Array.of() })],
]

describe.each(lies)('%s of branch and bound', (_, falsify) => {
  test('is not believed: the optimum is proved by linear programs', () => {
    expect(lying(falsify).solve(workshop({ integers: ['desk', 'table'] }))).toMatchObject({
      status: 'optimal',
      objective: 54,
      bound: 54,
      certificate: { verdict: 'pass' },
    })
  })
})

test('what is too large to prove rests on the bound of the solver, which must meet the point', () => {
  const program = large(2500)
  expect(programsToProve(program)).toBe(0)
  expect(lying((answer) => answer).solve(program)).toMatchObject({ status: 'optimal' })
  const wrong = lying((answer) => ({ ...answer, bound: (answer.bound ?? 0) * 1.01 }))
  expect(wrong.solve(program).status).toBe('rejected')
  expect(programsToProve(large(5))).toBeGreaterThan(0)
  expect(programsToProve(workshop())).toBe(0)
})

test('without WebAssembly whole numbers are found and proved by linear programs alone', () => {
  expect(
    createPortfolio(withoutHighs).solve(workshop({ integers: ['desk', 'table'] })),
  ).toMatchObject({ status: 'optimal', objective: 54, solver: { name: 'javascript-lp-solver' } })
})

// A plant that earns 2 a tonne and costs 5 while it runs, in a part of the network that holds 1e9 t: on for one gram of
// it, a switch is 1e-15 open, which every tolerance takes for shut. 3 t earn 6 − 5; 2 t would not pay.
test.each([
  [3, -1],
  [2, 0],
])('a switch is open or shut, not a billionth of either: %d t', (tonnes, objective) => {
  const program = programOf(
    [
      ['runs', -Infinity, 0],
      ['sold', -Infinity, tonnes],
    ],
    [
      ['level', 0, 1e9, -2, { runs: 1, sold: 1 }],
      ['on', 0, 1, 5, { runs: -1e9 }],
    ],
    { integers: ['on'] },
  )
  for (const unit of [1, 1e-9, 1e9]) {
    const { cost } = program
    const solution = createPortfolio(solvers).solve({ ...program, cost: cost.map((c) => c * unit) })
    expect(solution).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
    expect(solution.objective / unit).toBeCloseTo(objective, 9)
  }
})

// On needs at least 6, off leaves nothing, and exactly 5 are wanted.
test('infeasible is what is infeasible in every branch', () => {
  const program = programOf(
    [
      ['most', -Infinity, 0],
      ['least', 0, Infinity],
      ['wanted', 5, 5],
    ],
    [
      ['level', 0, Infinity, 1, { most: 1, least: 1, wanted: 1 }],
      ['on', 0, 1, 0, { most: -10, least: -6 }],
    ],
    { integers: ['on'] },
  )
  expect(createPortfolio(solvers).solve(program)).toMatchObject({
    status: 'infeasible',
    certificate: { verdict: 'pass' },
  })
})

test('a constant does not hide what is small beside it', () => {
  const program = { ...workshop({ integers: ['desk'] }), constant: 1e9 }
  const small = { ...program, cost: program.cost.map((cost) => cost * 1e-6) }
  expect(createPortfolio(solvers).solve(small)).toMatchObject({
    status: 'optimal',
    bound: expect.closeTo(54e-6, 15),
    certificate: { verdict: 'pass' },
  })
})

// Between the linear relaxation and every whole point of the box, searched through.
test('the optimum is the best of all whole points', () => {
  const box = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 3 })), {
    minLength: 2,
    maxLength: 3,
  })
  fc.assert(
    fc.property(box, fc.integer({ min: 1, max: 12 }), (columns, most) => {
      const program = programOf(
        [['room', -Infinity, most]],
        columns.map(([cost, weight], k) => [`x${k}`, 0, 4, cost, { room: weight + 0.5 }] as const),
        { integers: columns.map((_, k) => `x${k}`) },
      )
      const points = columns.reduce<readonly (readonly number[])[]>(
        (found) => found.flatMap((point) => [0, 1, 2, 3, 4].map((value) => [...point, value])),
        [[]],
      )
      const sum = (point: readonly number[], of: 0 | 1) =>
        columns.reduce((total, column, k) => total + (column[of] + of / 2) * (point[k] ?? 0), 0)
      const best = Math.min(
        ...points.filter((point) => sum(point, 1) <= most).map((point) => sum(point, 0)),
      )
      const solution = createPortfolio(solvers).solve(program)
      expect(solution.status).toBe('optimal')
      expect(solution.objective).toBeCloseTo(best, 9)
    }),
    { numRuns: 60 },
  )
})

test('both find the same where whole numbers are many', () => {
  fc.assert(
    fc.property(feasibleDrafts, (draft) => {
      const whole = {
        ...draft,
        columns: draft.columns.map((column) => ({ ...column, integer: true })),
      }
      const ours = createPortfolio(withoutHighs).solve(compress(whole))
      const theirs = createPortfolio(solvers).solve(compress(whole))
      expect(ours.status).toBe(theirs.status)
      if (ours.status === 'optimal') expect(ours.objective).toBeCloseTo(theirs.objective, 8)
    }),
    { numRuns: 60 },
  )
})
