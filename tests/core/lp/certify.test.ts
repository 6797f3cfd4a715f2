import { describe, expect, test } from 'vitest'
import { certify, checkOf, withCheck } from '../../../src/core/lp/certify'
import type { LinearProgram } from '../../../src/core/lp/program'
import type { SolverAnswer } from '../../../src/core/lp/solution'
import { programOf, workshop } from '../../support/programs'

const answer = (x: readonly number[], y: readonly number[], bound?: number): SolverAnswer => ({
  status: 'optimal',
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  ...(bound === undefined ? {} : { bound }),
})

const right = answer([8, 6], [9 / 8, 1 / 4])

test('a right answer passes every check', () => {
  const { verdict, residuals } = certify(workshop(), right)
  expect(verdict).toBe('pass')
  expect(Object.keys(residuals).sort()).toEqual(
    ['finite', 'rows', 'bounds', 'range', 'dual', 'dualSign', 'gap'].sort(),
  )
})

describe('each check fails by itself', () => {
  const check = (given: SolverAnswer, program: LinearProgram = workshop()) =>
    certify(program, given).residuals

  test('rows: 4 · 10.5 = 42 of wood is 2 above 40', () => {
    const { rows } = check(answer([0, 10.5], [9 / 8, 1 / 4]))
    // 2 / (42 + 40), to 1e-9
    expect(rows).toMatchObject({ verdict: 'fail', worst: 'wood' })
    expect(rows?.residual).toBeCloseTo(2 / 82, 8)
  })

  test('bounds: a desk less than nothing', () => {
    expect(check(answer([-1, 6], [9 / 8, 1 / 4])).bounds).toMatchObject({
      verdict: 'fail',
      worst: 'desk',
    })
  })

  test('dual: wood priced at 1 leaves the table worth 5 − 4 − 0.5', () => {
    const { dual } = check(answer([8, 6], [1, 1 / 4]))
    expect(dual).toMatchObject({ verdict: 'fail', worst: 'table' })
    expect(dual?.residual).toBeCloseTo(0.5 / 9.5, 8)
  })

  test('dualSign: wood cannot cost to have', () => {
    expect(check(answer([8, 6], [-9 / 8, 1 / 4])).dualSign).toMatchObject({
      verdict: 'fail',
      worst: 'wood',
    })
  })

  test('gap: feasible, but 27 is half of 54', () => {
    const residuals = check(answer([4, 3], [9 / 8, 1 / 4]))
    expect(residuals.gap?.residual).toBeCloseTo(0.5, 9)
    expect(residuals).toMatchObject({ rows: { verdict: 'pass' }, dual: { verdict: 'pass' } })
  })

  test('finite: NaN, Infinity, or a vector too short', () => {
    expect(check(answer([NaN, 6], [1, 1]))).toMatchObject({ finite: { worst: 'desk' } })
    expect(check(answer([8, 6], [Infinity, 1]))).toMatchObject({ finite: { worst: 'wood' } })
    expect(certify(workshop(), answer([8], [1, 1])).verdict).toBe('fail')
    expect(certify(workshop(), answer([8, 6], [])).verdict).toBe('fail')
  })

  test('integrality and the bound, of whole numbers', () => {
    const whole = workshop({ integers: ['desk', 'table'] })
    expect(certify(whole, answer([8, 6], [], 54)).verdict).toBe('pass')
    expect(check(answer([7.5, 6], [], 52.5), whole).integrality).toMatchObject({
      verdict: 'fail',
      residual: 0.5,
      worst: 'desk',
    })
    expect(check(answer([8, 6], [], 54.54), whole).gap?.residual).toBeCloseTo(0.01 / 1.01, 9)
    expect(check(answer([8, 6], []), whole).gap).toMatchObject({ verdict: 'fail' })
  })

  test('range: what no scaling mends', () => {
    const wide = (smallest: number): LinearProgram =>
      programOf(
        [
          ['r1', -Infinity, 1],
          ['r2', -Infinity, 1],
        ],
        [
          ['c1', 0, 1, 0, { r1: 1, r2: smallest }],
          ['c2', 0, 1, 0, { r1: 1, r2: 1 }],
        ],
      )
    const nothing = answer([0, 0], [0, 0])
    expect(certify(wide(1e-8), nothing).residuals.range?.verdict).toBe('pass')
    expect(certify(wide(1e-15), nothing).residuals.range?.verdict).toBe('warn')
    expect(certify(wide(1e-40), nothing).residuals.range?.verdict).toBe('fail')
  })
})

test('the unit does not matter: tonnes or micrograms', () => {
  for (const unit of [1e-12, 1e-3, 1, 1e9, 1e12]) {
    const { rowUpper, ...rest } = workshop()
    const program = { ...rest, rowUpper: rowUpper.map((bound) => bound * unit) }
    const off = certify(program, answer([8 * unit, 6 * unit * (1 + 1e-5)], [9 / 8, 1 / 4]))
    expect(certify(program, answer([8 * unit, 6 * unit], [9 / 8, 1 / 4])).verdict).toBe('pass')
    expect(off.verdict).toBe('fail')
  }
})

// What is earned is spent: 1000 − 1000. The gap is relative to what cancels.
test('an objective that cancels out can be certified', () => {
  const program = programOf(
    [['balance', 0, 0]],
    [
      ['buy', 0, 10, 100, { balance: 1 }],
      ['sell', 0, Infinity, -100, { balance: -1 }],
    ],
  )
  expect(certify(program, answer([10, 10], [100])).verdict).toBe('pass')
})

describe('a bound of 1e150 that no flow comes near', () => {
  // 8 desks and 6 tables, and a store that takes any amount of desks.
  const far = (bound: number): LinearProgram =>
    programOf(
      [
        ['wood', -Infinity, 40],
        ['hours', -Infinity, 36],
        ['store', -Infinity, bound],
      ],
      [
        ['desk', 0, Infinity, 3, { wood: 2, hours: 3, store: 1 }],
        ['table', 0, bound, 5, { wood: 4, hours: 2 }],
      ],
      { maximize: true },
    )

  test.each([1e9, 1e20, 1e150, 1e305])('%d does not loosen any check', (bound) => {
    expect(certify(far(bound), answer([8, 6], [9 / 8, 1 / 4, 0])).verdict).toBe('pass')
    expect(certify(far(bound), answer([0, 0], [9 / 8, 1 / 4, 0])).verdict).toBe('fail')
    expect(certify(far(bound), answer([8, 6 + 1e-5], [9 / 8, 1 / 4, 0])).verdict).toBe('fail')
    expect(certify(far(bound), answer([-1e-6, 10], [5 / 4, 0, 0])).verdict).toBe('fail')
  })

  test.each([1e150, 1e305])('no price may lean on %d, by row or by column', (bound) => {
    const byRow = certify(far(bound), answer([8, 6], [9 / 8, 1 / 4, 1e-3])).residuals
    expect(byRow.dualSign).toMatchObject({ verdict: 'fail', worst: 'store' })
    const byColumn = certify(far(bound), answer([0, 0], [0, 0, 3])).residuals
    expect(byColumn.dual).toMatchObject({ verdict: 'fail', worst: 'table' })
  })
})

test('terms that overflow prove nothing', () => {
  const program = programOf(
    [['balance', 0, 0]],
    [
      ['there', 0, 1e200, 1e200, { balance: 1 }],
      ['back', 0, 1e200, -1e200, { balance: -1 }],
    ],
  )
  expect(certify(program, answer([1e200, 1e200], [1e200])).residuals.gap?.verdict).toBe('fail')
})

test('verdicts are at 1e-9 and 1e-7, and NaN fails', () => {
  expect([0, 1e-9, 1.1e-9, 1e-7, 1.1e-7, NaN].map((residual) => checkOf(residual).verdict)).toEqual(
    ['pass', 'pass', 'warn', 'warn', 'fail', 'fail'],
  )
})

test('a further check counts for the verdict', () => {
  const certificate = certify(workshop(), right)
  const checked = withCheck(certificate, 'physics', checkOf(0.2, 'smelter'))
  expect(checked).toMatchObject({
    verdict: 'fail',
    residuals: { physics: { residual: 0.2, worst: 'smelter' }, rows: { verdict: 'pass' } },
  })
  expect(certificate.verdict).toBe('pass')
})
