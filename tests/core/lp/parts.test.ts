import fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentsOf } from '../../../src/core/lp/components'
import { solveParts } from '../../../src/core/lp/join'
import { partsOf, restrictTo } from '../../../src/core/lp/parts'
import { compress } from '../../../src/core/lp/program'
import type { CertifiedSolution, SolveStatus } from '../../../src/core/lp/solution'
import { feasibleDrafts, programOf, workshop } from '../../support/programs'

// r1 ─ a ─ r3 ─ c      r2 ─ b      r4 alone      d alone; e has a 0 in r2
const mixed = programOf(
  [
    ['r1', 0, 1],
    ['r2', 0, 2],
    ['r3', 0, 3],
    ['r4', 0, 4],
  ],
  [
    ['a', 0, 1, 1, { r1: 5, r3: 6 }],
    ['b', 0, 2, 2, { r2: 7 }],
    ['c', 0, 3, 3, { r3: 8 }],
    ['d', 0, 4, 4, {}],
    ['e', 0, 5, 5, {}],
  ],
)
const parts = partsOf(mixed)

test('components are what coefficients connect', () => {
  const { count, ofRow, ofColumn } = componentsOf(mixed.matrix, 4)
  expect(count).toBe(5)
  expect(new Set([ofRow[0], ofRow[2], ofColumn[0], ofColumn[2]]).size).toBe(1)
  expect(ofRow[1]).toBe(ofColumn[1])
  expect(new Set([ofRow[0], ofRow[1], ofRow[3], ofColumn[3], ofColumn[4]]).size).toBe(5)
})

test('parts are small first, and what stands alone is one part', () => {
  const named = parts.map((part) => {
    const { rowNames, columnNames } = restrictTo(mixed, part, 0)
    return [rowNames.join(' '), columnNames.join(' ')]
  })
  expect(named).toEqual([
    ['r2', 'b'],
    ['r4', 'd e'],
    ['r1 r3', 'a c'],
  ])
})

test('a part is the program that it would have been by itself', () => {
  const large = parts[2]
  if (large === undefined) throw new Error('no third part')
  expect(restrictTo(mixed, large, 9)).toEqual({
    ...programOf(
      [
        ['r1', 0, 1],
        ['r3', 0, 3],
      ],
      [
        ['a', 0, 1, 1, { r1: 5, r3: 6 }],
        ['c', 0, 3, 3, { r3: 8 }],
      ],
    ),
    constant: 9,
  })
})

test('a zero connects nothing', () => {
  const zero = {
    ...workshop(),
    matrix: { ...workshop().matrix, value: Float64Array.of(2, 0, 0, 2) },
  }
  expect(partsOf(zero).map(({ rows, matrix }) => [rows.length, [...matrix.value]])).toEqual([
    [1, [2]],
    [1, [2]],
  ])
})

test('a connected program goes through as it is, an empty one too', () => {
  for (const program of [workshop(), compress({ name: 'empty', rows: [], columns: [] })]) {
    const seen: unknown[] = []
    const solution = solved('optimal')
    const joined = solveParts(program, partsOf(program), (part) => {
      seen.push(part)
      return solution
    })
    expect(joined).toBe(solution)
    expect(seen[0]).toBe(program)
  }
})

test('every row and column is in one part, with all its coefficients', () => {
  fc.assert(
    fc.property(feasibleDrafts, (draft) => {
      const program = compress(draft)
      const all = partsOf(program)
      const numbers = (what: 'rows' | 'columns') =>
        all.flatMap((part) => [...part[what]]).sort((a, b) => a - b)
      expect(numbers('rows')).toEqual([...program.rowNames.keys()])
      expect(numbers('columns')).toEqual([...program.columnNames.keys()])
      const entries = all.reduce((sum, { matrix }) => sum + matrix.value.length, 0)
      expect(entries).toBe(program.matrix.value.length)
    }),
  )
})

const solver = { name: 'nobody', version: '0', ms: 0 }
function solved(status: SolveStatus, more: Partial<CertifiedSolution> = {}): CertifiedSolution {
  const nothing = new Float64Array()
  return { status, objective: NaN, x: nothing, y: nothing, certificate: null, solver, ...more }
}

const check = (residual: number, verdict: 'pass' | 'warn' | 'fail', worst: string) => ({
  residual,
  verdict,
  threshold: 1e-9,
  worst,
})

/** Solutions of the three parts of `mixed`: b, then d and e, then a and c. */
const optima: readonly CertifiedSolution[] = [
  solved('optimal', {
    x: Float64Array.of(2),
    y: Float64Array.of(20),
    certificate: { verdict: 'pass', residuals: { rows: check(1e-12, 'pass', 'r2') } },
  }),
  solved('optimal', {
    x: Float64Array.of(4, 5),
    y: Float64Array.of(40),
    certificate: { verdict: 'pass', residuals: { rows: check(0, 'pass', 'r4') } },
  }),
  solved('optimal', {
    x: Float64Array.of(1, 3),
    y: Float64Array.of(10, 30),
    certificate: {
      verdict: 'warn',
      residuals: { rows: check(1e-8, 'warn', 'r3'), gap: check(1e-10, 'pass', 'gap') },
    },
  }),
]

const join = (solutions: readonly CertifiedSolution[]) => {
  let asked = 0
  const joined = solveParts({ ...mixed, constant: 100 }, parts, (_, k) => {
    asked++
    return solutions[k] ?? solved('rejected')
  })
  return { asked, joined }
}

test('values and prices return to their places, the constant counts once, the worst check stays', () => {
  const { joined } = join(optima)
  expect(joined.status).toBe('optimal')
  expect([...joined.x]).toEqual([1, 2, 3, 4, 5])
  expect([...joined.y]).toEqual([10, 20, 30, 40])
  expect(joined.objective).toBe(100 + 1 + 4 + 9 + 16 + 25)
  expect(joined.certificate).toMatchObject({
    verdict: 'warn',
    residuals: { rows: { residual: 1e-8, worst: 'r3' }, gap: { residual: 1e-10 } },
  })
})

test('one that is infeasible decides, by its proof, and nobody else is asked', () => {
  const proof = solved('infeasible', { certificate: { verdict: 'pass', residuals: {} } })
  const { asked, joined } = join([solved('limit'), proof])
  expect(joined).toBe(proof)
  expect(asked).toBe(2)
})

test('unbounded needs all others to have an optimum; its ray has zeros elsewhere', () => {
  const away = solved('unbounded', { ray: Float64Array.of(7, 0) })
  const [first = away, , third = away] = optima
  const { joined } = join([first, away, third])
  expect(joined).toMatchObject({ status: 'unbounded', objective: NaN })
  expect([...(joined.ray ?? [])]).toEqual([0, 0, 0, 7, 0])
  expect(join([first, away, solved('limit')]).joined.status).toBe('limit')
  expect(join([solved('rejected'), away, third]).joined).toMatchObject({
    status: 'rejected',
    certificate: null,
  })
})
