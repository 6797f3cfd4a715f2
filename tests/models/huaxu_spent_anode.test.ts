import { describe, expect, test } from 'vitest'
import { booksOf, gallery } from '../support/gallery'

// green coke ─▶ calciner ─▶ anode plant ─790 kt─▶ electrolysis ─1,580 kt─▶ metal
//                              ▲                     │  ├─carbon dust 9.48 kt, lining 34.76 kt─▶ site
//                              └──146.4 kt── recovery ◀┘ butts 163.2 kt
const run = gallery('huaxu_spent_anode')
const metal = 1_580_000

const activity = (process: string, scenario: string | null = null): number =>
  Object.values(run(scenario).answer.activities[process] ?? {}).reduce((a, b) => a + b, 0)
const flow = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.flows[id] ?? NaN
const indicator = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.indicators[id]?.value ?? NaN

describe('base case, worked out from the recipes', () => {
  // Anodes 0.5 t/t. Butts 0.1033 t/t raw, 1.115 t raw per t clean, 0.21 t clean per t of anode with butts.
  const anodes = 0.5 * metal
  const raw = 0.1033 * metal
  const clean = raw / 1.115
  const withButts = clean / 0.21

  test('claim 0.17: the butts are 18.5 % of the anode mass', () => {
    expect(activity('electrolysis')).toBeCloseTo(metal, 3)
    expect(flow('anodes')).toBeCloseTo(anodes, 3)
    expect(flow('butts_to_recovery')).toBeCloseTo(raw, 3)
    expect(flow('butts_to_anodes')).toBeCloseTo(clean, 3)
    expect(flow('butts_to_anodes') / flow('anodes')).toBeCloseTo(0.185, 3)
  })

  test('the anode plant makes on coke what the butts do not cover', () => {
    const { with_butts, on_coke } = run().answer.activities.anode_plant ?? {}
    expect(with_butts).toBeCloseTo(withButts, 3) // 697,053 t
    expect(on_coke).toBeCloseTo(anodes - withButts, 3) // 92,947 t
    const coke = 0.685 * withButts + 0.89 * (anodes - withButts)
    expect(activity('coke_calciner')).toBeCloseTo(coke, 3) // 560,204 t
    expect(flow('green_coke')).toBeCloseTo(1.33 * coke, 3)
    expect(flow('steam_sold')).toBeCloseTo(5.5 * coke, 3)
  })

  test('waste: lining and carbon dust are hazardous, fines of the butts are not', () => {
    // 0.022 and 0.006 t/t of metal; fines 0.0325 t/t of clean butts
    expect(indicator('hazardous_waste')).toBeCloseTo(0.028 * metal, 3) // 44,240 t
    expect(indicator('solid_waste')).toBeCloseTo(0.028 * metal + 0.0325 * clean, 3) // 48,998 t
  })

  test('bath: cells give 0.014 and take 0.010 t/t, the butts bring 0.083 t per t cleaned', () => {
    expect(flow('bath_sold')).toBeCloseTo(0.004 * metal + 0.083 * clean, 3)
    expect(booksOf(run()).bath?.made).toBeCloseTo(0.014 * metal + 0.083 * clean, 3)
  })
})

describe('what the recovery is worth', () => {
  const clean = (0.1033 * metal) / 1.115

  test('claim 0.18: it replaces 143 kt of calcined coke, 190 kt of green coke', () => {
    const coke = activity('coke_calciner', 'butts_landfilled') - activity('coke_calciner')
    expect(coke).toBeCloseTo((0.205 / 0.21) * clean, 3) // 142,895 t
    expect(coke / 1000).toBeCloseTo(142.9, 1)
    expect((1.33 * coke) / 1000).toBeCloseTo(190.1, 1)
  })

  test('claim 0.18: that is about half a billion CNY a year', () => {
    // Of the 460 M: green coke 190 kt at 2,300/1.13 = 387 M, disposal of 163.2 kt of butts at 500/1.13 = 72 M.
    const worth = (indicator('cost', 'butts_landfilled') - indicator('cost')) / 1e6
    expect(worth).toBeGreaterThan(0.95 * (387 + 72))
    expect(worth).toBeLessThan(600)
    const avoided = run().avoided.no_reuse
    expect((avoided?.cost?.value ?? NaN) / 1e6).toBeGreaterThan(worth)
  })

  test('the loop avoids the raw butts less their fines, and 1 % of that against business as usual', () => {
    const raw = 0.1033 * metal
    const { no_reuse, as_usual } = run().avoided
    const total = raw - 0.0325 * clean
    expect(no_reuse?.avoided?.total).toBeCloseTo(total, 1) // 158,457 t
    expect(no_reuse?.avoided?.hazardous).toBeCloseTo(0, 6)
    expect((as_usual?.avoided?.total ?? NaN) / total).toBeCloseTo(0.01, 6)
  })

  test('sold or landfilled, every anode is made on coke alone', () => {
    for (const scenario of ['butts_sold', 'butts_landfilled']) {
      const modes = run(scenario).answer.activities.anode_plant
      expect(modes?.with_butts).toBeCloseTo(0, 6)
      expect(modes?.on_coke).toBeCloseTo(0.5 * metal, 3)
    }
    expect(flow('butts_sold', 'butts_sold')).toBeCloseTo(0.1033 * metal, 3)
    expect(flow('butts_to_landfill', 'butts_landfilled')).toBeCloseTo(0.1033 * metal, 3)
  })

  test('at 15 % of the anodes, 118.5 kt of clean butts go back and the rest is sold', () => {
    expect(flow('butts_to_anodes', 'share_limit')).toBeCloseTo(0.15 * 0.5 * metal, 3)
    const left = 0.1033 * metal - 1.115 * 0.15 * 0.5 * metal
    expect(flow('butts_sold', 'share_limit')).toBeCloseTo(left, 3) // 31,087 t
  })
})

describe('lining and dust', () => {
  const lining = 0.022 * metal

  test('leaching turns 34.8 kt of lining into carbon, fluorides and half its mass of residue', () => {
    expect(activity('lining_leach', 'lining_leached')).toBeCloseTo(lining, 3)
    expect(flow('lining_carbon_sold', 'lining_leached')).toBeCloseTo(0.36 * lining, 3)
    expect(flow('fluorides_sold', 'lining_leached')).toBeCloseTo(0.18 * lining, 3)
    expect(flow('inert_to_landfill', 'lining_leached')).toBeCloseTo(0.5 * lining, 3)
    expect(run('lining_leached').avoided.no_reuse?.avoided?.hazardous).toBeCloseTo(lining, 1)
  })

  test('cement kilns treat the lining: hazardous waste falls, yet nothing is avoided by reuse', () => {
    expect(indicator('hazardous_waste', 'lining_to_kilns')).toBeCloseTo(0.006 * metal, 3)
    expect(run('lining_to_kilns').avoided.no_reuse?.avoided?.hazardous).toBeCloseTo(0, 6)
  })

  test('with dust flotation too no hazardous waste is left', () => {
    expect(indicator('hazardous_waste', 'all_residues')).toBeCloseTo(0, 6)
    expect(flow('dust_carbon_sold', 'all_residues')).toBeCloseTo(0.645 * 0.006 * metal, 3)
    expect(flow('bath_from_dust', 'all_residues')).toBeCloseTo(0.355 * 0.006 * metal, 3)
  })
})
