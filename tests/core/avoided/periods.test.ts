import { describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { avoidedOf, modelOf } from '../../support/avoided'
import { found } from '../../support/studies'

// A year is four quarters: what is told over all periods is the same, what is told of one is a quarter of it.
const inQuarters = (doc: NetworkDoc): NetworkDoc => ({ ...doc, period: '2190 h', periods: 4 })

const near = (value: number | null | undefined, size = Math.abs(value ?? 0)): unknown =>
  value == null ? value : (expect.closeTo(value, 5 - Math.round(Math.log10(size + 1))) as number)

describe.each(['ash_to_bricks', 'liaocheng_chains', 'weiqiao_binzhou'])('%s', (name) => {
  const year = modelOf(name)
  const quarters = inQuarters(year)

  test.each(['no_reuse', 'as_usual'])('avoids the same against %s', (baseline) => {
    const [whole, parts] = [year, quarters].map((doc) => avoidedOf(doc, null, baseline))
    const size = whole?.scenarioAnswer.indicators.solid_waste?.value ?? 1
    const { total, parts: kinds } = whole!.avoided!
    expect(parts?.avoided?.total).toEqual(near(total, size))
    for (const [kind, part] of Object.entries(kinds))
      expect(parts?.avoided?.parts[kind as keyof typeof kinds]).toEqual(near(part, size))
    for (const key of ['cost', 'co2e', 'virgin', 'water'] as const)
      expect(parts?.[key]?.value).toEqual(near(whole?.[key]?.value, 1e3 * size))
  })
})

describe('the tutorial', () => {
  const year = modelOf('ash_to_bricks')
  const quarters = inQuarters(year)

  test('credits the same', () => {
    const [whole, parts] = [year, quarters].map((doc) => found('credit', doc, {}))
    expect(parts?.total).toEqual(near(whole?.total))
    expect(parts?.players.map(({ shapley, alone }) => [shapley, alone])).toEqual(
      whole?.players.map(({ shapley, alone }) => [near(shapley), near(alone)]),
    )
  })

  test('moves as much under every input', () => {
    const asked = { indicator: 'cost', bars: 8 } as const
    const [whole, parts] = [year, quarters].map((doc) => found('tornado', doc, asked))
    expect(parts?.bars.map(({ input, low, high }) => [input, low.figure, high.figure])).toEqual(
      whole?.bars.map(({ input, low, high }) => [input, near(low.figure), near(high.figure)]),
    )
  })

  test('costs the same all along a sweep', () => {
    const asked = {
      x: { input: 'commodities.fly_ash.disposal', from: '0 CNY/t', to: '100 CNY/t', steps: 5 },
      indicators: { cost: true, solid_waste: true },
    } as const
    const [whole, parts] = [year, quarters].map((doc) => found('sweep', doc, asked))
    expect(parts?.rows[0]?.map(({ figures }) => figures)).toEqual(
      whole?.rows[0]?.map(({ figures }) => figures.map((each) => near(each))),
    )
  })

  // A bound of a quarter holds four times: one unit more of it saves four times as much.
  test('has the same gaps: prices, plants and what they save', () => {
    const [whole, parts] = [year, quarters].map((doc) =>
      found('gaps', doc, { candidates: 4, chokes: 2 }),
    )
    expect(whole?.candidates.length).toBeGreaterThan(0)
    expect(whole?.chokes.length).toBeGreaterThan(0)
    expect(
      parts?.candidates.map((each) => [
        ...[each.recipe, each.verdict, each.reducedCost, each.scale * 4, each.activity],
        ...[each.saving, each.investment],
      ]),
    ).toEqual(
      whole?.candidates.map((each) => [
        ...[each.recipe, each.verdict],
        ...[each.reducedCost, each.scale, each.activity].map((value) => near(value)),
        ...[each.saving, each.investment].map((value) => near(value, 1e3 * Math.abs(each.saving))),
      ]),
    )
    expect(
      parts?.breaks.map(({ commodity, amount, cost, ifTaken }) => [
        ...[commodity, amount, cost, ifTaken?.saving],
      ]),
    ).toEqual(
      whole?.breaks.map(({ commodity, amount, cost, ifTaken }) => [
        ...[commodity, near(amount), near(cost, 1e3 * Math.abs(cost)), near(ifTaken?.saving, 1e9)],
      ]),
    )
    expect(
      parts?.chokes.map(({ id, price, bound, holdsUntil }) => [
        ...[id, price / 4, bound * 4, holdsUntil === null ? null : holdsUntil * 4],
      ]),
    ).toEqual(
      whole?.chokes.map(({ id, price, bound, holdsUntil }) => [
        ...[id, near(price), near(bound), near(holdsUntil)],
      ]),
    )
  })
})
