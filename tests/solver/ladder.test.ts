import { expect, test } from 'vitest'
import { noAnswer, type Solver } from '../../src/solver/adapter'
import type { HighsSolver } from '../../src/solver/highs'
import { ladder } from '../../src/solver/ladder'
import { programOf, workshop } from '../support/programs'

const nobody: Solver = { name: 'nobody', version: '0', solve: () => noAnswer('limit') }
const open: HighsSolver['open'] = () => ({
  solve: nobody.solve,
  basis: () => null,
  dispose: () => undefined,
})
const jslp: Solver = { ...nobody, name: 'jslp' }
const highs: HighsSolver = { ...nobody, name: 'highs', open }

const large = programOf(
  [],
  Array.from({ length: 201 }, (_, j) => [`x${j}`, 0, 1, 1, {}] as const),
)

test('small programs go to javascript-lp-solver first, and briefly', () => {
  const [first, ...others] = ladder({ jslp, highs }, workshop(), {})
  expect(first).toMatchObject({ solver: jslp, settings: { timeLimit: 500, tolerance: 1e-9 } })
  expect(others.every(({ solver }) => solver === highs)).toBe(true)
})

test('large programs and whole numbers go to HiGHS, first at 1e-9 with presolve', () => {
  for (const program of [large, workshop({ integers: ['desk'] })]) {
    const attempts = ladder({ jslp, highs }, program, {})
    expect(attempts.every(({ solver }) => solver === highs)).toBe(true)
    expect(attempts[0]?.settings).toMatchObject({ tolerance: 1e-9, presolve: true })
    expect(attempts.some(({ settings }) => settings.tolerance === 1e-10)).toBe(true)
    expect(attempts.some(({ settings }) => !settings.presolve)).toBe(true)
  }
})

test('who is asked for is asked, and nobody else', () => {
  const asked = (solver: 'highs' | 'jslp', available: HighsSolver | null) =>
    new Set(ladder({ jslp, highs: available }, large, { solver }).map((each) => each.solver.name))
  expect(asked('jslp', highs)).toEqual(new Set(['jslp']))
  expect(asked('highs', highs)).toEqual(new Set(['highs']))
  expect(asked('highs', null)).toEqual(new Set())
})

test('without HiGHS javascript-lp-solver tries on its own', () => {
  const attempts = ladder({ jslp, highs: null }, large, {})
  expect(attempts.map(({ solver }) => solver.name)).toEqual(['jslp', 'jslp', 'jslp'])
})
