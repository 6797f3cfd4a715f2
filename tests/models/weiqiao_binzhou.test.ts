import { describe, expect, test } from 'vitest'
import { gallery } from '../support/gallery'

// coal ─▶ power ─▶ electrolysis ─┬▶ ingots leaving
//                                ├▶ bars ─▶ profiles ─┐
//                                ├▶ slabs ─▶ sheet ───┴▶ furniture 4 kt
//                                └▶ rod ─▶ cable
//            scrap ─▶ recycled bars ─▲
const run = gallery('weiqiao_binzhou')

const activity = (process: string, scenario: string | null = null): number =>
  run(scenario).answer.activities[process]?.run ?? NaN
const flow = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.flows[id] ?? NaN
const indicator = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.indicators[id]?.value ?? NaN

const sold = (scenario: string | null) => {
  const boundary = run(scenario).answer.boundary
  const market = (id: string, port: string): number => boundary[`${id}.${port}`] ?? NaN
  return {
    ingots: market('ingot_market', 'al_ingot'),
    bars: market('bar_market', 'alloy_billet'),
    // Counted by the metal in them: 0.652 t of rod per t of cable, 0.98 t of profile and sheet per t of furniture.
    cable: 0.652 * market('cable_market', 'lv_cable'),
    profiles: market('profile_market', 'extrusion'),
    sheet: market('sheet_market', 'cold_sheet'),
    furniture: 0.98 * market('furniture_market', 'al_furniture'),
  }
}

describe('claims 1.2 and 1.3: local conversion', () => {
  const claims = [
    ['year_2019', 0.35],
    [null, 0.501],
    ['target_2025', 0.85],
  ] as const

  test.each(claims)('%s: a share of %d does not leave as ingot', (scenario, share) => {
    const { ingots, ...converted } = sold(scenario)
    const metal = Object.values(converted).reduce((a, b) => a + b, 0)
    expect(ingots + metal).toBeCloseTo(1_000_000, 3)
    expect(metal / (ingots + metal)).toBeCloseTo(share, 9)
  })

  test('15.1 points more than the year before', () => {
    expect(100 * (0.501 - 0.35)).toBeCloseTo(15.1, 9)
  })

  test('each step up the ladder earns more', () => {
    const [low, base, high] = claims.map(([scenario]) => indicator('cost', scenario))
    expect(base).toBeLessThan(low ?? NaN)
    expect(high).toBeLessThan(base ?? NaN)
  })
})

describe('base case, worked out from the recipes', () => {
  const profiles = 501_000 * 0.15 + 0.82 * 4_000
  const sheet = 501_000 * 0.3 + 0.16 * 4_000
  const [hot, bars] = [1.14 * sheet, 1.28 * profiles + 501_000 * 0.45 - 0.98 * 4_000]
  const slabs = 1.19 * hot
  const rod = 501_000 * 0.1
  const scrap =
    0.276 * profiles +
    0.138 * sheet +
    0.184 * hot +
    0.0035 * rod +
    0.012 * (rod / 0.652) +
    0.055 * 4_000
  // Casting gives 0.0125 and 0.024 t/t of ends and takes 0.03 and 0.04 t/t.
  const remelted = (scrap - 0.0175 * bars - 0.016 * slabs) / (1.0105 - 0.0175)
  const metal = 1.006 * 499_000 + 0.973 * (bars - remelted) + 0.985 * slabs + rod

  test('process scrap becomes recycled bars, the rest is primary', () => {
    expect(activity('scrap_remelt') / remelted).toBeCloseTo(1, 9)
    expect(activity('bar_casting') / (bars - remelted)).toBeCloseTo(1, 9)
    expect(activity('electrolysis') / metal).toBeCloseTo(1, 9)
    expect(flow('old_scrap')).toBeCloseTo(0, 3)
  })

  test('coal is 13.1 MWh/t at 0.48187 t/MWh', () => {
    expect(flow('coal') / (13.1 * 0.48187 * metal)).toBeCloseTo(1, 9)
  })
})

describe('claims 1.12 and 1.13: recycled metal for less coal', () => {
  test('each tonne of recycled bars saves 0.973 t of primary metal and 6.1 t of coal', () => {
    const more = activity('scrap_remelt', 'recycled') - activity('scrap_remelt', 'target_2025')
    const coal = flow('coal', 'target_2025') - flow('coal', 'recycled')
    expect(coal / more).toBeCloseTo(0.973 * 13.1 * 0.48187, 6)
    expect(coal / more).toBeCloseTo(6.1, 1)
  })

  test('with the quota of 6.0 Mt, which primary metal alone would exceed', () => {
    expect(flow('coal', 'recycled')).toBeLessThan(6_000_000)
    expect(flow('coal', 'target_2025')).toBeGreaterThan(6_000_000)
  })

  test('the network itself gives off 14.2 t CO2e less per tonne, where the claim has about 15', () => {
    const more = activity('scrap_remelt', 'recycled') - activity('scrap_remelt', 'target_2025')
    const carbon = indicator('co2e_direct', 'target_2025') - indicator('co2e_direct', 'recycled')
    // Power 0.98083 t/MWh and anodes 1.4245 t/t with some 0.4 t of PFC, less 0.09 t more gas in remelting
    expect(carbon / more).toBeCloseTo(14.2, 1)
    const all = indicator('co2e', 'target_2025') - indicator('co2e', 'recycled')
    expect(all).toBeGreaterThan(1.2 * carbon)
  })
})

describe('claims 1.6, 1.7, 3.1 to 3.3: the ladder and its reward', () => {
  /** Share of new local tax given back at a ratio of value added to metal, by steps. */
  const reward = (ratio: number): number =>
    ratio > 1.5 ? Math.min(80, 50 + 5 * Math.floor((ratio - 1.5) / 0.5)) : 0

  test('furniture earns 75 %, cable and rod nothing, the cap is reached at 4.5', () => {
    expect(reward(80_000 / 18_800)).toBe(75)
    expect(reward(5_000 / 18_800)).toBe(0)
    expect(reward(500 / 18_800)).toBe(0)
    expect([reward(4.49), reward(4.5), reward(9)]).toEqual([75, 80, 80])
  })

  test('the scenario adds that reward and the prices of the press to what is sold, no more', () => {
    // Furniture 88,920 - 56,000 + 0.75 x 0.05 x 80,000 = 35,920 CNY/t on 4,000 t; cable 17,356 - 18,100 on 76.8 kt.
    const cable = (501_000 * 0.1) / 0.652
    const gain = (35_920 * 4_000 + (17_356 - 18_100) * cable) / 1.13
    expect((indicator('cost') - indicator('cost', 'press_ladder')) / gain).toBeCloseTo(1, 6)
  })

  test('the market bounds furniture to 0.8 % of what is converted', () => {
    const { furniture, ingots, ...others } = sold('press_ladder')
    const converted = furniture + Object.values(others).reduce((a, b) => a + b, 0)
    expect(ingots).toBeCloseTo(499_000, 3)
    expect(furniture / converted).toBeCloseTo(0.0078, 4)
  })
})
