import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { certify } from '../../../src/core/lp/certify'
import { optimalFace } from '../../../src/core/lp/face'
import { compress, objectiveValue } from '../../../src/core/lp/program'
import { loadSolvers } from '../../../src/solver/loadSolvers'
import { createPortfolio, type Portfolio } from '../../../src/solver/portfolio'
import { feasibleDrafts, programOf, workshop } from '../../support/programs'

let portfolio: Portfolio
beforeAll(async () => {
  portfolio = createPortfolio(await loadSolvers())
})

//        ┌─near 1 km─┐
// 10 ──▶ ┤           ├──▶ used; both ways cost the same, a third one more
//        └─far 5 km──┘
test('among ways of equal cost the shortest is taken, and proved optimal by the first duals', () => {
  const program = programOf(
    [['balance', 10, 10]],
    [
      ['far', 0, Infinity, 2, { balance: 1 }],
      ['near', 0, 8, 2, { balance: 1 }],
      ['dear', 0, Infinity, 3, { balance: 1 }],
    ],
  )
  const first = portfolio.solve(program)
  const second = portfolio.solve(optimalFace(program, first, Float64Array.of(5, 1, 0)))
  expect([...second.x]).toEqual([2, 8, 0])
  expect(certify(program, { status: 'optimal', x: second.x, y: first.y }).verdict).toBe('pass')
})

test('duals of rounding size hold nothing', () => {
  const program = programOf([['row', -17, -15]], [['x', 0, 46, 0, { row: -7 }]])
  const face = optimalFace(
    program,
    { x: Float64Array.of(2), y: Float64Array.of(-2e-16) },
    Float64Array.of(1),
  )
  expect([face.columnLower[0], face.columnUpper[0]]).toEqual([0, 46])
  expect([face.rowLower[0], face.rowUpper[0]]).toEqual([-17, -15])
})

test('a unique optimum has a face of one point, also of a maximum and of whole numbers', () => {
  for (const integers of [[], ['desk', 'table']]) {
    const program = workshop({ integers })
    const face = optimalFace(program, portfolio.solve(program), Float64Array.of(-1, 1))
    expect([...portfolio.solve(face).x]).toEqual([expect.closeTo(8, 9), expect.closeTo(6, 9)])
  }
})

test('whatever breaks the tie, the value stays and the certificate passes', () => {
  fc.assert(
    fc.property(
      feasibleDrafts,
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }),
      (draft, weights) => {
        const program = compress(draft)
        const first = portfolio.solve(program)
        const cost = Float64Array.from(program.cost, (_, j) => weights[j] ?? 0)
        const second = portfolio.solve(optimalFace(program, first, cost))
        expect(second.status).toBe('optimal')
        const { verdict } = certify(program, { status: 'optimal', x: second.x, y: first.y })
        expect(verdict).toBe('pass')
        expect(objectiveValue({ ...program, cost, constant: 0 }, second.x)).toBeLessThanOrEqual(
          objectiveValue({ ...program, cost, constant: 0 }, first.x) + 1e-6,
        )
      },
    ),
    { numRuns: 100 },
  )
})
