import { describe, expect, test } from 'vitest'
import { applyPatch } from '../../../../src/core/format/patch'
import type { NetworkDoc } from '../../../../src/core/format/doc'
import { answerOf } from '../../../support/solvers'
import { found, makersDoc, refused } from '../../../support/studies'

// The same three plants as the front: 8 CNY per ton of waste from 100 to 80 t, then 25 CNY down to 32 t.
const doc = makersDoc({
  cheap: { cost: 10, waste: 1, capacity: 200 },
  medium: { cost: 14, waste: 0.5, capacity: 40 },
  clean: { cost: 30, waste: 0.2, capacity: 60 },
})

describe('zero waste is asked for, 32 t is the least', () => {
  const target = found('target', doc, { indicator: 'solid_waste', steps: 4 })

  test('it goes as far as it can, and says how far that is', () => {
    expect(target).toMatchObject({ unit: 't', currency: 'CNY', asked: 0, status: 'optimal' })
    expect(target.now).toBeCloseTo(100, 6)
    expect(target.least).toBeCloseTo(32, 6)
    expect(target.steps.map(({ level }) => Math.round(level))).toEqual([100, 83, 66, 49, 32])
  })

  // 17 t at 8; 3 t at 8 and 14 t at 25, 374 CNY for 17 t; 17 t at 25, twice.
  test('the price of each step', () => {
    const [first, ...rest] = target.steps
    expect(first).toMatchObject({ price: null, cost: expect.closeTo(1000, 4) as number })
    expect(rest.map(({ price }) => price)).toEqual(
      [8, 374 / 17, 25, 25].map((price) => expect.closeTo(price, 4) as number),
    )
    expect(target.steps.at(-1)?.cost).toBeCloseTo(2360, 4)
  })

  test('each step is the answer of its patch', () => {
    for (const { level, cost, patch } of target.steps) {
      const { indicators } = answerOf(applyPatch(doc, patch) as NetworkDoc)
      expect(indicators.solid_waste?.value).toBeCloseTo(level, 6)
      expect(indicators.cost?.value).toBeCloseTo(cost, 4)
    }
  })
})

test('all the way to zero, where it can be reached: half a ton less for each 10 CNY', () => {
  const clean = makersDoc({
    dirty: { cost: 10, waste: 0.5, capacity: 200 },
    spotless: { cost: 20, waste: 0, capacity: 200 },
  })
  const { steps, least } = found('target', clean, { indicator: 'solid_waste', to: '0 t', steps: 5 })
  expect(least).toBeCloseTo(0, 9)
  expect(steps.map(({ level }) => Math.round(level))).toEqual([50, 40, 30, 20, 10, 0])
  for (const { price } of steps.slice(1)) expect(price).toBeCloseTo(20, 4)
})

test('a goal between now and the least, in another unit', () => {
  const { asked, steps } = found('target', doc, {
    indicator: 'solid_waste',
    to: '90000 kg',
    steps: 2,
  })
  expect(asked).toBe(90)
  expect(steps.map(({ level }) => Math.round(level))).toEqual([100, 95, 90])
})

test('a goal that is met already costs nothing', () => {
  const { steps } = found('target', doc, { indicator: 'solid_waste', to: '120 t', steps: 3 })
  for (const { level, cost, price } of steps) {
    expect(level).toBeCloseTo(100, 6)
    expect(cost).toBeCloseTo(1000, 4)
    expect(price).toBeNull()
  }
})

test('a network without an answer says so', () => {
  const none = makersDoc({ small: { cost: 1, waste: 1, capacity: 50 } })
  expect(found('target', none, { indicator: 'solid_waste' })).toMatchObject({
    now: null,
    steps: [],
    status: 'infeasible',
  })
})

test('what cannot be asked', () => {
  const of = (asked: object) => refused('target', doc, { indicator: 'solid_waste', ...asked })
  expect(of({ indicator: 'joy' })).toEqual(['indicator unknown_indicator'])
  expect(of({ indicator: 'cost' })).toEqual(['indicator same_axis'])
  expect(of({ to: '3 CNY' })).toEqual(['to wrong_dimension'])
  expect(of({ scenario: 'war' })).toEqual(['scenario unknown_scenario'])
})
