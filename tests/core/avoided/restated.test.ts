import { describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { applyPatch } from '../../../src/core/format/patch'
import { standardBaselines } from '../../../src/core/format/standardBaselines'
import { avoidedOf, modelOf, solvedOf } from '../../support/avoided'
import { found } from '../../support/studies'

// What a commodity is counted in is for reading only: whatever it is, the same is avoided, saved and credited.
const others: Readonly<Record<string, string>> = { t: 'kg', MWh: 'kWh', GJ: 'MJ', kNm3: 'Nm3' }

/** A network in as many ways as commodities of it can be counted otherwise, one in each; by the name of that one. */
function restatements(doc: NetworkDoc): readonly (readonly [string, NetworkDoc])[] {
  const { commodities } = solvedOf(doc, null).network
  return Object.values(commodities).flatMap(({ id, unit }): [string, NetworkDoc][] => {
    const other = others[unit]
    const patch = { commodities: { [id]: { unit: other } } }
    return other === undefined ? [] : [[id, applyPatch(doc, patch) as NetworkDoc]]
  })
}

/** Relative to its size, or to that of what it is a part of. */
const like = (value: number | null | undefined, size = value ?? 0): unknown =>
  value == null
    ? value
    : (expect.closeTo(value, Math.min(9, 6 - Math.log10(Math.abs(size) + 1))) as number)

describe.each(['ash_to_bricks', 'huaxu_spent_anode', 'liaocheng_chains'])('%s', (name) => {
  const doc = modelOf(name)
  const scenario = Object.keys(doc.scenarios ?? {}).at(-1) ?? 'no_reuse'
  const baselines = [...standardBaselines, scenario]
  const before = baselines.map((baseline) => avoidedOf(doc, null, baseline))

  test.each(restatements(doc))('%s counted otherwise: the same is avoided', (_, otherwise) => {
    baselines.forEach((baseline, k) => {
      const after = avoidedOf(otherwise, null, baseline)
      const waste = before[k]?.scenarioAnswer.indicators.solid_waste?.value ?? 1
      const cost = before[k]?.scenarioAnswer.indicators.cost?.value ?? 1
      expect(after.avoided?.total ?? null).toEqual(like(before[k]?.avoided?.total ?? null, waste))
      expect(after.cost?.value).toEqual(like(before[k]?.cost?.value, cost))
      expect(after.usual?.range?.max).toEqual(like(before[k]?.usual?.range?.max, waste))
    })
  })
})

describe('every kind of study', () => {
  const doc = modelOf('ash_to_bricks')
  const fee = { input: 'commodities.fly_ash.disposal', from: '0 CNY/t', to: '100 CNY/t', steps: 5 }
  const figures = (of: NetworkDoc): readonly (readonly unknown[])[] => [
    ...found('credit', of, {}).players.map(({ id, shapley, removed, alone }) => [
      ...[id, shapley, removed, alone],
    ]),
    ...found('tornado', of, { indicator: 'cost', bars: 5 }).bars.map(({ input, low, high }) => [
      ...[input, low.figure, high.figure],
    ]),
    ...found('sweep', of, { x: fee })
      .rows.flat()
      .map((point) => point.figures),
    ...found('break_even', of, { x: fee, process: 'bricks', value: '100000 t' }).crossings.map(
      ({ x }) => [x],
    ),
    ...found('front', of, { x: 'cost', y: 'solid_waste', points: 4 }).points.map(({ x, y }) => [
      ...[x, y],
    ]),
    ...found('target', of, { indicator: 'solid_waste', steps: 3 }).steps.map(({ level, cost }) => [
      ...[level, cost],
    ]),
    ...found('gaps', of, { candidates: 4, chokes: 1 }).candidates.map((each) => [
      ...[each.recipe, each.verdict, each.saving, each.wasteAvoided],
    ]),
  ]
  const before = figures(doc)

  test.each(restatements(doc))('%s counted otherwise', (_, otherwise) => {
    expect(figures(otherwise)).toEqual(
      before.map((row) => row.map((each) => (typeof each === 'number' ? like(each) : each))),
    )
  })
})
