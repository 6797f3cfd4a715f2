import { describe, expect, test } from 'vitest'
import { wasteBalance } from '../../../src/core/answer/derived/utilisation'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { applyPatch } from '../../../src/core/format/patch'
import { avoidedOf, ledgerSum, modelOf, solvedOf } from '../../support/avoided'

/*
 * Waste must not be avoided by vanishing: what is lost, what ends in a plant that gives nothing for it, and what nobody takes
 * of those who reuse waste is disposed of.
 */
const bricks = modelOf('ash_to_bricks')
const changed = (patch: unknown): NetworkDoc => applyPatch(bricks, patch) as NetworkDoc
const wasteOf = (doc: NetworkDoc): number =>
  solvedOf(doc, null).answer.indicators.solid_waste?.value ?? NaN

describe('what does not arrive', () => {
  // 120 kt of ash have to arrive: 150 kt leave, and 30 kt lie beside the belt. Of both slag and ash 152 kt are used as before.
  test('a fifth of the ash lost on its way avoids no more than none lost', () => {
    const doc = changed({ flows: { ash_to_bricks: { loss: '20 %' } } })
    const result = avoidedOf(doc, null, 'no_reuse')
    expect(result.avoided?.total).toBeCloseTo(avoidedOf(bricks, null, 'no_reuse').avoided!.total, 1)
    expect(result.avoided?.parts.diverted).toBeCloseTo(150_000 + 32_000, 0)
    expect(result.avoided?.parts.lost).toBeCloseTo(-30_000, 0)
    expect(ledgerSum(result)).toBeCloseTo(result.avoided!.total, 5)
  })
})

describe('a landfill that is drawn as a plant', () => {
  const doc = changed({
    processes: {
      landfill: { ports: { fly_ash: null } },
      yard: { kind: 'converter', recipe: 'landfill_general', capacity: '1 Mt/year' },
    },
    flows: { ash_to_landfill: { to: 'yard.fly_ash' } },
  })

  test('is disposal: the indicator, the avoided waste and the rate are what they are with a landfill', () => {
    expect(wasteOf(doc)).toBeCloseTo(wasteOf(bricks), 3)
    const [drawn, plain] = [doc, bricks].map((each) => avoidedOf(each, null, 'no_reuse'))
    expect(drawn?.avoided?.total).toBeCloseTo(plain!.avoided!.total, 3)
    const [one, other] = [doc, bricks].map((each) => wasteBalance(solvedOf(each, null)))
    expect(one).toEqual(
      Object.fromEntries(
        Object.entries<number>({ ...other! }).map(([part, amount]) => [
          part,
          expect.closeTo(amount, 3) as number,
        ]),
      ),
    )
  })

  // What is not made into bricks goes there in the baseline: 120 kt less of both rows in the scenario.
  test('has rows of its own, which cancel', () => {
    const { parts } = avoidedOf(doc, null, 'no_reuse').avoided!
    expect(parts.treated).toBeCloseTo(-120_000, -1)
    expect(parts.ended).toBeCloseTo(120_000, -1)
  })

  test('a plant of one’s own whose mass need not close is no way out', () => {
    const own = changed({
      processes: {
        landfill: { ports: { fly_ash: null } },
        yard: {
          kind: 'converter',
          unit: 't',
          ports: {
            ash: { direction: 'in', commodity: 'fly_ash', amount: '1 t/t' },
            gravel: {
              direction: 'out',
              commodity: 'aggregate_own',
              amount: '0.25 t/t',
              open: true,
            },
          },
          exempt: { mass: 'the rest is not looked at' },
          capacity: '1 Mt/year',
        },
      },
      commodities: {
        aggregate_own: { name: { en: 'Gravel' }, kind: 'product', unit: 't' },
      },
      flows: { ash_to_landfill: { to: 'yard.ash' } },
    })
    // Three quarters of what it takes end there, and the quarter that nobody buys is dumped.
    expect(wasteOf(own)).toBeCloseTo(wasteOf(bricks), 3)
  })
})

describe('what nobody takes of those who reuse waste', () => {
  // 1,000 t of pot lining are leached: 360 t of carbon, 180 t of fluoride salts, 500 t of inert residue.
  const spl = (market: object): NetworkDoc => ({
    ...bricks,
    commodities: {},
    processes: {
      pots: {
        kind: 'converter',
        unit: 't',
        ports: {
          metal: { direction: 'out', commodity: 'metal_own', amount: '1 t/t' },
          lining: { direction: 'out', commodity: 'spl', amount: '0.02 t/t', open: true },
        },
        exempt: { all: 'the lining alone is looked at', mass: 'the lining alone is looked at' },
      },
      leach: { kind: 'converter', recipe: 'spl_leach' },
      metal: {
        kind: 'market',
        ports: { metal: { commodity: 'metal_own' } },
        minimum: '50000 t/year',
        capacity: '50000 t/year',
        price: '1 CNY/t',
      },
      ...market,
    },
    flows: {
      metal: { from: 'pots.metal', to: 'metal.metal' },
      lining: { from: 'pots.lining', to: 'leach.spl', minimum: '1000 t/year' },
      ...('salts' in market ? { salts: { from: 'leach.fluoride_salts', to: 'salts.salts' } } : {}),
    },
    parameters: {},
    scenarios: {},
  })
  const named = (doc: NetworkDoc): NetworkDoc => ({
    ...doc,
    commodities: { metal_own: { name: { en: 'Metal' }, kind: 'product', unit: 't' } },
  })

  test('is disposed of, and counts as secondary waste: 1,000 t less 360, 180 and 500 t', () => {
    const result = avoidedOf(named(spl({})), null, 'no_reuse')
    expect(result.avoided?.parts.diverted).toBeCloseTo(1000, 6)
    expect(result.avoided?.byCommodity.fluoride_salts?.scenario).toBeCloseTo(180, 6)
    expect(result.avoided?.byCommodity.spl_carbon?.scenario).toBeCloseTo(360, 6)
    expect(result.avoided?.total).toBeCloseTo(1000 - 360 - 180 - 500, 6)
    expect(ledgerSum(result)).toBeCloseTo(1000 - 360 - 180 - 500, 6)
  })

  test('is no waste where somebody buys it', () => {
    const salts = {
      kind: 'market',
      ports: { salts: { commodity: 'fluoride_salts' } },
      price: '100 CNY/t',
    }
    const result = avoidedOf(named(spl({ salts })), null, 'no_reuse')
    expect(result.avoided?.byCommodity.fluoride_salts).toBeUndefined()
    expect(result.avoided?.total).toBeCloseTo(1000 - 360 - 500, 6)
  })
})

describe('what is let go', () => {
  // 1,000 t of gas with 38.5 % carbon: 1,000 × 0.385 × 44.009 / 12.011 t of CO2.
  test('a gas with carbon in it is burnt, with its CO2', () => {
    const doc = {
      ...bricks,
      commodities: { metal_own: { name: { en: 'Metal' }, kind: 'product', unit: 't' } },
      processes: {
        furnace: {
          kind: 'converter',
          unit: 't',
          ports: {
            metal: { direction: 'out', commodity: 'metal_own', amount: '1 t/t' },
            gas: { direction: 'out', commodity: 'co_gas', amount: '0.02 t/t' },
          },
          exempt: { all: 'the gas alone is looked at', mass: 'the gas alone is looked at' },
        },
        metal: {
          kind: 'market',
          ports: { metal: { commodity: 'metal_own' } },
          minimum: '50000 t/year',
          capacity: '50000 t/year',
          price: '1 CNY/t',
        },
      },
      flows: { metal: { from: 'furnace.metal', to: 'metal.metal' } },
      parameters: {},
      scenarios: {},
    } as NetworkDoc
    const { indicators } = solvedOf(doc, null).answer
    expect(indicators.co2e_direct?.value).toBeCloseTo((1000 * 0.385 * 44.009) / 12.011, 6)
  })
})
