import { expect, test } from 'vitest'
import { conflictSet } from '../../../src/core/lp/conflict'
import { elasticProgram, relativeTo, type Conflict, type Weigh } from '../../../src/core/lp/elastic'
import type { LinearProgram } from '../../../src/core/lp/program'
import type { SolveProgram } from '../../../src/core/lp/solution'
import { withoutHighs } from '../../../src/solver/loadSolvers'
import { createPortfolio } from '../../../src/solver/portfolio'
import { caseProgram } from '../../support/cases'
import { programOf, workshop } from '../../support/programs'

const { solve } = createPortfolio(withoutHighs)

// virgin ──▶ demand 100, at least half of it recycled, of which there are 40
const quota = programOf(
  [
    ['demand', 100, Infinity],
    ['quota', 0, Infinity],
    ['roomy', -Infinity, 1e6],
  ],
  [
    ['virgin', 0, Infinity, 3, { demand: 1, quota: -0.5, roomy: 1 }],
    ['recycled', 0, 40, 1, { demand: 1, quota: 0.5 }],
  ],
)

test('the elastic program gives way by as little as it can', () => {
  const { program, readConflicts } = elasticProgram(quota)
  const solution = solve(program)
  // Either 10 of the quota, 20 of the demand or 10 of the recycled: 10 of something, in its own unit.
  expect(solution.objective).toBeGreaterThan(1e-7)
  const [first, ...others] = readConflicts(solution)
  expect(others).toEqual([])
  expect([10, 20]).toContainEqual(expect.closeTo(first?.amount ?? 0, 9))
})

// Of 0.8 and 459 in one row that has to come to 460, a hundredth of the large one gives way, not all of the small one.
test('a little of much comes before much of a little', () => {
  const sum = programOf(
    [['sum', 464, 464]],
    [
      ['small', 0.8, 0.8, 0, { sum: 1 }],
      ['large', 459, 459, 0, { sum: 1 }],
    ],
  )
  const rooms: Weigh = ({ kind, bound, size }) => (kind === 'row' ? null : relativeTo(bound, size))
  const { program, readConflicts } = elasticProgram(sum, rooms)
  expect(readConflicts(solve(program))).toMatchObject([
    { name: 'large', side: 'upper', amount: expect.closeTo(4.2, 9) },
  ])
})

test('what may not give way does not, on either side of a row or a column', () => {
  const only =
    (name: string): Weigh =>
    (side) =>
      `${side.name} ${side.side}` === name ? 1 : null
  const giving = (name: string) => conflictSet(quota, solve, { weigh: only(name) })
  for (const name of ['demand lower', 'quota lower', 'recycled upper'])
    expect(giving(name).map((each) => `${each.name} ${each.side}`)).toEqual([name])
  // Room for more demand, or for less that is recycled, mends nothing.
  for (const name of ['roomy upper', 'recycled lower']) expect(giving(name)).toEqual([])
})

test('a feasible program need not give way', () => {
  const { program, readConflicts } = elasticProgram(workshop())
  const solution = solve(program)
  expect(solution.objective).toBe(0)
  expect(readConflicts(solution)).toEqual([])
  expect(conflictSet(workshop(), solve)).toEqual([])
})

test('the conflict is demand, quota and the recycled there is; the roomy row has no part in it', () => {
  const conflicts = conflictSet(quota, solve)
  const sides = conflicts.map(({ name, kind, side }) => `${kind} ${name} ${side}`)
  expect(sides.sort()).toEqual(['column recycled upper', 'row demand lower', 'row quota lower'])
  expect(conflicts.filter((conflict) => conflict.inRepair)).toHaveLength(1)
  for (const { amount, inRepair } of conflicts) expect(amount > 0).toBe(inRepair)
})

test('of two independent conflicts both are found', () => {
  const program = programOf(
    [
      ['a most', -Infinity, 1],
      ['a least', 3, Infinity],
      ['b most', -Infinity, 10],
      ['b least', 70, Infinity],
    ],
    [
      ['a', 0, Infinity, 0, { 'a most': 1, 'a least': 1 }],
      ['b', 0, Infinity, 0, { 'b most': 1, 'b least': 1 }],
    ],
  )
  const names = conflictSet(program, solve).map(({ name }) => name)
  expect(names.sort()).toEqual(['a least', 'a most', 'b least', 'b most'])
})

test('sides that cross conflict with each other', () => {
  const program = programOf([['row', 9, 4]], [['x', 0, Infinity, 0, { row: 1 }]])
  expect(
    conflictSet(program, solve)
      .map(({ name, side }) => `${name} ${side}`)
      .sort(),
  ).toEqual(['row lower', 'row upper'])
  const column = programOf([], [['x', 9, 4, 0, {}]])
  expect(conflictSet(column, solve)).toHaveLength(2)
})

test('a maximum on the number of solves ends the search with what is known', () => {
  let solves = 0
  const counted: SolveProgram = (program, options) => {
    solves++
    return solve(program, options)
  }
  const conflicts = conflictSet(quota, counted, { mostSolves: 2 })
  expect(solves).toBeLessThanOrEqual(2)
  expect(conflicts.some((conflict) => conflict.inRepair)).toBe(true)
})

const sidesOf = (file: string): readonly string[] =>
  conflictSet(caseProgram(file), solve).map(({ name, side }) => `${name} ${side}`)

// Node 5 passes to customer 8 what T25 and T35 can bring at most.
test('galenet: one irreducible set, the repair first', () => {
  expect(sidesOf('highs_galenet.mps')).toEqual([
    'D8 lower',
    'NODE5 lower',
    'T25 upper',
    'T35 upper',
  ])
})

test('woodinfe: two sets of two', () => {
  expect(sidesOf('highs_woodinfe.mps').toSorted()).toEqual([
    'DMOSE lower',
    'DMOSE1 lower',
    'DWASE lower',
    'DWASE1 lower',
  ])
})

test('every side of a set is needed: without any one of them the others can be met', () => {
  const program = caseProgram('highs_galenet.mps')
  const conflicts = conflictSet(program, solve)
  const bare = {
    ...program,
    rowLower: program.rowLower.map(() => -Infinity),
    rowUpper: program.rowUpper.map(() => Infinity),
    columnUpper: program.columnUpper.map(() => Infinity),
  }
  const keeping = (kept: readonly Conflict[]): LinearProgram => {
    const copy = { ...bare }
    for (const { name, kind, side } of kept) {
      const names = kind === 'row' ? program.rowNames : program.columnNames
      const bounds = `${kind}${side === 'lower' ? 'Lower' : 'Upper'}` as const
      const i = names.indexOf(name)
      copy[bounds] = copy[bounds].with(i, program[bounds][i] ?? NaN)
    }
    return copy
  }
  expect(conflictSet(keeping(conflicts), solve)).toHaveLength(conflicts.length)
  for (const conflict of conflicts) {
    const others = conflicts.filter((each) => each !== conflict)
    expect(conflictSet(keeping(others), solve)).toEqual([])
  }
})
