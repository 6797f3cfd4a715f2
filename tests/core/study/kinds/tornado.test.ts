import { describe, expect, test } from 'vitest'
import tutorialJson from '../../../../models/networks/ash_to_bricks.json' with { type: 'json' }
import { applyPatch } from '../../../../src/core/format/patch'
import type { NetworkDoc } from '../../../../src/core/format/doc'
import { amountIn } from '../../../../src/core/study/axis'
import { findInput } from '../../../../src/core/study/inputs'
import { rangedInputs, type RangedInput } from '../../../../src/core/study/rangedInputs'
import { bundledLibrary } from '../../../../src/solver/library'
import { networkOf } from '../../../support/docs'
import { answerOf } from '../../../support/solvers'
import { found, gypsumDoc, refused } from '../../../support/studies'

const tutorial = tutorialJson as NetworkDoc

// At 20 CNY/t all gypsum is disposed of: 100 × fee, until board pays at 33.45 CNY/t; at 50 CNY/t 60 t of board save
// 60 × (50 − 33.45) = 993 CNY. Board at 70 CNY/t saves 60 × 0.25 CNY; at 90 CNY/t none is made.
test('two parameters, by hand', () => {
  const tornado = found('tornado', gypsumDoc, { indicator: 'cost' })
  const close = (value: number) => expect.closeTo(value, 5) as number
  expect(tornado).toMatchObject({ unit: 'CNY', base: close(2000), inputs: 2, solved: 2 })
  expect(tornado.bars).toEqual([
    {
      input: 'parameters.fee',
      unit: 'CNY/t',
      now: 20,
      low: { value: 10, figure: close(1000) },
      high: { value: 50, figure: close(5000 - 993) },
    },
    {
      input: 'parameters.board_cost',
      unit: 'CNY/t',
      now: 83.7,
      low: { value: 70, figure: close(1985) },
      high: { value: 90, figure: close(2000) },
    },
  ])
})

describe('the tutorial', () => {
  const tornado = found('tornado', tutorial, { indicator: 'cost', bars: 60 })
  const { bars, base } = tornado

  test('inputs of every kind are found', () => {
    const kinds = new Set(bars.map(({ input }) => input.split('.')[0]))
    expect([...kinds]).toEqual(
      expect.arrayContaining(['parameters', 'commodities', 'recipes', 'processes']),
    )
    expect(tornado.solved).toBe(bars.length)
    expect(tornado.inputs).toBeGreaterThanOrEqual(bars.length)
  })

  test('the longest first', () => {
    const spans = bars.map(({ low, high }) => {
      const figures = [low.figure ?? base!, high.figure ?? base!, base!]
      return Math.max(...figures) - Math.min(...figures)
    })
    expect(spans).toEqual([...spans].sort((a, b) => b - a))
    expect(spans[0]).toBeGreaterThan(0)
  })

  test('each end is the answer of its patch; a recipe that no longer closes does not stop it', () => {
    const several = bars.filter(({ input }, k) => k < 6 || input.startsWith('recipes.'))
    expect(several.some(({ input }) => input.startsWith('recipes.'))).toBe(true)
    for (const { input, unit, low, high } of several) {
      const read = findInput(tutorial, bundledLibrary, input, '')
      if (!read.ok) throw new Error(input)
      for (const { value, figure } of [low, high]) {
        const patch = read.value.patch(unit === '1' ? value : `${value} ${unit}`)
        const answer = answerOf(applyPatch(tutorial, patch) as NetworkDoc)
        expect(answer.status === 'optimal').toBe(figure !== null)
        if (figure !== null)
          expect(Math.abs(figure - (answer.indicators.cost?.value ?? NaN))).toBeLessThanOrEqual(
            1e-7 * Math.abs(figure),
          )
      }
    }
  })
})

// The objective is the cost; what a slope of the cost says of an input says nothing of the emissions.
test('of an indicator that is not the goal the bars are those of all inputs solved at both ends', () => {
  const tornado = found('tornado', tutorial, { indicator: 'co2e', bars: 8 })
  const ranged = rangedInputs(tutorial, networkOf(tutorial), bundledLibrary)
  const figure = ({ input, unit }: RangedInput, value: number) => {
    const patch = input.patch(amountIn(value, unit))
    const { status, indicators } = answerOf(applyPatch(tutorial, patch) as NetworkDoc)
    return status === 'optimal' ? (indicators.co2e?.value ?? NaN) : null
  }
  const base = tornado.base ?? NaN
  const spans = ranged.map((each) => {
    const ends = [base, figure(each, each.low) ?? base, figure(each, each.high) ?? base]
    return { input: each.input.id, span: Math.max(...ends) - Math.min(...ends) }
  })
  const longest = spans.sort((a, b) => b.span - a.span).slice(0, 8)
  expect(tornado.inputs).toBe(ranged.length)
  expect(
    tornado.bars.map(({ low, high }) => {
      const ends = [base, low.figure ?? base, high.figure ?? base]
      return Math.max(...ends) - Math.min(...ends)
    }),
  ).toEqual(longest.map(({ span }) => expect.closeTo(span, 3) as number))
  expect(tornado.bars.slice(0, 3).map(({ input }) => input)).toEqual(
    longest.slice(0, 3).map(({ input }) => input),
  )
})

test('an end that cannot be met is a bar without that end', () => {
  const doc = applyPatch(gypsumDoc, {
    parameters: { need: { value: '100 t/year', low: '50 t/year', high: '150 t/year' } },
    processes: { shop: { minimum: 'need' } },
  }) as NetworkDoc
  const { bars } = found('tornado', doc, { indicator: 'solid_waste' })
  const bar = bars.find(({ input }) => input === 'parameters.need')
  expect(bar?.high.figure).toBeNull()
  expect(bar?.low.figure).toBeCloseTo(50, 6)
})

test('only the longest bars that were asked for', () => {
  expect(found('tornado', gypsumDoc, { indicator: 'cost', bars: 1 }).bars).toHaveLength(1)
})

test('a scenario without an answer says so', () => {
  const patch = { processes: { works: { capacity: '50 t/year' } } }
  const doc = { ...gypsumDoc, scenarios: { small: { name: { en: 'Small' }, patch } } }
  expect(found('tornado', doc, { indicator: 'cost', scenario: 'small' })).toMatchObject({
    bars: [],
    base: null,
    status: 'infeasible',
  })
})

test('what cannot be asked', () => {
  expect(refused('tornado', gypsumDoc, { indicator: 'joy' })).toEqual([
    'indicator unknown_indicator',
  ])
  const lost = applyPatch(gypsumDoc, { flows: { gypsum: { to: 'nobody.gypsum' } } }) as NetworkDoc
  expect(refused('tornado', lost, { indicator: 'cost' })[0]).toMatch(/^flows\.gypsum/)
})
