import { expect, test } from 'vitest'
import { chooseAmongOptima } from '../../../src/core/lp/optima'
import type { CertifiedSolution } from '../../../src/core/lp/solution'
import { solve } from '../../support/solvers'
import { programOf } from '../../support/programs'

const solution = (x: readonly number[], y: readonly number[]): CertifiedSolution => ({
  ...{
    status: 'optimal',
    objective: 0,
    certificate: null,
    solver: { name: '', version: '', ms: 0 },
  },
  x: Float64Array.from(x),
  y: Float64Array.from(y),
})

// 8.35e6 in a stock, which may be used for nothing or kept; 0.76472 of it runs the works once. What the solver says is
// off by a rounding of its own size: nothing of that may go on as a flow.
test('what is rounding at a tight row makes nothing flow', () => {
  const program = programOf(
    [
      ['in', 0, 0],
      ['stock', 8.35e6, 8.35e6],
    ],
    [
      ['run', 0, Infinity, 0, { in: 0.76472 }],
      ['flow', 0, Infinity, 0, { in: -1, stock: 1 }],
      ['kept', 0, Infinity, 0, { stock: 1 }],
    ],
  )
  const found = solution([8.35e6 / 0.76472 + 2e-9, 8.35e6, 0], [0, 0])
  const goal = Float64Array.of(0, 0.001, 0)
  expect([...chooseAmongOptima(program, found, [goal], solve).x]).toEqual([0, 0, 8.35e6])
})

// Sold for 300 what costs 4: straight, or by way of a store. 1.6e-19 are left in the store, at a price of 4 each.
test('a column that its price holds at a bound lies there exactly', () => {
  const program = programOf(
    [
      ['supply', 0, 0],
      ['market', 0.002, 0.002],
      ['store', 0, 0],
    ],
    [
      ['bought', 0, Infinity, 4, { supply: 1 }],
      ['straight', 0, Infinity, 0, { supply: -1, market: 1 }],
      ['into', 0, Infinity, 0, { supply: -1, store: 1 }],
      ['out', 0, 0.0003, 0, { store: -1, market: 1 }],
      ['left', 0, Infinity, 0, { store: -1 }],
    ],
  )
  const found = solution([0.002, 0.0017, 0.0003, 0.0003, 1.6e-19], [4, 4, 4])
  const goal = Float64Array.of(0, 1, 1, 1, 0)
  expect([...chooseAmongOptima(program, found, [goal], solve).x]).toEqual([0.002, 0.002, 0, 0, 0])
})
