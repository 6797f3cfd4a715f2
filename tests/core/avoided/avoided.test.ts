import { describe, expect, test } from 'vitest'
import type { Library, Recipe } from '../../../src/core/library/library'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { parseNetwork } from '../../../src/core/parse/parse'
import { applyPatch } from '../../../src/core/format/patch'
import type { Avoided } from '../../../src/core/answer/answer'
import { solveNetwork } from '../../../src/core/solve/solve'
import { avoid } from '../../../src/core/avoided/avoided'
import { bundledLibrary } from '../../../src/solver/library'
import { docOf } from '../../support/docs'
import { solve } from '../../support/solvers'

const sourced = { sources: { textbook: 'assumed' } } as const
const waste = { kind: 'waste', phase: 'solid', unit: 't', mass: '1 t/t', ...sourced } as const

/** A library of two recipes: a boiler, and a press that makes bricks of ash and leaves a tenth of it as dust. */
const libraryWith = (press: Partial<Recipe>, reusedToday = 0): Library => ({
  ...bundledLibrary,
  commodities: {
    fuel: {
      name: { en: 'Fuel' },
      kind: 'raw',
      unit: 't',
      mass: '1 t/t',
      price: '0 CNY/t',
      ...sourced,
    },
    heat: {
      name: { en: 'Heat' },
      kind: 'product',
      unit: 't',
      mass: '0 t/t',
      price: '0 CNY/t',
      ...sourced,
    },
    ash: { name: { en: 'Ash' }, disposal: '10 CNY/t', ...waste },
    dust: { name: { en: 'Dust' }, disposal: '10 CNY/t', hazardous: 'HW00', ...waste },
    brick: {
      name: { en: 'Brick' },
      kind: 'product',
      unit: 't',
      mass: '1 t/t',
      price: '100 CNY/t',
      ...sourced,
    },
    stone_brick: {
      name: { en: 'Stone brick' },
      kind: 'product',
      unit: 't',
      mass: '1 t/t',
      price: '50 CNY/t',
      embodied: {
        virgin: '1.1 t/t',
        co2e: '0.1 t/t',
        boundary: '',
        region: '',
        year: 2026,
        sources: {},
      },
      ...sourced,
    },
  },
  recipes: {
    boiler: {
      name: { en: 'Boiler' },
      sector: 'power',
      reference: 'heat',
      exempt: { mass: { en: 'heat weighs nothing' } },
      ports: {
        fuel: { direction: 'in', commodity: 'fuel', amount: '1 t/t' },
        heat: { direction: 'out', commodity: 'heat', amount: '1 t/t' },
        ash: { direction: 'out', commodity: 'ash', amount: '1 t/t' },
      },
      ...sourced,
    },
    press: {
      name: { en: 'Press' },
      sector: 'building',
      reference: 'brick',
      ports: {
        ash: { direction: 'in', commodity: 'ash', amount: '10/9 t/t' },
        brick: { direction: 'out', commodity: 'brick', amount: '1 t/t' },
        dust: { direction: 'out', commodity: 'dust', amount: '1/9 t/t' },
      },
      twins: {
        brick_stone: {
          product: 'brick',
          commodity: 'stone_brick',
          ratio: 1.2,
          variant: 'default',
          confidence: 'assumed',
          sources: {},
        },
      },
      ...sourced,
      ...press,
    },
  },
  reuseToday: { ash: { china: { value: reusedToday }, shandong: { value: reusedToday } } as never },
})

// fuel ──▶ boiler ──heat 100──▶ town
//            └──ash 100──▶ press ──brick──▶ builders (at most `bricks`)
//                 └─▶ (disposed of)   └──dust──▶ (disposed of)
const docWith = (bricks: string): NetworkDoc =>
  docOf({
    processes: {
      boiler: { kind: 'converter', recipe: 'boiler' },
      press: { kind: 'converter', recipe: 'press' },
      town: {
        kind: 'market',
        ports: { heat: { commodity: 'heat' } },
        minimum: '100 t/year',
        capacity: '100 t/year',
      },
      builders: { kind: 'market', ports: { brick: { commodity: 'brick' } }, capacity: bricks },
    },
    flows: {
      heat: { from: 'boiler.heat', to: 'town.heat' },
      ash: { from: 'boiler.ash', to: 'press.ash' },
      brick: { from: 'press.brick', to: 'builders.brick' },
    },
    scenarios: {
      half: { name: { en: 'Half' }, patch: { flows: { ash: { capacity: '25 t/year' } } } },
      same: { name: { en: 'Same' }, patch: {} },
      without_press: {
        name: { en: 'No press' },
        patch: { processes: { press: { capacity: '0 t/year' } } },
      },
    },
  })

function avoidedOf(doc: NetworkDoc, library: Library, baseline: string): Avoided {
  const { network, issues } = parseNetwork(doc, library)
  if (network === null) throw new Error(JSON.stringify(issues))
  const answer = solveNetwork(network, solve)
  return avoid({ base: doc, active: doc }, { network, answer }, baseline, library, solve)
}

const sumOf = ({ avoided }: Avoided): number =>
  avoided?.ledger.reduce((sum, row) => sum + row.amount, 0) ?? NaN

describe('45 t of bricks from 50 t of ash, with 5 t of dust left', () => {
  const against = (baseline: string, reusedToday?: number) =>
    avoidedOf(docWith('45 t/year'), libraryWith({}, reusedToday), baseline)

  test('against no reuse: 100 t of ash before, 50 t of ash and 5 t of dust after', () => {
    const result = against('no_reuse')
    expect(result.notKept).toEqual([])
    expect(result.avoided?.total).toBeCloseTo(45, 7)
    expect(result.avoided?.hazardous).toBeCloseTo(-5, 7)
    expect(result.avoided?.byCommodity.ash).toMatchObject({ hazardous: false })
    expect(result.avoided?.byCommodity.ash?.baseline).toBeCloseTo(100, 7)
    expect(result.avoided?.byCommodity.ash?.scenario).toBeCloseTo(50, 7)
  })

  test('one row for the diverted tonnes, one for the secondary waste; they add up', () => {
    const result = against('no_reuse')
    const rows = result.avoided?.ledger.map(({ kind, commodity, giver, taker, displaces }) => [
      kind,
      commodity,
      giver,
      taker,
      displaces?.en,
    ])
    expect(rows).toEqual([
      ['diverted', 'ash', 'boiler', 'press', 'Stone brick'],
      ['secondary', 'dust', 'press', undefined, undefined],
    ])
    expect(sumOf(result)).toBeCloseTo(result.avoided?.total ?? NaN, 9)
  })

  test('the builders get their 45 t all the same: of 54 t of stone bricks, whose burdens are avoided', () => {
    const result = against('no_reuse')
    expect(result.baselineAnswer?.boundary['builders.brick']).toBeCloseTo(45, 7)
    expect(result.baselineAnswer?.boundary['press.stone_brick']).toBeCloseTo(54, 7)
    expect(result.virgin).toEqual({ value: expect.closeTo(54 * 1.1, 6), unit: 't' })
    expect(result.co2e).toEqual({ value: expect.closeTo(5.4, 6), unit: 't' })
    // stone bricks 54 × 50, ash 100 × 10, against ash 50 × 10 and dust 5 × 10
    expect(result.cost).toEqual({ value: expect.closeTo(2700 + 1000 - 550, 6), unit: 'CNY' })
  })

  test('business as usual where 75 % are reused anyway: all 50 t are, and nothing is avoided', () => {
    expect(against('as_usual', 0.75).avoided?.total).toBeCloseTo(0, 9)
  })

  test('business as usual where 30 % are: 30 t stay, 20 t less dust 2 t are avoided', () => {
    const result = against('as_usual', 0.3)
    expect(result.avoided?.total).toBeCloseTo(18, 6)
    expect(sumOf(result)).toBeCloseTo(18, 6)
  })

  test('a scenario as baseline: half the ash reused, the rest of the bricks conventional', () => {
    const result = against('half')
    expect(result.avoided?.total).toBeCloseTo(22.5, 6)
    expect(result.baselineAnswer?.boundary['builders.brick']).toBeCloseTo(45, 7)
  })

  test('a scenario without the press as baseline: its route does not come back', () => {
    const result = against('without_press')
    expect(result.notKept).toEqual([])
    expect(result.avoided?.total).toBeCloseTo(45, 7)
    expect(result.baselineAnswer?.boundary['press.stone_brick']).toBeCloseTo(54, 7)
  })

  test('against itself it avoids nothing', () => {
    expect(against('same').avoided).toMatchObject({
      total: expect.closeTo(0, 9) as number,
      ledger: [],
    })
  })
})

// fuel ─▶ boiler ─ash 100─┐
//     hauled ash up to 20 ─┴▶ press ─bricks 108─▶ builders
test('ash of others is reused anyway, too: 90 of 120 t stay, 30 t less a tenth are avoided', () => {
  const doc = applyPatch(docWith('108 t/year'), {
    processes: {
      boiler: { capacity: '100 t/year' },
      hauled: {
        kind: 'supply',
        ports: { ash: { direction: 'out', commodity: 'ash' } },
        capacity: '20 t/year',
        price: '0 CNY/t',
      },
    },
    flows: { hauled: { from: 'hauled.ash', to: 'press.ash' } },
  }) as NetworkDoc
  const { avoided, baselineAnswer } = avoidedOf(doc, libraryWith({}, 0.75), 'as_usual')
  expect(baselineAnswer?.flows.ash).toBeCloseTo(75, 6)
  expect(baselineAnswer?.flows.hauled).toBeCloseTo(15, 6)
  expect(avoided?.byCommodity.ash?.avoided).toBeCloseTo(25, 6)
  expect(avoided?.byCommodity.dust?.avoided).toBeCloseTo(-3, 6)
})

test('all 100 t reused where 75 % are anyway: 25 t less a tenth', () => {
  const result = avoidedOf(docWith('90 t/year'), libraryWith({}, 0.75), 'as_usual')
  expect(result.avoided?.total).toBeCloseTo(22.5, 6)
})

test('a function that no counterpart can keep is named, and there is no figure', () => {
  const result = avoidedOf(docWith('45 t/year'), libraryWith({ twins: {} }), 'no_reuse')
  expect(result.avoided).toBeNull()
  expect(result.cost).toBeNull()
  expect(result.notKept).toEqual([
    {
      kind: 'process',
      process: 'builders',
      commodity: 'brick',
      amount: { value: expect.closeTo(45, 5), unit: 't' },
    },
  ])
})

test('a substitute that the document names for the commodity keeps the function just as well', () => {
  const doc = docWith('45 t/year')
  const result = avoidedOf(
    { ...doc, commodities: { brick: { substitute: { commodity: 'stone_brick', ratio: 1.5 } } } },
    libraryWith({ twins: {} }),
    'no_reuse',
  )
  expect(result.avoided?.total).toBeCloseTo(45, 7)
  expect(result.baselineAnswer?.boundary['press.stone_brick']).toBeCloseTo(67.5, 7)
  expect(result.avoided?.ledger[0]?.displaces?.en).toBe('Stone brick')
})

test('no waste is bought to make up for the one shut', () => {
  const result = avoidedOf(docWith('45 t/year'), libraryWith({}), 'no_reuse')
  expect(Object.keys(result.baselineAnswer?.boundary ?? {})).not.toContain('press.ash')
})
