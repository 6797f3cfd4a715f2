import { describe, expect, test } from 'vitest'
import {
  derive,
  derivedIds,
  derivedOf,
  type DerivedId,
} from '../../../src/core/answer/derived/derivedIndicators'
import { rewardRate } from '../../../src/core/answer/derived/aluminium'
import { mci } from '../../../src/core/answer/derived/mci'
import {
  utilisationRate,
  utilisationShare,
  wasteBalance,
} from '../../../src/core/answer/derived/utilisation'
import type { NetworkDoc } from '../../../src/core/format/doc'
import type { Solved } from '../../../src/core/answer/totals'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { caseText } from '../../support/cases'
import { answerOf } from '../../support/solvers'

const solved = (doc: NetworkDoc): Solved => ({ network: networkOf(doc), answer: answerOf(doc) })
const value = (id: DerivedId, of: Solved, reference: Solved | null = null) =>
  derive(id, of, reference).value

interface Published {
  readonly rows: readonly {
    readonly id: string
    readonly generated: number
    readonly used: number
    readonly used_from_prior_stock: number
    readonly published_rate_pct: number
    readonly rounding_half_unit: number
  }[]
  readonly shares: readonly {
    readonly id: string
    readonly generated: number
    readonly used: number
    readonly disposed: number
    readonly stored: number
    readonly dumped: number
    readonly published_share_pct: { readonly used: number }
  }[]
}
const published = JSON.parse(caseText('mfa/12_china_solid_waste_rates.json')) as Published
const nothing = { generated: 0, used: 0, usedFromStock: 0, disposed: 0, treated: 0, stored: 0 }

describe('official rates of use of general solid waste', () => {
  test.each(published.rows)('rate of $id, within the rounding of its terms', (row) => {
    const rate = (generated: number, used: number) =>
      100 *
      utilisationRate({ ...nothing, generated, used, usedFromStock: row.used_from_prior_stock })
    const half = row.rounding_half_unit
    expect(row.published_rate_pct).toBeGreaterThan(rate(row.generated + half, row.used - half))
    expect(row.published_rate_pct).toBeLessThan(rate(row.generated - half, row.used + half))
  })

  test.each(published.shares)('share of $id, within the rounding of its terms', (row) => {
    const share = (used: number, others: number) =>
      100 *
      utilisationShare({
        ...nothing,
        used,
        disposed: row.disposed + others,
        stored: row.stored + others,
        treated: row.dumped,
      })
    expect(row.published_share_pct.used).toBeGreaterThan(share(row.used - 0.05, 0.05))
    expect(row.published_share_pct.used).toBeLessThan(share(row.used + 0.05, -0.05))
  })

  test('the share of 2015 is not its rate', () => {
    const { generated, used, disposed, stored } = published.shares[0]!
    const balance = { ...nothing, generated, used, disposed, stored }
    expect(100 * utilisationShare(balance)).toBeCloseTo(60.2, 1)
    expect(100 * utilisationRate(balance)).toBeCloseTo(61.8, 1)
  })
})

// ore 100 t ──▶ mill ──metal 60 t──▶ market
//                └─ash 40 t─┬─▶ bricks 12 t ──▶ market
//                           ├─▶ ash market 8 t
//                           └─▶ tip 20 t
const mill = docOf({
  commodities: {
    ...goods('metal', 'brick'),
    ore: { kind: 'raw', unit: 't', price: '10 CNY/t' },
    ash: { kind: 'waste', phase: 'solid', unit: 't', price: '5 CNY/t', disposal: '1 CNY/t' },
  },
  processes: {
    mill: {
      kind: 'converter',
      unit: 't',
      ports: {
        ore: inlet('ore'),
        metal: outlet('metal', '0.6 t/t'),
        ash: { ...outlet('ash', '0.4 t/t'), open: false },
      },
    },
    press: { kind: 'converter', unit: 't', ports: { ash: inlet('ash'), brick: outlet('brick') } },
    metal_market: {
      kind: 'market',
      ports: { metal: inlet('metal') },
      capacity: '60 t/year',
      price: '100 CNY/t',
    },
    brick_market: {
      kind: 'market',
      ports: { brick: inlet('brick') },
      capacity: '12 t/year',
      price: '50 CNY/t',
    },
    ash_market: { kind: 'market', ports: { ash: inlet('ash') }, capacity: '8 t/year' },
    tip: { kind: 'disposal', ports: { ash: inlet('ash') } },
  },
  flows: {
    metal: { from: 'mill.metal', to: 'metal_market.metal' },
    to_press: { from: 'mill.ash', to: 'press.ash' },
    bricks: { from: 'press.brick', to: 'brick_market.brick' },
    to_market: { from: 'mill.ash', to: 'ash_market.ash' },
    to_tip: { from: 'mill.ash', to: 'tip.ash' },
  },
})

describe('a mill with ash', () => {
  const here = solved(mill)

  test('uses half of its ash: 12 t in bricks and 8 t sold of 40 t', () => {
    expect(wasteBalance(here)).toEqual({ ...nothing, generated: 40, used: 20, disposed: 20 })
    expect(value('utilisation_rate', here)).toBeCloseTo(50, 9)
    expect(value('utilisation_share', here)).toBeCloseTo(50, 9)
  })

  test('hazardous ash counts in no rate, so there is nothing to divide by', () => {
    const doc = { ...mill, commodities: { ...mill.commodities } }
    const ash = { ...mill.commodities?.ash, hazardous: 'HW18' }
    const found = derive(
      'utilisation_rate',
      solved({ ...doc, commodities: { ...doc.commodities, ash } }),
    )
    expect(found.value).toBeNull()
    expect(found).toMatchObject({ reason: { en: 'No solid waste is generated' } })
  })

  test('recycled content is the ash in bricks over ash and ore: 12 / 112', () => {
    expect(value('recycled_content', here)).toBeCloseTo(100 * (12 / 112), 9)
  })

  test('circularity: of 72 t of products 12/112 recycled, none collected: 1 − 0.9 · (2 − 12/112) / 2', () => {
    expect(value('mci', here)).toBeCloseTo(1 - (0.9 * (2 - 12 / 112)) / 2, 9)
  })

  test('has no water, no aluminium and no main resource, and says so', () => {
    for (const id of [
      'water_output',
      'local_conversion',
      'price_ratio',
      'resource_output',
    ] as const)
      expect(value(id, here)).toBeNull()
  })

  test('what is saved needs a baseline', () => {
    expect(value('water_saved', here)).toBeNull()
    const water = (amount: number): Solved => ({
      ...here,
      answer: {
        ...here.answer,
        indicators: { ...here.answer.indicators, fresh_water: { value: amount, unit: 'm3' } },
      },
    })
    expect(value('water_saved', water(30), water(100))).toBe(70)
  })

  test('main resources: 6,000 + 600 + 40 of sales less 1,000 for ore, over 100 t of limestone', () => {
    const limestone = JSON.parse(
      JSON.stringify(mill).replaceAll('"ore"', '"limestone"'),
    ) as NetworkDoc
    const commodities = {
      ...limestone.commodities,
      limestone: { price: '10 CNY/t', composition: {} },
    }
    const ports = { ...limestone.processes.mill!.ports, limestone: inlet('limestone') }
    const processes = {
      ...limestone.processes,
      mill: { ...limestone.processes.mill!, ports, exempt: { all: 'drawn by hand' } },
    }
    const found = derive('resource_output', solved({ ...limestone, commodities, processes }))
    expect(found).toMatchObject({ unit: 'CNY/t' })
    expect(found.value).toBeCloseTo((6000 + 600 + 40 - 1000) / 100, 9)
  })
})

// cell 100 t ──▶ caster ─▶ ingot 40 t ──▶ market at 19,000
//          └───▶ press ──▶ profiles 60 t ▶ market at 22,500
const shop = docOf({
  processes: {
    cell: {
      kind: 'converter',
      unit: 't',
      ports: { al_liquid: { ...outlet('al_liquid'), open: false } },
      exempt: { mass: 'drawn by hand', all: 'drawn by hand' },
    },
    caster: {
      kind: 'converter',
      unit: 't',
      ports: { al_liquid: inlet('al_liquid'), al_ingot: outlet('al_ingot') },
    },
    press: {
      kind: 'converter',
      unit: 't',
      ports: { al_liquid: inlet('al_liquid'), extrusion: outlet('extrusion') },
      exempt: { all: 'drawn by hand' },
    },
    ingot_market: {
      kind: 'market',
      ports: { al_ingot: inlet('al_ingot') },
      capacity: '40 t/year',
      price: '19000 CNY/t',
    },
    profile_market: {
      kind: 'market',
      ports: { extrusion: inlet('extrusion') },
      capacity: '60 t/year',
      price: '22500 CNY/t',
    },
  },
  flows: {
    to_caster: { from: 'cell.al_liquid', to: 'caster.al_liquid' },
    to_press: { from: 'cell.al_liquid', to: 'press.al_liquid' },
    ingots: { from: 'caster.al_ingot', to: 'ingot_market.al_ingot' },
    profiles: { from: 'press.extrusion', to: 'profile_market.extrusion' },
  },
})

describe('a shop of aluminium', () => {
  const here = solved(shop)

  test('converts 60 of 100 t on the spot', () => {
    expect(value('local_conversion', here)).toBeCloseTo(60, 9)
  })

  test('sells for 1.128 of the value of its metal, which earns nothing in either reading', () => {
    const sales = 40 * 19000 + 60 * 22500
    const metal = (40 * 0.998 + 60 * 0.975) * 19000
    expect(value('price_ratio', here)).toBeCloseTo(sales / metal, 9)
    expect(value('value_added_ratio', here)).toBeCloseTo(sales / metal - 1, 9)
    expect(value('price_ratio_reward', here)).toBe(0)
    expect(value('value_added_reward', here)).toBe(0)
  })
})

test.each([
  [1.5, 0, 0],
  [1.6, 0.5, 0.51],
  [2, 0.55, 0.55],
  [2.4, 0.55, 0.59],
  [4.26, 0.75, 0.776],
  [4.5, 0.8, 0.8],
  [9, 0.8, 0.8],
])('a ratio of %d earns %d by steps and %d in proportion', (ratio, steps, linear) => {
  expect(rewardRate(ratio)).toBeCloseTo(steps, 9)
  expect(rewardRate(ratio, 'linear')).toBeCloseTo(linear, 9)
})

test.each([
  ['linear', { mass: 1 }, 0.1],
  ['restorative', { mass: 1, recycledFeed: 1, forRecycling: 1 }, 1],
  ['short-lived', { mass: 1, life: 0.5 }, 0],
  [
    'published terms',
    { mass: 1000, recycledFeed: 0.6, forRecycling: 0.3, recyclingYield: 0.9, feedYield: 0.95 },
    0.491346,
  ],
])('circularity of a %s product', (_, product, indicator) => {
  expect(mci(product).indicator).toBeCloseTo(indicator, 6)
})

test('a feedstock that is recycled with a yield of nothing has no circularity', () => {
  expect(mci({ mass: 1, recycledFeed: 0.5, feedYield: 0 }).indicator).toBeNaN()
})

test('every derived indicator has its name, formula and source in both languages', () => {
  const bare = derivedIds.filter((id) => {
    const { name, formula, source } = derivedOf(id)
    return [name, formula, source].some(({ en, zh }) => en === '' || (zh ?? '') === '')
  })
  expect(bare).toEqual([])
  expect(derivedIds.length).toBeGreaterThan(12)
})
