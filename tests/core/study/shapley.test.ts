import { describe, expect, test } from 'vitest'
import {
  coalitionsAlong,
  drawOrders,
  grand,
  membersOf,
  sampledShapley,
  shapleyOf,
} from '../../../src/core/study/shapley'

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const close = (values: readonly number[], expected: readonly number[]) => {
  expect(values).toEqual(expected.map((each) => expect.closeTo(each, 12) as number))
}

/** Player 0 has a left glove, 1 and 2 a right one each; a pair is worth 1. */
const gloves = (coalition: number): number => ((coalition & 1) !== 0 && coalition > 1 ? 1 : 0)

// Of the 6 orders the left glove completes a pair in 4 (it is not first), each right one in 1 (it follows the left at once).
test('glove game: 2/3, 1/6, 1/6, outside the core', () => {
  const { shapley, worst, exact, errors } = shapleyOf(3, gloves)
  close(shapley, [2 / 3, 1 / 6, 1 / 6])
  // A pair has 1 alone, and is credited 2/3 + 1/6.
  expect(worst.excess).toBeCloseTo(1 / 6, 12)
  expect([0b011, 0b101]).toContain(worst.coalition)
  expect([exact, errors]).toEqual([true, null])
})

// A runway for the longest plane serves the others: 1/3 + (2 − 1)/2 + (3 − 2), and so on down (Littlechild and Owen 1973).
test('airport game with costs 1, 2, 3: 1/3, 5/6, 11/6, inside the core of a game of costs', () => {
  const costs = [1, 2, 3]
  const cost = (coalition: number) => Math.max(0, ...membersOf(coalition, 3).map((i) => costs[i]!))
  close(shapleyOf(3, cost).shapley, [1 / 3, 5 / 6, 11 / 6])
  const saved = shapleyOf(3, (coalition) => -cost(coalition))
  expect(saved.worst.excess).toBeLessThanOrEqual(0)
})

// The ends of a link are worth 40 together, and 100 with the carrier between them; nobody anything else. The carrier
// adds 60 when it is the last of three: 60/3 = 20; each end shares the other 80.
test('a link of giver, carrier and taker: 40, 20, 40', () => {
  const worth = new Map([
    [0b101, 40],
    [0b111, 100],
  ])
  close(shapleyOf(3, (coalition) => worth.get(coalition) ?? 0).shapley, [40, 20, 40])
})

test('a convex game has its shares inside the core', () => {
  const { shapley, worst } = shapleyOf(5, (coalition) => membersOf(coalition, 5).length ** 2)
  close(shapley, [5, 5, 5, 5, 5])
  // Four of five: 16 alone, 20 together.
  expect(worst.excess).toBeCloseTo(-4, 12)
})

describe('drawn orders', () => {
  const n = 12
  /** Everybody brings its number; the first two bring 40 more together. */
  const worth = (coalition: number) =>
    sum(membersOf(coalition, n)) + ((coalition & 3) === 3 ? 40 : 0) + (coalition >= 2048 ? 7 : 0)
  const sampled = (count: number, seed: number) =>
    sampledShapley(n, drawOrders(n, count, seed), worth)
  const largest = ({ errors }: { readonly errors: readonly number[] | null }) =>
    Math.max(...(errors ?? []))

  test('shares add up to the total, and lie within four errors of the exact ones', () => {
    const { shapley, errors, exact } = sampled(100, 5)
    expect(sum(shapley)).toBeCloseTo(worth(grand(n)), 9)
    expect(exact).toBe(false)
    const expected = [20, 21, 2, 3, 4, 5, 6, 7, 8, 9, 10, 18]
    for (const [i, share] of shapley.entries())
      expect(Math.abs(share - expected[i]!)).toBeLessThanOrEqual(4 * errors![i]! + 1e-9)
  })

  test('an order and its reverse: who completes a pair in one does not in the other', () => {
    // Player 0 gets 40 in exactly one of each pair of orders, so that every pair says the same.
    expect(sampled(10, 1).shapley[0]).toBeCloseTo(20, 12)
    expect(largest(sampled(10, 1))).toBeCloseTo(0, 12)
  })

  test('the error shrinks with the root of the orders', () => {
    const uneven = (coalition: number) => membersOf(coalition, n).length ** 3 * (coalition & 1)
    const error = (count: number) => largest(sampledShapley(n, drawOrders(n, count, 3), uneven))
    expect(error(1600) / error(100)).toBeGreaterThan(1 / 6)
    expect(error(1600) / error(100)).toBeLessThan(1 / 2.7)
  })

  test('the same seed draws the same orders, another one others', () => {
    expect(sampled(20, 7)).toEqual(sampled(20, 7))
    expect(drawOrders(n, 20, 7)).not.toEqual(drawOrders(n, 20, 8))
  })

  test('only the coalitions along the orders are asked for', () => {
    const orders = drawOrders(n, 10, 1)
    const along = new Set([0, grand(n), ...coalitionsAlong(orders)])
    const asked = new Set<number>()
    sampledShapley(n, orders, (coalition) => {
      asked.add(coalition)
      return 0
    })
    for (const each of asked) expect(along).toContain(each)
    expect(along.size).toBeLessThanOrEqual(2 + 10 * (n - 1))
  })
})
