import fc from 'fast-check'
import { expect, test } from 'vitest'
import tutorialJson from '../../models/networks/ash_to_bricks.json' with { type: 'json' }
import type { NetworkDoc } from '../../src/core/format/doc'
import { checkShape } from '../../src/core/format/schema'
import { solveNetwork } from '../../src/core/solve/solve'
import { networkOf } from '../support/docs'
import { answerOf, solve } from '../support/solvers'

const shaped = checkShape(tutorialJson)
if (!shaped.ok) throw new Error('tutorial')
const tutorial = shaped.value
const known = answerOf(tutorial)

/** Entries of a table in another order. */
const shuffled = <T>(table: Readonly<Record<string, T>>, order: readonly number[]) =>
  Object.fromEntries(
    Object.entries(table)
      .map((entry, i) => ({ entry, key: order[i % order.length] ?? 0 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ entry }) => entry),
  )

const close = (a: number, b: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(a), Math.abs(b), 1))
}

test('the order of the tables changes nothing, not even which of many optima is shown', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (order) => {
      const answer = answerOf({
        ...tutorial,
        processes: shuffled(tutorial.processes, order),
        flows: shuffled(tutorial.flows, order),
      })
      close(answer.objective ?? NaN, known.objective ?? NaN)
      for (const [id, amount] of Object.entries(known.flows)) close(answer.flows[id] ?? NaN, amount)
    }),
    { numRuns: 30 },
  )
})

/** The document with every id of a process replaced. */
const renamed = (doc: NetworkDoc, name: (id: string) => string): NetworkDoc => {
  const end = (text: string) => text.replace(/^[^.]+/, name)
  return {
    ...doc,
    processes: Object.fromEntries(Object.entries(doc.processes).map(([id, p]) => [name(id), p])),
    flows: Object.fromEntries(
      Object.entries(doc.flows).map(([id, f]) => [id, { ...f, from: end(f.from), to: end(f.to) }]),
    ),
    layout: {},
  }
}

test('ids are only names: keywords of solvers do as well as any', () => {
  const words = ['inf', 'free', 'st', 'end', 'max', 'bounds', 'constructor', 'x__', 'e1', 'nan']
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: 5, maxLength: 5 }), (names) => {
      const ids = Object.keys(tutorial.processes)
      const answer = answerOf(renamed(tutorial, (id) => names[ids.indexOf(id)] ?? id))
      close(answer.objective ?? NaN, known.objective ?? NaN)
    }),
    { numRuns: 20 },
  )
})

test('the unit in which a quantity is written does not matter', () => {
  const doc: NetworkDoc = {
    ...tutorial,
    parameters: { ...tutorial.parameters, brick_sales: { value: '20 万吨/年' } },
    processes: {
      ...tutorial.processes,
      chp: { ...tutorial.processes.chp, kind: 'converter', capacity: '2.4 TWh/year' },
    },
  }
  close(answerOf(doc).objective ?? NaN, known.objective ?? NaN)
})

test('half a year takes half of everything', () => {
  const half: NetworkDoc = { ...tutorial, period: '4380 h' }
  const answer = answerOf(half)
  close(answer.objective ?? NaN, (known.objective ?? NaN) / 2)
  close(answer.flows.ash_to_bricks ?? NaN, (known.flows.ash_to_bricks ?? NaN) / 2)
})

test('a cost counted k times is k times the cost, with the same flows', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (k) => {
      const answer = answerOf({ ...tutorial, objective: { weights: { cost: k } } })
      close(answer.objective ?? NaN, k * (known.objective ?? NaN))
      for (const [id, amount] of Object.entries(known.flows)) close(answer.flows[id] ?? NaN, amount)
    }),
    { numRuns: 20 },
  )
})

test('a limit that does not bind changes nothing; one that does never pays', () => {
  const waste = known.indicators.solid_waste?.value ?? NaN
  fc.assert(
    fc.property(fc.double({ min: 0.8, max: 1.5, noNaN: true }), (share) => {
      const limit = { indicator: 'solid_waste', max: `${String(waste * share)} t` }
      const answer = answerOf({ ...tutorial, limits: { limit } })
      if (answer.status === 'infeasible') expect(share).toBeLessThan(1)
      else if (share >= 1) close(answer.objective ?? NaN, known.objective ?? NaN)
      else expect(answer.objective).toBeGreaterThanOrEqual((known.objective ?? NaN) - 1)
    }),
    { numRuns: 20 },
  )
})

test('both solvers find the same optimum, and the same flows', () => {
  const network = networkOf(tutorial)
  const [small, large] = [
    solveNetwork(network, solve, { solver: 'jslp' }),
    solveNetwork(network, solve, { solver: 'highs' }),
  ]
  expect([small.solver.name, large.solver.name]).toEqual(['javascript-lp-solver', 'HiGHS'])
  close(small.objective ?? NaN, large.objective ?? NaN)
  for (const [id, amount] of Object.entries(small.flows)) close(large.flows[id] ?? NaN, amount)
})
