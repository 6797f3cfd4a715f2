import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Doc } from './document'
import { solveModel } from './solve'
import { translate } from './translate'

const read = (file: string): Doc =>
  JSON.parse(readFileSync(new URL(`cases/${file}.json`, import.meta.url), 'utf8')) as Doc

/** Documents with a known right answer: an indicator in its unit, or the value of the goal. */
const known: readonly (readonly [file: string, what: string, value: number])[] = [
  ['share_mixed_units', 'cost', 36_500],
  ['market_accepts_units', 'cost', -4_000],
  ['market_two_units', 'cost', -6_000],
  ['junction_capacity_ignored', 'cost', -40],
  ['limit_on_junction_min', 'cost', -400],
  // 7 t are left in the stock: 107 t bought at 1, 100 t sold at 5.
  ['limit_on_stock', 'cost', -393],
  ['market_cost_is_price', 'cost', 1_200],
  ['onoff_with_build', 'cost', -235],
  ['build_without_capacity', 'cost', -234],
  ['limit_rate_over_periods', 'cost', -67_200],
  ['build_not_cost', 'cost', 466],
  ['junction_before_landfill_opens_outlet', 'cost', -341_000],
  ['weights_minus_one', 'goal', -100],
  ['own_water_not_fresh', 'fresh_water', 100],
  ['stock_initial_counts', 'solid_waste', 0],
  ['id_constructor_process', 'cost', -40],
  ['id_constructor_mode_prototype', 'cost', -40],
  // Without waste the least cost: the supply must deliver 704.3246 t, the market takes what it must.
  ['nonunique_min_waste', 'solid_waste', 0],
  ['dwsim10_63_recycle', 'cost', 100],
  ['oemof1173_leastload', 'cost', 51],
  ['oemof986_rate_limit', 'cost', 1_729_728],
  ['turton_15_2', 'cost', 100],
  // 72/35 kg of fresh water.
  ['elhalwagi_no_embodied', 'fresh_water', 0.072 / 35],
  ['gams_trnsport_flowcost', 'cost', 153.675],
  ['ecam126_per_day', 'solid_waste', 0],
  ['storage_end_limit', 'cost', 2_400],
  ['measur8644_kgal', 'cost', 1],
  ['pypsa_three_zones', 'cost', 1_245_000],
]

test.each(known)('%s: %s is %d', (file, what, value) => {
  const answer = solveModel(translate(read(file)))
  expect(answer.verdict).toBe('optimal')
  const found = what === 'goal' ? answer.objective : answer.indicators[what]
  expect(found?.value).toBeCloseTo(value, 6 - Math.ceil(Math.log10(Math.abs(value) + 1)))
})

test('two unrelated chains of very different scale are infeasible', () => {
  const doc = read('infeasible_not_verified_two_scales')
  expect(solveModel(translate(doc)).verdict).toBe('infeasible')
})

test('what is not known of an element is not none', () => {
  expect(() => translate(read('quality_unknown_element_is_zero'))).toThrow('w says nothing of Cl')
})
