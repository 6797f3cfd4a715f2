import { beforeAll, describe, expect, test } from 'vitest'
import { certify } from '../../src/core/lp/certify'
import type { LinearProgram } from '../../src/core/lp/program'
import { scaleProgram } from '../../src/core/lp/scale'
import { firstSettings, type Solver } from '../../src/solver/adapter'
import { loadHighs, type HighsSolver } from '../../src/solver/highs'
import { jsLpSolverAdapter } from '../../src/solver/jsLpSolver'
import { programOf, workshop } from '../support/programs'

let highs: HighsSolver
beforeAll(async () => {
  highs = await loadHighs()
})

const adapters: readonly (readonly [string, () => Solver])[] = [
  ['javascript-lp-solver', () => jsLpSolverAdapter],
  ['HiGHS', () => highs],
]

describe.each(adapters)('%s keeps the contract of a solver:', (_, adapter) => {
  const solve = (program: LinearProgram) => {
    const scaled = scaleProgram(program)
    return scaled.unscale(adapter().solve(scaled.program, firstSettings))
  }

  test('values and duals of a maximum', () => {
    const answer = solve(workshop())
    expect(answer.status).toBe('optimal')
    expect([...answer.x]).toEqual([expect.closeTo(8, 9), expect.closeTo(6, 9)])
    // One more unit of wood earns 9/8, one more hour 1/4.
    expect([...answer.y]).toEqual([expect.closeTo(9 / 8, 9), expect.closeTo(1 / 4, 9)])
  })

  // Each row has the side that binds in its name; y is d objective / d that side.
  test('duals of lower, upper, equal and range rows of a minimum', () => {
    const program = programOf(
      [
        ['lower', 10, Infinity],
        ['equal', 4, 4],
        ['range upper', -50, 30],
        ['slack', -Infinity, 1000],
      ],
      [
        ['a', 0, Infinity, 3, { lower: 1, slack: 1 }],
        ['b', 0, Infinity, 7, { equal: 2, slack: 1 }],
        ['c', 0, Infinity, -2, { 'range upper': 4 }],
      ],
    )
    const answer = solve(program)
    expect([...answer.x]).toEqual([10, 2, 7.5])
    expect([...answer.y]).toEqual([3, 3.5, -0.5, 0])
  })

  test.each([
    ['free', -Infinity, Infinity, -4],
    ['mirrored', -Infinity, 3, -4],
    ['shifted', -2, 9, -2],
    ['fixed', 5, 5, 5],
    ['negative', -9, -3, -4],
  ])('a %s column', (_name, lower, upper, value) => {
    // x + s ≥ −4 with s ≤ 0, so x ≥ −4.
    const program = programOf(
      [['least', -4, Infinity]],
      [
        ['x', lower, upper, 1, { least: 1 }],
        ['s', -Infinity, 0, 0, { least: 1 }],
      ],
    )
    const answer = solve(program)
    expect(answer.x[0]).toBeCloseTo(value, 9)
    expect(certify(program, answer).verdict).toBe('pass')
  })

  // plant ──▶ 40 sold at 3, the rest dumped at 1: columns that stand in one equation only
  test('columns that close an equation', () => {
    const program = programOf(
      [['out', 0, 0]],
      [
        ['plant', 100, 100, 0, { out: 1 }],
        ['sold', 0, 40, -3, { out: -1 }],
        ['dumped', 0, Infinity, 1, { out: -1 }],
      ],
    )
    const answer = solve(program)
    expect([...answer.x]).toEqual([100, 40, 60])
    expect(certify(program, answer).verdict).toBe('pass')
  })

  test('a program without rows sits at its bounds', () => {
    const answer = solve(programOf([], [['x', -3, 8, -1, {}]]))
    expect([...answer.x]).toEqual([8])
  })

  test('says infeasible and unbounded, or declines', () => {
    const impossible = programOf([['both', 5, Infinity]], [['x', 0, 3, 1, { both: 1 }]])
    const endless = programOf([['any', -5, Infinity]], [['x', 0, Infinity, -1, { any: 1 }]])
    expect(['infeasible', 'limit']).toContain(solve(impossible).status)
    expect(['unbounded', 'limit']).toContain(solve(endless).status)
  })

  test('whole numbers are solved with a bound, or declined', () => {
    const { status, x, bound } = solve(workshop({ integers: ['desk', 'table'] }))
    if (status !== 'limit') {
      expect([...x]).toEqual([expect.closeTo(8, 9), expect.closeTo(6, 9)])
      expect(bound).toBeCloseTo(54, 9)
    }
  })

  test('does not touch its input', () => {
    const program = workshop()
    solve(program)
    expect(program).toEqual(workshop())
  })
})

test('javascript-lp-solver declines what it cannot do', () => {
  const whole = jsLpSolverAdapter.solve(workshop({ integers: ['desk'] }), firstSettings)
  expect(whole).toMatchObject({ status: 'limit' })
})

test('HiGHS stays usable after a program that it refuses', () => {
  const broken = { ...workshop(), columnLower: Float64Array.of(NaN, 0) }
  expect(highs.solve(broken, firstSettings)).toMatchObject({ status: 'limit' })
  expect(highs.solve(workshop(), firstSettings)).toMatchObject({ status: 'optimal' })
})
