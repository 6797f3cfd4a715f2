import { describe, expect, test } from 'vitest'
import { priceOf } from '../../src/core/answer/prices'
import { booksOf, gallery } from '../support/gallery'

// granted, bought ─▶ carbon account ─▶ carbon market
//           coal ─▶ power ─┬▶ electrolysis ─▶ sheet ─▶ coated aluminium 20 kt
//                          ├▶ chlor-alkali ─▶ acid ─▶ coated steel 1,200 kt
//             ash ─▶ bricks└▶ …                     grain 6 kt, fermentation 20 kt
const run = gallery('liaocheng_chains')

const activity = (process: string, scenario: string | null = null): number =>
  run(scenario).answer.activities[process]?.run ?? NaN
const flow = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.flows[id] ?? NaN
const indicator = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.indicators[id]?.value ?? NaN
const capacityPrice = (id: string): number =>
  priceOf(run().answer, { family: 'cap', id, period: 1 })

/** Caustic that the takers of its chlorine allow, 0.88 t/t, from coated steel and PVC [t]. */
const caustic = (coated: number, pvc: number): number =>
  (120_000 + 0.9725 * (0.01 * coated + 0.605 * pvc)) / 0.88

// Metal: ingots 1.006 t/t, slabs 0.985 t/t; 120 kt of sheet at 1.14 t of strip, 1.19 t of slab.
const metal = 1.006 * 200_000 + 0.985 * 1.19 * 1.14 * 120_000
const power = 13.45 * metal + 2.33 * caustic(1_200_000, 0) + 0.15 * 1_200_000

describe('base case, worked out from the recipes', () => {
  test('power follows from cells, chlor-alkali and coating lines', () => {
    expect(activity('electrolysis') / metal).toBeCloseTo(1, 9)
    expect(activity('chp') / power).toBeCloseTo(1, 9)
    expect(flow('coal') / (0.48187 * power)).toBeCloseTo(1, 9)
  })

  test('waste: what the bricks leave of ash and slag, the rest of the chains beside', () => {
    // Ash 0.09215 and slag 0.016262 t/MWh, bricks 0.6 and 0.16 t/t; lining and dust 0.028 t/t of metal
    expect(flow('ash_to_yard')).toBeCloseTo(0.09215 * power - 0.6 * 300_000, 1)
    expect(flow('slag_to_yard')).toBeCloseTo(0.016262 * power - 0.16 * 300_000, 1)
    expect(run().avoided.no_reuse?.avoided?.byCommodity.fly_ash?.avoided).toBeGreaterThan(180_000)
  })
})

describe('claim 4.15: break points and choke points, two of each', () => {
  test('break: chlorine holds chlor-alkali at 30 % of its capacity', () => {
    expect(activity('chloralkali') / caustic(1_200_000, 0)).toBeCloseTo(1, 9)
    expect(activity('chloralkali') / 500_000).toBeCloseTo(0.3, 2)
    expect(flow('chlorine_sold')).toBeCloseTo(120_000, 3)
  })

  test('break: the residue of fermentation has no flow and is disposed of', () => {
    const { network, answer } = run()
    const flows = Object.values(network.flows).filter(({ commodity }) => commodity === 'mycelium')
    expect(flows).toEqual([])
    expect(answer.boundary['fermentation.mycelium']).toBeCloseTo(0.25 * 20_000, 3)
  })

  test('choke: the coating lines are full, and a tonne more would earn 667 CNY', () => {
    expect(activity('steel_coating')).toBeCloseTo(1_200_000, 3)
    const gain = (indicator('cost') - indicator('cost', 'longer_lines')) / 400_000
    expect(Math.abs(capacityPrice('steel_coating'))).toBeCloseTo(gain, 3)
    expect(gain).toBeGreaterThan(660)
    expect(gain).toBeLessThan(675)
  })

  test('choke: the brick market is smaller than the brick plant', () => {
    expect(activity('bricks')).toBeCloseTo(300_000, 3)
    expect(flow('bricks_sold')).toBeLessThan(500_000)
  })
})

describe('claim 4.17: fill-in and supplementary projects', () => {
  test('a PVC plant takes chlorine, and caustic soda follows: 200 kt more', () => {
    expect(activity('chloralkali', 'chlorine_link') / caustic(1_200_000, 300_000)).toBeCloseTo(1, 9)
    const more = activity('chloralkali', 'chlorine_link') - activity('chloralkali')
    expect(more).toBeCloseTo((0.9725 * 0.605 * 300_000) / 0.88, 3)
    expect(indicator('cost', 'chlorine_link')).toBeLessThan(indicator('cost'))
  })

  test('its carbide slag feeds the bricks that bought it before, and is mostly a new waste', () => {
    expect(flow('slag_of_pvc_to_bricks', 'chlorine_link')).toBeCloseTo(0.12 * 300_000, 3)
    const slag = booksOf(run('chlorine_link')).carbide_slag
    expect(slag?.made).toBeCloseTo(1.69 * 300_000, 3)
    expect(slag?.left).toBeCloseTo((1.69 - 0.12) * 300_000, 3)
    expect(booksOf(run()).carbide_slag?.bought).toBeCloseTo(0.12 * 300_000, 3)
  })

  test('longer lines sell all that the market asks and need more acid', () => {
    expect(activity('steel_coating', 'longer_lines')).toBeCloseTo(1_600_000, 3)
    expect(activity('chloralkali', 'longer_lines') / caustic(1_600_000, 0)).toBeCloseTo(1, 9)
  })
})

describe('claims 4.1 to 4.3: the carbon account', () => {
  const emitted = 0.98083 * power

  test('743 M CNY for 14.076 Mt imply 52.78 CNY/t; 7.47 % of the national trade is 188.4 Mt', () => {
    const price = 743e6 / 14.076e6
    expect(price).toBeCloseTo(52.78, 1)
    expect(14.076 / 0.0747).toBeCloseTo(188.4, 1)
    const { network } = run()
    const exchange = network.exchanges['carbon_market.allowance']
    expect(exchange?.unitCost).toBeCloseTo(-price / 1.13, 6)
  })

  test('what is granted and not used is sold', () => {
    expect(flow('allowances_used')).toBeCloseTo(emitted, 1)
    expect(flow('allowances_sold')).toBeCloseTo(6_000_000 - emitted, 1)
    expect(flow('allowances_bought')).toBeCloseTo(0, 6)
    expect(booksOf(run()).co2?.made).toBeGreaterThan(emitted)
  })

  test('granted 1 Mt less, the seller becomes a buyer', () => {
    expect(flow('allowances_sold', 'tight_allocation')).toBeCloseTo(0, 3)
    const bought = flow('allowances_bought', 'tight_allocation')
    const used = flow('allowances_used', 'tight_allocation')
    expect(bought + 5_000_000).toBeCloseTo(used, 1)
    expect(bought).toBeGreaterThan(200_000)
  })
})

describe('other chains', () => {
  test('claim 4.27: 6,000 t of mixed grains', () => {
    expect(activity('grain_mill')).toBeCloseTo(6_000, 6)
    expect(flow('bran_sold')).toBeCloseTo(0.19 * 6_000, 6)
  })

  test('claim 4.25: the aluminium chain feeds coated sheet', () => {
    expect(flow('sheet_to_coating')).toBeCloseTo(20_000, 6)
  })
})
