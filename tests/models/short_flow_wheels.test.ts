import { describe, expect, test } from 'vitest'
import { booksOf, gallery } from '../support/gallery'

// potlines ─▶ bars from molten metal ─┐        ┌─▶ wheels 45.6 kt
//    └─▶ ingot ─▶ remelt ─────────────┼▶ bars ─┼─▶ cars, rail 60 kt
//            chips remelted to bars ──┘        └─▶ aerospace 10 kt
//                     ▲──────── chips and ends ◀── forging
const run = gallery('short_flow_wheels')
const wheels = 2_400_000 * 0.019
const bars = 1.85 * wheels + 70_000
// All scrap returns: 0.84 t/t of forging and 0.0125 t/t of casting, of which casting takes 0.03 t/t.
const fromChips = (0.84 * wheels - 0.0175 * bars) / (1.0105 - 0.0175)
const cast = bars - fromChips

const activity = (process: string, scenario: string | null = null): number =>
  run(scenario).answer.activities[process]?.run ?? NaN
const flow = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.flows[id] ?? NaN
const indicator = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.indicators[id]?.value ?? NaN

describe('base case, worked out from the recipes', () => {
  test('claim 0.5: a tonne is 52.6 wheels of 19 kg', () => {
    expect(flow('wheels')).toBeCloseTo(wheels, 3) // 45,600 t
    expect(2_400_000 / flow('wheels')).toBeCloseTo(52.6, 1)
    expect(flow('wheels', 'heavy_wheels')).toBeCloseTo(2_400_000 * 0.024, 3)
  })

  test('bars come from molten metal and from chips, none from ingot', () => {
    expect(activity('chip_remelt')).toBeCloseTo(fromChips, 3)
    expect(activity('bar_casting')).toBeCloseTo(cast, 3)
    expect(flow('metal_to_bars')).toBeCloseTo(0.973 * cast, 3)
    expect(activity('bar_remelt')).toBeCloseTo(0, 6)
    expect(flow('scrap_sold')).toBeCloseTo(0, 6)
  })

  test('only the dross of forging is disposed of, 8 kg per t of wheels', () => {
    expect(indicator('solid_waste')).toBeCloseTo(0.008 * wheels, 3)
    expect(indicator('hazardous_waste')).toBeCloseTo(0.008 * wheels, 3)
  })
})

describe('claim 0.2: forged without remelting', () => {
  const direct = booksOf(run())
  const remelted = booksOf(run('ingot_route'))
  const more = (commodity: string): number =>
    ((remelted[commodity]?.used ?? NaN) - (direct[commodity]?.used ?? NaN)) / cast

  test('a tonne of bars saves 61 Nm3 of gas, 75 kWh and 19 kg of molten metal', () => {
    // 0.986 t of ingot at 1.006 t of metal, 8 Nm3, 35 kWh; remelt 75 Nm3, 100 kWh; direct 0.973 t, 22 Nm3, 60 kWh
    expect(more('natural_gas')).toBeCloseTo(0.986 * 0.008 + 0.075 - 0.022, 9)
    expect(more('natural_gas')).toBeCloseTo(0.061, 3)
    expect(more('electricity')).toBeCloseTo(0.0745, 4)
    const metal = (flow('metal_to_ingots', 'ingot_route') - flow('metal_to_bars')) / cast
    expect(metal).toBeCloseTo(0.986 * 1.006 - 0.973, 9) // 18.9 kg
  })

  test('and 25 kg of dross', () => {
    const dross = (remelted.dross?.made ?? NaN) - (direct.dross?.made ?? NaN)
    expect(dross / cast).toBeCloseTo(0.986 * 0.007 + 0.028 - 0.0102, 9)
    expect(dross / cast).toBeCloseTo(0.025, 3)
  })

  test('about 470 CNY', () => {
    const saved = (indicator('cost', 'ingot_route') - indicator('cost')) / cast
    expect(saved).toBeGreaterThan(0.95 * 470)
    expect(saved).toBeLessThan(1.05 * 470)
  })

  test('the markets are served alike on both routes', () => {
    for (const id of ['wheels', 'bars_to_rail', 'bars_to_aerospace'])
      expect(flow(id, 'ingot_route')).toBeCloseTo(flow(id), 3)
  })

  test('a forge 600 km away hauls 0.986 t of ingot per t of bars', () => {
    const work =
      indicator('transport_work', 'far_forge') - indicator('transport_work', 'ingot_route')
    expect(work).toBeCloseTo(570 * 0.986 * cast, 0)
  })
})

describe('claim 0.4: chips return', () => {
  test('a quarter of the bars is made of them', () => {
    expect(fromChips / bars).toBeCloseTo(0.23, 2)
  })

  test('sold instead, molten metal makes all bars', () => {
    expect(activity('bar_casting', 'chips_sold')).toBeCloseTo(bars, 3)
    const scrap = 0.84 * wheels - 0.0175 * bars
    expect(flow('scrap_sold', 'chips_sold')).toBeCloseTo(scrap, 3)
    expect(indicator('co2e', 'chips_sold')).toBeGreaterThan(1.2 * indicator('co2e'))
  })

  test('without any return the same scrap would be waste; in practice it is sold already', () => {
    // Reused: what casting and remelting take. Without, the same bars give 0.0125 t/t of ends as before.
    const { no_reuse, as_usual } = run().avoided
    const taken = 0.03 * cast + 1.0105 * fromChips
    const ends = 0.0125 * fromChips
    expect(no_reuse?.avoided?.byCommodity.scrap_clean?.avoided).toBeCloseTo(taken + ends, 1)
    const share =
      (as_usual?.avoided?.byCommodity.scrap_clean?.avoided ?? NaN) /
      (no_reuse?.avoided?.byCommodity.scrap_clean?.avoided ?? NaN)
    expect(share).toBeCloseTo(0.01, 3)
  })
})
