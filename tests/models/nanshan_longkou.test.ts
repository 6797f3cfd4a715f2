import { describe, expect, test } from 'vitest'
import { booksOf, gallery } from '../support/gallery'

// bauxite ─▶ refinery ─▶ electrolysis ─┬▶ slabs ─┬▶ hot ─▶ cold ─┬▶ sheet 200 kt
//    coal ─▶ power ───────┘            │         └▶ plate 10 kt  └▶ foil 20 kt
//                                      └▶ bars ──▶ profiles 100, rail 40, forgings 10 kt
//                    scrap remelted ──────▲ ◀── scrap of all forming
const run = gallery('nanshan_longkou')

const activity = (process: string, scenario: string | null = null): number =>
  run(scenario).answer.activities[process]?.run ?? NaN
const indicator = (id: string, scenario: string | null = null): number =>
  run(scenario).answer.indicators[id]?.value ?? NaN

/** The network by hand, from tonnes of plate, rail and common profiles. */
function byHand(plate: number, rail: number, profiles: number) {
  const [sheet, foil, forgings] = [200_000, 20_000, 10_000]
  const cold = sheet + 1.27 * foil
  const hot = 1.14 * cold
  const slabs = 1.19 * hot + 1.6 * plate
  const bars = 1.28 * profiles + 1.45 * rail + 1.85 * forgings
  const formed =
    0.184 * hot +
    0.138 * cold +
    0.268 * foil +
    0.594 * plate +
    0.276 * profiles +
    0.446 * rail +
    0.84 * forgings
  // Casting gives 0.024 and 0.0125 t/t of ends and takes 0.04 and 0.03 t/t; the rest is remelted at 1.0105 t/t.
  const remelted = (formed - 0.016 * slabs - 0.0175 * bars) / (1.0105 - 0.0175)
  const cast = bars - remelted
  const metal = 0.985 * slabs + 0.973 * cast
  const power =
    13.45 * metal +
    0.22 * 1.92 * metal +
    0.3 * hot +
    0.42 * cold +
    1.2 * foil +
    0.9 * plate +
    0.8 * profiles +
    1.1 * rail +
    2.2 * forgings
  const hauled = slabs + hot + 1.27 * foil + bars + formed
  return { cold, hot, slabs, bars, formed, remelted, cast, metal, power, hauled }
}

const mixes = [
  { scenario: null, hand: byHand(10_000, 40_000, 100_000) },
  { scenario: 'flight_and_rail', hand: byHand(20_000, 80_000, 50_000) },
  { scenario: 'common_goods', hand: byHand(0, 0, 150_000) },
] as const

describe.each(mixes)('worked out from the recipes: $scenario', ({ scenario, hand }) => {
  test('every step of the chain follows from what is sold', () => {
    const steps: Readonly<Record<string, number>> = {
      cold_rolling: hand.cold,
      hot_rolling: hand.hot,
      slab_casting: hand.slabs,
      bar_casting: hand.cast,
      scrap_remelt: hand.remelted,
      electrolysis: hand.metal,
      refinery: 1.92 * hand.metal,
      chp: hand.power,
    }
    for (const [process, level] of Object.entries(steps))
      expect([process, activity(process, scenario) / level]).toEqual([
        process,
        expect.closeTo(1, 9),
      ])
  })

  test('red mud, lining and carbon dust are disposed of; ash and slag are sold', () => {
    // 1.032 t of mud per t of alumina, 0.028 t of lining and dust per t of metal
    const waste = (1.032 * 1.92 + 0.028) * hand.metal
    expect(indicator('solid_waste', scenario) / waste).toBeCloseTo(1, 9)
    expect(indicator('hazardous_waste', scenario) / (0.028 * hand.metal)).toBeCloseTo(1, 9)
  })
})

describe('claims 2.1, 2.4, 2.5: the chain at the shortest distance', () => {
  const { hand } = mixes[0]

  test('5 km lie within the 3 to 7 km of 90 km2, a disc of 5.4 km radius', () => {
    const radius = Math.sqrt(90 / Math.PI)
    expect(radius).toBeCloseTo(5.4, 1)
    const links = Object.values(run().network.flows).filter(({ id }) => id.startsWith('bars_to_'))
    expect(links.map(({ distance }) => distance)).toEqual([5, 5, 5])
  })

  test('far apart, semi-products and scrap go 595 km more, alumina 397 km', () => {
    const work = indicator('transport_work', 'long_haul') - indicator('transport_work')
    expect(work / (595 * hand.hauled + 397 * 1.92 * hand.metal)).toBeCloseTo(1, 9)
    // Per tonne sold some 120 tkm here against over 2,000 tkm by road.
    expect(indicator('transport_work') / 380_000).toBeCloseTo(120, 0)
    expect(indicator('transport_work', 'long_haul') / 380_000).toBeGreaterThan(2000)
  })

  test('the long haul costs 0.4 CNY with tax and 50.5 g of CO2 per tkm and nothing else', () => {
    const work = indicator('transport_work', 'long_haul') - indicator('transport_work')
    const cost = indicator('cost', 'long_haul') - indicator('cost')
    const carbon = indicator('co2e', 'long_haul') - indicator('co2e')
    expect(cost / ((0.4 / 1.13) * work)).toBeCloseTo(1, 6)
    expect(carbon / (50.5e-6 * work)).toBeCloseTo(1, 6)
  })
})

describe('claim 2.4: scrap back', () => {
  const { hand } = mixes[0]

  test('all scrap of the works returns', () => {
    const book = booksOf(run()).scrap_clean
    expect(book?.left).toBeCloseTo(0, 3)
    expect(book?.bought).toBeCloseTo(0, 3)
    expect(run().avoided.no_reuse?.notKept).toEqual([])
  })

  test('sold instead, bars are cast of primary metal: a third more electrolysis, more CO2', () => {
    const metal = 0.985 * hand.slabs + 0.973 * hand.bars
    expect(activity('electrolysis', 'no_scrap_return') / metal).toBeCloseTo(1, 9)
    expect(metal / hand.metal).toBeCloseTo(1.344, 3)
    expect(indicator('co2e', 'no_scrap_return')).toBeGreaterThan(1.3 * indicator('co2e'))
  })

  test('yet it would pay: captive metal costs less than scrap sells for', () => {
    expect(indicator('cost', 'no_scrap_return')).toBeLessThan(indicator('cost'))
  })
})
