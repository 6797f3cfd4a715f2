import { beforeAll, expect, test } from 'vitest'
import type { LinearProgram } from '../../src/core/lp/program'
import type { LoadedSolvers } from '../../src/solver/ladder'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio, type Portfolio } from '../../src/solver/portfolio'
import { keepWarm } from '../../src/solver/warm'
import { programOf, workshop } from '../support/programs'

let solvers: LoadedSolvers
beforeAll(async () => {
  solvers = await loadSolvers()
})

/** One demand that 250 makers share, of which each ton takes `k`. */
const makers = (k: number): LinearProgram =>
  programOf(
    [['demand', 500, Infinity]],
    Array.from({ length: 250 }, (_, j) => [`x${j}`, 0, 10, j + 1, { demand: k }] as const),
  )

/** A portfolio that says which programs were opened and disposed of, by their first coefficient. */
function counted(): {
  readonly portfolio: Portfolio
  readonly opened: number[]
  readonly disposed: number[]
} {
  const { solve, attempt, open } = createPortfolio(solvers)
  const opened: number[] = []
  const disposed: number[] = []
  const portfolio: Portfolio = {
    solve,
    attempt,
    open: (program, options) => {
      const k = program.matrix.value[0] ?? NaN
      opened.push(k)
      const session = open(program, options)
      return {
        ...session,
        dispose: () => {
          disposed.push(k)
          session.dispose()
        },
      }
    },
  }
  return { portfolio, opened, disposed }
}

test('programs that take turns are opened once each, and answered as by a fresh solve', () => {
  const { portfolio, opened } = counted()
  const warm = keepWarm(portfolio)
  for (let round = 0; round < 3; round++)
    for (const k of [1, 2, 4]) {
      const program = { ...makers(k), rowLower: Float64Array.of(500 + round) }
      const solution = warm.solve(program)
      expect(solution).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
      expect(solution.objective).toBeCloseTo(portfolio.solve(program).objective, 6)
    }
  expect(opened).toEqual([1, 2, 4])
  warm.dispose()
})

test('the one that was not used for longest makes room for a thirteenth', () => {
  const { portfolio, opened, disposed } = counted()
  const warm = keepWarm(portfolio)
  const many = Array.from({ length: 12 }, (_, k) => k + 1)
  for (const k of [...many, 1, 13]) warm.solve(makers(k))
  expect(disposed).toEqual([2])
  for (const k of [1, 3, 13]) warm.solve(makers(k))
  expect(opened).toEqual([...many, 13])
  warm.dispose()
  expect(disposed.toSorted((a, b) => a - b)).toEqual([...many, 13])
  warm.solve(makers(1))
  expect(opened.at(-1)).toBe(1)
  warm.dispose()
})

test('a large matrix leaves room for itself only', () => {
  const { portfolio, opened, disposed } = counted()
  const large = (k: number): LinearProgram => {
    const program = makers(k)
    const value = new Float64Array(400_000).fill(k)
    return { ...program, matrix: { ...program.matrix, value } }
  }
  const warm = keepWarm({
    ...portfolio,
    open: (program) => ({
      ...portfolio.open(program),
      solve: () => portfolio.solve(workshop()),
    }),
  })
  for (const k of [1, 2, 1]) warm.solve(large(k))
  expect(opened).toEqual([1, 2, 1])
  expect(disposed).toEqual([1, 2])
  warm.dispose()
})

test('small programs and whole numbers are solved cold', () => {
  const { portfolio, opened } = counted()
  const warm = keepWarm(portfolio)
  warm.solve(workshop())
  warm.solve({ ...makers(1), integer: new Uint8Array(250).fill(1) })
  expect(opened).toEqual([])
})

test('another coefficient, or one maker more, starts where the last solution lay', () => {
  const warm = keepWarm(createPortfolio(solvers))
  warm.solve(makers(1))
  const dearer = makers(1)
  const value = dearer.matrix.value.slice()
  value[3] = 0.5
  const changed = warm.solve({ ...dearer, matrix: { ...dearer.matrix, value } })
  // Of the fifty cheapest makers one gives half: the fifty-first gives the rest.
  expect(changed.objective).toBeCloseTo((10 * 50 * 51) / 2 + 5 * 51, 6)
  expect(changed.certificate?.verdict).toBe('pass')
  const more = programOf(
    [['demand', 500, Infinity]],
    Array.from({ length: 251 }, (_, j) => [`x${j}`, 0, 10, j + 1, { demand: 1 }] as const),
  )
  expect(warm.solve(more).objective).toBeCloseTo((10 * 50 * 51) / 2, 6)
  expect(warm.loads()).toEqual({ new: 1, coefficients: 1, shape: 1 })
  warm.dispose()
})

test('that a program is infeasible is proved in models that stay loaded, too', () => {
  const { portfolio, opened } = counted()
  const warm = keepWarm({
    ...portfolio,
    solve: () => {
      throw new Error('solved afresh')
    },
  })
  for (const asked of [2600, 2700]) {
    const program = { ...makers(1), rowLower: Float64Array.of(asked) }
    const found = warm.solve(program)
    expect(found).toMatchObject({ status: 'infeasible', certificate: { verdict: 'pass' } })
  }
  // The program and the one that proves it, each once.
  expect(opened).toHaveLength(2)
  warm.dispose()
})
