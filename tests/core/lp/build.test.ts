import { describe, expect, test } from 'vitest'
import { buildProgram } from '../../../src/core/lp/build'
import { writeLp } from '../../../src/core/lp/text/writeLp'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'

// Each golden file is the whole program of the smallest network that has the family; read it as a modeller would.
const families: Record<string, NetworkDoc> = {
  // mine ──coal, 10 % lost──▶ boiler ──steam──▶ (let go)        boiler takes 0.5 t coal or 0.95 t gangue per unit
  // tip ──gangue───────────▶   │──ash──▶ (disposed of)
  ports: docOf({
    commodities: {
      ...goods('coal', 'gangue', 'steam_t'),
      ash: { kind: 'waste', phase: 'solid', unit: 't', disposal: '40 CNY/t', tax: '25 CNY/t' },
    },
    processes: {
      mine: { kind: 'supply', ports: { coal: { commodity: 'coal' } }, price: '600 CNY/t' },
      tip: { kind: 'supply', ports: { gangue: { commodity: 'gangue' } }, price: '90 CNY/t' },
      boiler: {
        kind: 'converter',
        unit: 't',
        exempt: { mass: 'two fuels of different ash' },
        cost: '3 CNY/t',
        ports: {
          fuel: { ...inlet('coal', '0.5 t/t'), accepts: { coal: 1, gangue: 1.9 } },
          steam_t: outlet('steam_t', '0.4 t/t'),
          ash: outlet('ash', '0.1 t/t'),
        },
      },
    },
    flows: {
      coal: { from: 'mine.coal', to: 'boiler.fuel', loss: '10%' },
      gangue: { from: 'tip.gangue', to: 'boiler.fuel' },
    },
  }),
  // two wastes of different units into one pit that counts 1 t of ash as one and 1 m3 of sludge as 1.2 t
  trade: docOf({
    commodities: {
      ash: { kind: 'waste', phase: 'solid', unit: 't', disposal: '40 CNY/t' },
      sludge: {
        kind: 'waste',
        phase: 'solid',
        unit: 'm3',
        mass: '1.2 t/m3',
        disposal: '70 CNY/m3',
      },
    },
    processes: {
      boilers: { kind: 'supply', ports: { ash: { commodity: 'ash' } }, price: '0 CNY/t' },
      works: { kind: 'supply', ports: { sludge: { commodity: 'sludge' } }, price: '0 CNY/m3' },
      pit: {
        kind: 'disposal',
        capacity: '500 t/year',
        ports: { any: { accepts: { ash: 1, sludge: '1/1.2 m3/t' } } },
      },
    },
    flows: {
      ash: { from: 'boilers.ash', to: 'pit.any', loss: 0.01 },
      sludge: { from: 'works.sludge', to: 'pit.any' },
    },
  }),
  // at most 30 % gangue by amount, at least 10 %
  share: docOf({
    commodities: goods('coal', 'gangue', 'heat'),
    processes: {
      mine: { kind: 'supply', ports: { coal: { commodity: 'coal' } } },
      tip: { kind: 'supply', ports: { gangue: { commodity: 'gangue' } } },
      boiler: {
        kind: 'converter',
        unit: 't',
        ports: {
          fuel: {
            ...inlet('coal'),
            accepts: { coal: 1, gangue: 1 },
            share: { gangue: { min: 0.1, max: 0.3 } },
          },
          heat: outlet('heat'),
        },
      },
    },
    flows: {
      coal: { from: 'mine.coal', to: 'boiler.fuel' },
      gangue: { from: 'tip.gangue', to: 'boiler.fuel' },
    },
  }),
  // a blend of 0.02 % and 0.5 % Cl may hold 0.1 %
  quality: docOf({
    commodities: {
      clean: { kind: 'raw', unit: 't', price: '0 CNY/t', composition: { Cl: 0.0002 } },
      dusty: { kind: 'raw', unit: 't', price: '0 CNY/t', composition: { Cl: 0.005 } },
      meal: { kind: 'product', unit: 't', composition: { Cl: 0.001 } },
    },
    processes: {
      quarry: { kind: 'supply', ports: { clean: { commodity: 'clean' } } },
      filter: { kind: 'supply', ports: { dusty: { commodity: 'dusty' } } },
      mill: {
        kind: 'converter',
        unit: 't',
        exempt: { Cl: 'carried by the blend' },
        ports: {
          feed: {
            ...inlet('clean'),
            accepts: { clean: 1, dusty: 1 },
            quality: { Cl: { max: 0.001 } },
          },
          meal: outlet('meal'),
        },
      },
    },
    flows: {
      clean: { from: 'quarry.clean', to: 'mill.feed' },
      dusty: { from: 'filter.dusty', to: 'mill.feed' },
    },
  }),
  // 90 % of 1000 t and of up to 500 t built for 120 CNY a year and tonne over 20 years without interest; two modes
  capacity: docOf({
    commodities: goods('ore', 'metal'),
    processes: {
      works: {
        kind: 'converter',
        unit: 't',
        capacity: '1000 t/year',
        minimum: '200 t/year',
        availability: 0.9,
        build: { max: '500 t/year', investment: '120 CNY*year/t', life: '20 year', rate: 0 },
        modes: {
          slow: { cost: '1 CNY/t', ports: { ore: inlet('ore'), metal: outlet('metal') } },
          fast: { cost: '2 CNY/t', ports: { ore: inlet('ore'), metal: outlet('metal') } },
        },
      },
      buyers: {
        kind: 'market',
        ports: { metal: { commodity: 'metal' } },
        price: '50 CNY/t',
        capacity: '700 t/year',
        minimum: '300 t/year',
      },
    },
    flows: { metal: { from: 'works.metal', to: 'buyers.metal' } },
  }),
  // a kiln that stands still or runs between 60 and 100 t
  on: docOf({
    commodities: goods('stone', 'lime'),
    processes: {
      kiln: {
        kind: 'converter',
        unit: 't',
        capacity: '100 t/year',
        onOff: 0.6,
        ports: { stone: inlet('stone'), lime: outlet('lime') },
      },
    },
  }),
  // two suppliers ──▶ bus ──▶ two users; what is left of a product stays unsold
  junction: docOf({
    commodities: goods('lime'),
    processes: {
      north: { kind: 'supply', ports: { lime: { commodity: 'lime' } } },
      south: { kind: 'supply', ports: { lime: { commodity: 'lime' } } },
      bus: {
        kind: 'junction',
        ports: {
          in: { direction: 'in', commodity: 'lime' },
          out: { direction: 'out', commodity: 'lime' },
        },
      },
      buyers: { kind: 'market', ports: { lime: { commodity: 'lime' } } },
    },
    flows: {
      north: { from: 'north.lime', to: 'bus.in' },
      south: { from: 'south.lime', to: 'bus.in', loss: 0.02 },
      sold: { from: 'bus.out', to: 'buyers.lime' },
    },
  }),
  // a heap of 40 t that loses 5 % a period, over two periods, at most 100 t
  stock: docOf({
    periods: 2,
    commodities: goods('ore'),
    processes: {
      mine: { kind: 'supply', ports: { ore: { commodity: 'ore' } } },
      heap: {
        kind: 'stock',
        capacity: '100 t',
        initial: '40 t',
        loss: 0.05,
        ports: {
          in: { direction: 'in', commodity: 'ore' },
          out: { direction: 'out', commodity: 'ore' },
        },
      },
      buyers: { kind: 'market', ports: { ore: { commodity: 'ore' } } },
    },
    flows: {
      stored: { from: 'mine.ore', to: 'heap.in' },
      drawn: { from: 'heap.out', to: 'buyers.ore' },
    },
  }),
  // limits on an indicator (with a fixed cost), a flow and a process, in both stages of an objective
  limit: docOf({
    commodities: {
      ...goods('ore', 'metal'),
      slag: { kind: 'waste', phase: 'solid', unit: 't', disposal: '10 CNY/t' },
    },
    processes: {
      works: {
        kind: 'converter',
        unit: 't',
        fixedCost: '500 CNY/year',
        ports: {
          ore: inlet('ore', '3 t/t'),
          metal: outlet('metal'),
          slag: outlet('slag', '2 t/t'),
        },
      },
      buyers: { kind: 'market', ports: { metal: { commodity: 'metal' } }, price: '90 CNY/t' },
    },
    flows: { metal: { from: 'works.metal', to: 'buyers.metal', capacity: '80 t/year' } },
    limits: {
      budget: { indicator: 'cost', max: '4000 CNY/year' },
      contract: { flow: 'metal', min: '20 t/year' },
      shift: { process: 'works', max: '60 t/year' },
    },
    objective: { first: 'solid_waste', within: 0.01, then: { minimize: 'cost' } },
  }),
}

describe('each row family reads as it is written in the design', () => {
  test.each(Object.entries(families))('%s', async (family, doc) => {
    const { program } = buildProgram(networkOf(doc), undefined, [40])
    await expect(writeLp(program)).toMatchFileSnapshot(`../../golden/${family}.lp`)
  })
})

test('all stages share one matrix, so that a later one starts warm', () => {
  const network = networkOf(families.limit ?? docOf({}))
  const [first, second] = [buildProgram(network, 0), buildProgram(network, 1, [40])]
  expect(first.program.matrix).toEqual(second.program.matrix)
  const stage = first.program.rowNames.indexOf('stage.1')
  expect(first.program.rowUpper[stage]).toBe(Infinity)
  expect(second.program.rowUpper[stage]).toBeCloseTo(40.4, 12)
})
