import { describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { applyPatch } from '../../../src/core/format/patch'
import { bundledLibrary } from '../../../src/solver/library'
import { avoidedOf, findingOf, ledgerSum } from '../../support/avoided'

// coal ─▶ plant 1,000 MWh ──ash 200 t──▶ bricks 100 t, 0.8 t/t ──▶ builders
//                             └─▶ (disposed of)  └──sludge 5 t──▶ (disposed of)
// Scenario: 120 t of ash and 5 t of sludge are disposed of.
const less = findingOf('avoided_scenario_less')
const patched = (patch: unknown): NetworkDoc => applyPatch(less, patch) as NetworkDoc

describe('a scenario as baseline', () => {
  // 40 t of its own bricks take 32 t of ash and leave 2 t of sludge; 60 t are made elsewhere: 168 + 2 − 125.
  test('its taker runs within its own capacity, and others make the rest: 45 t', () => {
    const result = avoidedOf(less, null, 'less')
    expect(result.avoided?.total).toBeCloseTo(45, 6)
    expect(result.baselineAnswer?.activities.bricks?.run).toBeCloseTo(40, 6)
    expect(result.baselineAnswer?.activities.bricks?.instead_of_o_brick).toBeCloseTo(60, 6)
    expect(ledgerSum(result)).toBeCloseTo(45, 6)
  })

  test('its minimum may be met by either', () => {
    const doc = patched({ processes: { bricks: { minimum: '30 t' } } })
    expect(avoidedOf(doc, null, 'no_reuse').avoided?.total).toBeCloseTo(75, 6)
  })

  test('what is sold where it has no market is a function that it cannot deliver', () => {
    const result = avoidedOf(less, null, 'nobricks')
    expect(result.avoided).toBeNull()
    expect(result.notKept).toEqual([
      {
        kind: 'process',
        process: 'bm',
        commodity: 'brick',
        amount: { value: expect.closeTo(100, 6) as number, unit: 't' },
      },
    ])
  })

  test('a market of its own that the scenario lacks gets nothing: 200 t of ash against 200 t', () => {
    const result = avoidedOf(less, 'nobricks', 'less')
    expect(result.notKept).toEqual([])
    expect(result.avoided?.total).toBeCloseTo(0, 6)
  })

  // Against a scenario that sells its ash to a road builder nothing is avoided but less sludge left: 0 − 0 ash, −5 t.
  test('waste that it sells is not disposed of', () => {
    const doc = patched({
      processes: {
        plant: { ports: { o_ash: { direction: 'out', commodity: 'ash', amount: '0.2 t/MWh' } } },
        road: {
          kind: 'market',
          ports: { x: { commodity: 'ash' } },
          price: '1 CNY/t',
          capacity: '0 t',
        },
      },
      flows: { road: { from: 'plant.o_ash', to: 'road.x' } },
      scenarios: {
        sold: {
          name: { en: 'Sold' },
          patch: {
            processes: { road: { capacity: '500 t' }, bricks: { capacity: '0 t' } },
          },
        },
      },
    })
    const result = avoidedOf(doc, null, 'sold')
    expect(result.avoided?.total).toBeCloseTo(0 - 125, 6)
    expect(ledgerSum(result)).toBeCloseTo(-125, 6)
  })
})

// 100 t of ash: bricks take 80 t, a road builder who would take 50 t gets the other 20 t; 5 t of sludge are disposed of.
describe('three questions, one network', () => {
  const doc = patched({
    processes: {
      plant: { ports: { o_ash: { direction: 'out', commodity: 'ash', amount: '0.1 t/MWh' } } },
      road: {
        kind: 'market',
        ports: { x: { commodity: 'ash' } },
        price: '1 CNY/t',
        capacity: '50 t',
      },
    },
    flows: { road: { from: 'plant.o_ash', to: 'road.x' } },
  })
  const share = (confidence: 'seen' | 'assumed') => ({
    ...{ value: 0.5, low: 0.25, high: 0.75, year: 2024, confidence, sources: {} },
  })
  const library = {
    ...bundledLibrary,
    reuseToday: { ash: { china: share('seen'), shandong: share('assumed') } },
  }

  test('no reuse: the road builder gets no more than before: 80 t of ash against 5 t', () => {
    expect(avoidedOf(doc, null, 'no_reuse', library).avoided?.total).toBeCloseTo(80 - 5, 6)
  })

  test('next best outlet: the road builder takes his 50 t: 50 t of ash against 5 t', () => {
    const result = avoidedOf(doc, null, 'next_best', library)
    expect(result.avoided?.total).toBeCloseTo(50 - 5, 6)
    expect(ledgerSum(result)).toBeCloseTo(50 - 5, 6)
    expect(result.usual).toBeNull()
  })

  // Half of the 80 t that are not sold stay bricks, with half of the sludge: 40 + 2.5 against 5 t.
  test('business as usual: what is sold is taken off before the share, whose range is told', () => {
    const { avoided, usual } = avoidedOf(doc, null, 'as_usual', library)
    expect(avoided?.total).toBeCloseTo(40 + 2.5 - 5, 6)
    expect(usual?.shares).toEqual([
      { commodity: 'ash', value: 0.5, low: 0.25, high: 0.75, assumed: true },
    ])
    // A quarter of 80 t: 60 + 1.25 − 5; three quarters: 20 + 3.75 − 5.
    expect(usual?.range?.max).toBeCloseTo(60 + 1.25 - 5, 6)
    expect(usual?.range?.min).toBeCloseTo(20 + 3.75 - 5, 6)
  })
})

describe('ratios carry the units of both commodities', () => {
  // Without reuse: 200 t ash × 55, 110 t of bricks elsewhere × 200, running 100 × 20.
  // With: 120 t × 55, sludge 5 × 60, binder 25 × 300, running 100 × 20, freight as the library has it.
  const saving = avoidedOf(less, null, 'no_reuse').cost?.value ?? NaN

  test.each(['avoided_substitute_kg', 'avoided_twin_cost_unit_kg'])('%s: 18,280 CNY', (name) => {
    expect(avoidedOf(findingOf(name), null, 'no_reuse').cost?.value).toBeCloseTo(saving, 6)
    expect(saving).toBeCloseTo(18_280, -1)
  })

  test.each([1.1, '1.1 t/t', '1100 kg/t', '110 %'])('%s of the other brick for one', (ratio) => {
    for (const unit of ['t', 'kg'])
      for (const brick of ['t', 'kg']) {
        const doc = patched({
          commodities: { brick: { unit: brick, substitute: { ratio } }, cbrick: { unit } },
        })
        expect(avoidedOf(doc, null, 'no_reuse').cost?.value).toBeCloseTo(saving, 6)
      }
  })

  // Bricks and tiles of one press: its 20 CNY/t are paid once, with the bricks that count its activity.
  test('the running cost of a plant of two products is paid once', () => {
    const doc = patched({
      commodities: {
        tile: {
          name: { en: 'Tile' },
          kind: 'product',
          unit: 't',
          price: '0 CNY/t',
          substitute: { commodity: 'ctile', ratio: 1 },
        },
        ctile: { name: { en: 'Other tile' }, kind: 'product', unit: 't', price: '0 CNY/t' },
      },
      processes: {
        bricks: { ports: { o_tile: { direction: 'out', commodity: 'tile', amount: '0.5 t/t' } } },
        tm: { kind: 'market', ports: { x: { commodity: 'tile' } }, capacity: '50 t' },
      },
      flows: { t: { from: 'bricks.o_tile', to: 'tm.x' } },
    })
    expect(avoidedOf(doc, null, 'no_reuse').cost?.value).toBeCloseTo(saving, 6)
  })
})

describe('make-or-buy stays as in the scenario', () => {
  // grid ─▶ (dear, at open inlets)  plant ─▶ power for the bricks 1 MWh/t, for the town 900 MWh
  const powered = patched({
    commodities: { pow: { price: '1000 CNY/MWh' } },
    processes: {
      bricks: { ports: { i_pow: { direction: 'in', commodity: 'pow', amount: '1 MWh/t' } } },
      grid: { minimum: '900 MWh', capacity: '900 MWh' },
    },
    flows: { own: { from: 'plant.o_pow', to: 'bricks.i_pow' } },
  })

  // The other bricks need no power: the plant makes 900 MWh, 180 t of ash, instead of 1,000 MWh and 200 t.
  test('a taker that stands still needs no power, and who makes it makes less', () => {
    const { avoided, baselineAnswer, makeOrBuyKept } = avoidedOf(powered, null, 'no_reuse')
    expect(makeOrBuyKept).toBe(true)
    expect(baselineAnswer?.activities.plant?.run).toBeCloseTo(900, 6)
    expect(avoided?.total).toBeCloseTo(75 - 20, 6)
    expect(avoided?.parts.generation).toBeCloseTo(-20, 6)
    expect(avoided?.parts.diverted).toBeCloseTo(80, 6)
  })

  // Bricks elsewhere are fired with 3 MWh/t: the plant still makes 1,000 MWh, and 200 MWh are bought.
  test('what others need beyond that is bought, not made: nothing arises that would not have', () => {
    const doc = applyPatch(powered, {
      commodities: {
        brick: { substitute: { commodity: 'pow', ratio: '3 MWh/t' } },
      },
    }) as NetworkDoc
    const { avoided, baselineAnswer } = avoidedOf(doc, null, 'no_reuse')
    expect(baselineAnswer?.activities.plant?.run).toBeCloseTo(1000, 6)
    expect(baselineAnswer?.boundary['bricks.i_pow']).toBeCloseTo(200, 6)
    expect(avoided?.parts.generation).toBeCloseTo(0, 6)
    expect(avoided?.total).toBeCloseTo(75, 6)
  })

  // A kiln burns coal and 5 % of ash: only 5 % of its lime may come from elsewhere, however cheap that is.
  test('counterparts replace only what was made of waste', () => {
    const doc = patched({
      commodities: {
        lime: {
          name: { en: 'Lime' },
          kind: 'product',
          unit: 't',
          price: '9 CNY/t',
          substitute: { commodity: 'quick', ratio: 1 },
        },
        quick: { name: { en: 'Other lime' }, kind: 'product', unit: 't', price: '1 CNY/t' },
      },
      processes: {
        kiln: {
          kind: 'converter',
          unit: 't',
          exempt: { mass: 'test', all: 'test' },
          ports: {
            fuel: {
              direction: 'in',
              commodity: 'coalx',
              amount: '1 t/t',
              accepts: { coalx: 1, ash: 1 },
              share: { ash: { max: 0.05 } },
            },
            lime: { direction: 'out', commodity: 'lime', amount: '1 t/t' },
          },
        },
        mine: { kind: 'supply', ports: { coal: { commodity: 'coalx' } } },
        lm: {
          kind: 'market',
          ports: { x: { commodity: 'lime' } },
          minimum: '100 t',
          capacity: '100 t',
        },
      },
      flows: {
        fuel: { from: 'mine.coal', to: 'kiln.fuel' },
        ash_fuel: { from: 'plant.o_ash', to: 'kiln.fuel' },
        lime: { from: 'kiln.lime', to: 'lm.x' },
      },
    })
    const { baselineAnswer, avoided } = avoidedOf(doc, null, 'no_reuse')
    expect(baselineAnswer?.activities.kiln?.instead_of_lime).toBeCloseTo(5, 6)
    expect(baselineAnswer?.activities.kiln?.run).toBeCloseTo(95, 6)
    expect(avoided?.total).toBeCloseTo(80, 6)
  })
})

describe('limits that only reuse can meet', () => {
  const limited = (limits: NetworkDoc['limits']) => patched({ limits })

  test('a limit on waste does not hold in a baseline, and is told', () => {
    const doc = limited({ cap: { indicator: 'solid_waste', max: '150 t' } })
    const { avoided, dropped } = avoidedOf(doc, null, 'no_reuse')
    expect(avoided?.total).toBeCloseTo(75, 6)
    expect(dropped).toEqual([
      { limit: 'cap', name: null, on: { kind: 'indicator', id: 'solid_waste' } },
    ])
  })

  // A process that is called as an indicator is keeps its limit: at most 1,000 MWh.
  test('a limit on a process of that name stays', () => {
    const { plant, ...others } = less.processes
    const doc = {
      ...less,
      processes: { solid_waste: plant!, ...others },
      flows: {
        ...less.flows,
        p: { from: 'solid_waste.o_pow', to: 'grid.x' },
        a: { ...less.flows.a!, from: 'solid_waste.o_ash' },
      },
      limits: { cap: { process: 'solid_waste', max: '1000 MWh' } },
    }
    const { dropped, avoided } = avoidedOf(doc, null, 'no_reuse')
    expect(dropped).toEqual([])
    expect(avoided?.total).toBeCloseTo(75, 6)
  })

  test('the least of a reuse flow does not hold where it is shut', () => {
    const doc = limited({ least: { flow: 'a', min: '10 t' } })
    const { avoided, dropped } = avoidedOf(doc, null, 'no_reuse')
    expect(avoided?.total).toBeCloseTo(75, 6)
    expect(dropped.map(({ limit }) => limit)).toEqual(['least'])
  })
})

describe('business as usual', () => {
  test('says for which wastes no share of reuse is known: it is no reuse then', () => {
    const usual = avoidedOf(less, null, 'as_usual')
    expect(usual.unshared).toEqual(['ash'])
    expect(usual.avoided?.total).toBeCloseTo(75, 6)
    expect(avoidedOf(less, null, 'no_reuse').unshared).toEqual([])
  })
})
