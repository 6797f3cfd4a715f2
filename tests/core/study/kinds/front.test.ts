import { describe, expect, test } from 'vitest'
import { found, makersDoc, refused } from '../../../support/studies'
import { answerOf } from '../../../support/solvers'
import { applyPatch } from '../../../../src/core/format/patch'
import type { NetworkDoc } from '../../../../src/core/format/doc'

// All by the cheap plant: 1,000 CNY and 100 t. 60 t by the clean one: 400 + 1,800 CNY, 40 + 12 t. Each ton that moves
// costs 20 CNY more and leaves 0.8 t less: 25 CNY per ton of waste, all the way.
const doc = makersDoc({
  cheap: { cost: 10, waste: 1, capacity: 200 },
  clean: { cost: 30, waste: 0.2, capacity: 60 },
})

describe('two plants', () => {
  const { points, x, y, status } = found('front', doc, { x: 'solid_waste', y: 'cost', points: 7 })

  test('ends: the least waste at its least cost, and the least cost at its least waste', () => {
    expect([status, x.unit, y.unit]).toEqual(['optimal', 't', 'CNY'])
    expect(points).toHaveLength(7)
    expect(points[0]?.x).toBeCloseTo(52, 6)
    expect(points[0]?.y).toBeCloseTo(2200, 4)
    expect(points[6]?.x).toBeCloseTo(100, 6)
    expect(points[6]?.y).toBeCloseTo(1000, 4)
  })

  test('between them: every 8 t, on the straight line of 25 CNY/t', () => {
    for (const [k, point] of points.entries()) {
      expect(point.x).toBeCloseTo(52 + 8 * k, 5)
      expect(point.y).toBeCloseTo(2200 - 25 * (point.x - 52), 4)
    }
  })

  test('each point is the answer of its patch', () => {
    for (const { x: waste, y: cost, patch } of points) {
      const { indicators } = answerOf(applyPatch(doc, patch) as NetworkDoc)
      expect(indicators.solid_waste?.value).toBeCloseTo(waste, 6)
      expect(indicators.cost?.value).toBeCloseTo(cost, 4)
    }
  })
})

// The medium plant leaves 0.5 t at 14 CNY: 8 CNY per ton of waste against the cheap one, so the first 20 t go by it.
// Both at their capacity: 40 × 0.5 + 60 × 0.2 = 32 t at 560 + 1,800 CNY.
test('three plants: the front has a corner at 80 t and 1,160 CNY', () => {
  const three = makersDoc({
    cheap: { cost: 10, waste: 1, capacity: 200 },
    medium: { cost: 14, waste: 0.5, capacity: 40 },
    clean: { cost: 30, waste: 0.2, capacity: 60 },
  })
  const { points } = found('front', three, { x: 'solid_waste', y: 'cost', points: 5 })
  const expected = (waste: number) =>
    waste > 80 ? 1000 + 8 * (100 - waste) : 1160 + 25 * (80 - waste)
  expect(points.map(({ x }) => Math.round(x))).toEqual([32, 49, 66, 83, 100])
  for (const { x, y } of points) expect(y).toBeCloseTo(expected(x), 4)
})

test('where one plant is best in both there is one point', () => {
  const best = makersDoc({
    best: { cost: 10, waste: 0.1, capacity: 200 },
    worst: { cost: 20, waste: 1, capacity: 200 },
  })
  const { points } = found('front', best, { x: 'solid_waste', y: 'cost' })
  expect(points).toHaveLength(1)
  expect(points[0]?.x).toBeCloseTo(10, 6)
})

test('a network without an answer has no front, and says so', () => {
  const none = makersDoc({ small: { cost: 1, waste: 1, capacity: 50 } })
  expect(found('front', none, { x: 'solid_waste', y: 'cost' })).toMatchObject({
    points: [],
    status: 'infeasible',
  })
})

test('unknown indicators and scenarios, and one indicator twice', () => {
  expect(refused('front', doc, { x: 'joy', y: 'cost' })).toEqual(['x unknown_indicator'])
  expect(refused('front', doc, { x: 'cost', y: 'constructor' })).toEqual(['y unknown_indicator'])
  expect(refused('front', doc, { x: 'cost', y: 'cost' })).toEqual(['y same_axis'])
  expect(refused('front', doc, { x: 'cost', y: 'co2e', scenario: 'war' })).toEqual([
    'scenario unknown_scenario',
  ])
})
