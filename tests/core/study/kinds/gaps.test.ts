import { describe, expect, test } from 'vitest'
import type { Library, Recipe } from '../../../../src/core/library/library'
import type { NetworkDoc } from '../../../../src/core/format/doc'
import { parseNetwork } from '../../../../src/core/parse/parse'
import { applyPatch } from '../../../../src/core/format/patch'
import { solveNetwork } from '../../../../src/core/solve/solve'
import { bundledLibrary } from '../../../../src/solver/library'
import { inlet, outlet } from '../../../support/docs'
import { solve } from '../../../support/solvers'
import { found, gypsumDoc, refused } from '../../../support/studies'

/** A plant for a ton of `product` from a ton of gypsum: a year of life, so that 8 % interest makes its annuity 1.08. */
const plantOf = (product: string, variableCost: string): Recipe => ({
  name: { en: `Plant for ${product}` },
  sector: 'building',
  reference: product,
  ports: { gypsum: inlet('gypsum'), [product]: outlet(product) },
  economics: {
    investment: '20 CNY*year/t',
    life: '1 year',
    fixedShare: '0.05 1/year',
    variableCost,
    scale: { low: '10 t/year', value: '40 t/year', high: '500 t/year' } as never,
    leastLoad: 0,
    canCycle: true,
    utilisation: 0.8,
    expansion: 'free',
    pricesOf: '2026',
    sources: {},
    confidence: 'assumed',
  },
  sources: {},
})

const product = (price: string) =>
  ({ name: { en: 'P' }, kind: 'product', unit: 't', mass: '1 t/t', price, sources: {} }) as const
const sale = (commodity: string, quantity: string) =>
  ({
    commodity,
    direction: 'sale',
    quantity,
    radius: '1 km',
    priceAdjustment: '-5 CNY/t',
    sources: {},
  }) as const

const library: Library = {
  ...bundledLibrary,
  commodities: {
    ...bundledLibrary.commodities,
    plaster: product('50 CNY/t'),
    mortar: product('10 CNY/t'),
    chalk: product('500 CNY/t'),
  },
  recipes: {
    plaster: plantOf('plaster', '10 CNY/t'),
    mortar: plantOf('mortar', '200 CNY/t'),
    // Nobody sells the earth that it needs.
    chalk: {
      ...plantOf('chalk', '1 CNY/t'),
      ports: {
        gypsum: inlet('gypsum', '0.5 t/t'),
        earth: inlet('gypsum_earth', '0.5 t/t'),
        chalk: outlet('chalk'),
      },
    },
  },
  markets: {
    ...bundledLibrary.markets,
    outlets: { plaster: sale('plaster', '80 t/year'), mortar: sale('mortar', '30 t/year') },
  },
}
/** Works whose 100 t of gypsum are all disposed of, at 20 CNY/t. */
const doc = applyPatch(gypsumDoc, {
  commodities: { gypsum_earth: { kind: 'waste', phase: 'solid', unit: 't', disposal: '1 CNY/t' } },
}) as NetworkDoc

const costOf = (patch: unknown): number => {
  const { network, issues } = parseNetwork(applyPatch(doc, patch) as NetworkDoc, library)
  if (network === null) throw new Error(JSON.stringify(issues))
  return solveNetwork(network, solve).indicators.cost?.value ?? NaN
}
const close = (value: number) => expect.closeTo(value, 4) as number

describe('100 t of gypsum that nobody takes', () => {
  const gaps = found('gaps', doc, {}, library)
  const candidate = (recipe: string) => gaps.candidates.find((each) => each.recipe === recipe)

  test('the gypsum is the break, and 2,000 CNY are paid for it', () => {
    const gypsum = gaps.breaks.find(({ commodity }) => commodity === 'gypsum')
    expect(gypsum).toEqual({
      commodity: 'gypsum',
      terms: 'dispose',
      amount: close(100),
      cost: close(2000),
      unit: 't',
      closedBy: ['plaster'],
      known: 2,
      ifTaken: { saving: close(2000), wasteAvoided: close(100) },
    })
  })

  // Variable 10, fixed 5 % of 20 and annuity 21.6, both over 0.8; less the fee of 20 and the price of 50 − 5 at the gate.
  const perTon = 10 + (1 + 21.6) / 0.8 - 20 - 45

  test('plaster would pay: reduced cost, scale and investment by hand', () => {
    expect(candidate('plaster')).toMatchObject({
      reducedCost: close(perTon),
      scale: close(80),
      limitedBy: 'plaster',
      unit: 't',
      investment: close((20 * 80) / 0.8),
      closes: ['gypsum'],
    })
  })

  test('a solve of its own confirms it, and the patch as a scenario saves as much', () => {
    const plaster = candidate('plaster')
    expect(plaster).toMatchObject({
      verdict: 'pays',
      activity: close(80),
      saving: close(-perTon * 80),
      wasteAvoided: close(80),
    })
    expect(costOf({}) - costOf(plaster?.patch)).toBeCloseTo(-perTon * 80, 4)
  })

  test('mortar does not pay; where nothing better is known, it is said what it would cost', () => {
    const { mortar: recipe } = library.recipes
    const poor = { ...library, recipes: { mortar: recipe! } }
    const [mortar] = found('gaps', doc, {}, poor).candidates
    const cost = 200 + (1 + 21.6) / 0.8 - 20 - 5
    expect(mortar).toMatchObject({ verdict: 'does_not_pay', reducedCost: close(cost) })
    expect(mortar?.activity).toBeCloseTo(30, 3)
    expect(mortar?.saving).toBeCloseTo(-cost * 30, 1)
    expect(mortar?.wasteAvoided).toBeCloseTo(30, 3)
    expect(costOf(mortar?.patch)).toBeCloseTo(costOf({}), 6)
  })

  test('what cannot be fed is no candidate, what does not pay none beside one that does', () => {
    expect(gaps.candidates.map(({ recipe }) => recipe)).toEqual(['plaster'])
    expect(gaps.priced).toBe(2)
  })

  test('a plant that is there already, with room to spare, is not missing', () => {
    const there = applyPatch(doc, candidate('plaster')?.patch) as NetworkDoc
    const next = found('gaps', there, {}, library)
    expect(next.candidates.map(({ recipe }) => recipe)).not.toContain('plaster')
    const gypsum = next.breaks.find(({ commodity }) => commodity === 'gypsum')
    expect(gypsum?.amount).toBeCloseTo(20, 6)
  })
})

// At a fee of 50 CNY/t each ton of board saves 50 + 50.25 − 83.7. The plant is full at 60 t; the 100 t of gypsum allow 40
// more. The market takes 75 t where that is the nearer end.
describe('a full board plant chokes', () => {
  const dear = applyPatch(doc, { parameters: { fee: { value: '50 CNY/t' } } }) as NetworkDoc
  const chokeOf = (patch: object) =>
    found('gaps', applyPatch(dear, patch) as NetworkDoc, {}, library).chokes.find(
      ({ id }) => id === 'board',
    )

  test('its price holds until the gypsum is used up', () => {
    expect(chokeOf({})).toEqual({
      kind: 'process',
      id: 'board',
      side: 'max',
      unit: 't',
      bound: 60,
      price: close(16.55),
      followed: true,
      holdsUntil: close(100),
    })
  })

  test('or until the market is full', () => {
    const found = chokeOf({ processes: { builders: { capacity: '75 t/year' } } })
    expect(found?.holdsUntil).toBeCloseTo(75, 5)
  })

  // A plant of which half is available: a ton of capacity is half a ton of board.
  test('a ton of capacity of which half can be used is worth half', () => {
    const found = chokeOf({ processes: { board: { availability: 0.5 } } })
    expect(found).toMatchObject({ bound: 60, price: close(16.55 / 2) })
  })

  test('a limit that forces waste down is priced, too', () => {
    // At 20 CNY/t board costs 13.45 CNY/t more than it saves: it is made only for the limit.
    const limits = { waste: { indicator: 'solid_waste', max: '70 t' } }
    const { chokes } = found('gaps', applyPatch(doc, { limits }) as NetworkDoc, {}, library)
    expect(chokes.find(({ id }) => id === 'waste')).toMatchObject({
      kind: 'limit',
      side: 'max',
      bound: 70,
      price: close(13.45),
      holdsUntil: close(100),
    })
  })
})

test('a network without an answer has no gaps, and says so', () => {
  const patch = { processes: { works: { capacity: '50 t/year' } } }
  expect(found('gaps', applyPatch(doc, patch) as NetworkDoc, {}, library)).toMatchObject({
    breaks: [],
    candidates: [],
    status: 'infeasible',
  })
  expect(refused('gaps', doc, { scenario: 'war' })).toEqual(['scenario unknown_scenario'])
})
