import { expect, test } from 'vitest'
import type { Doc } from './document'
import { solveModel } from './solve'
import { glpsolThere, solveByGlpsol, solveByHighs } from './solve/solver'
import { translate } from './translate'

const solvers = [solveByHighs, ...(glpsolThere ? [solveByGlpsol(), solveByGlpsol(true)] : [])]

/** Indicators of a document, which every solver finds alike. */
function answer(parts: Partial<Doc>): Readonly<Record<string, number>> {
  const doc = {
    period: '1 year',
    processes: {},
    flows: {},
    objective: { minimize: 'cost' },
    ...parts,
  }
  const [first, ...others] = solvers.map((solve) => {
    const { verdict, indicators } = solveModel(translate(doc), solve)
    expect(verdict).toBe('optimal')
    return Object.fromEntries(Object.entries(indicators).map(([id, { value }]) => [id, value]))
  })
  for (const other of others)
    for (const [id, value] of Object.entries(other))
      expect(value).toBeCloseTo(first?.[id] ?? NaN, 6)
  return first ?? {}
}

// coal 113 CNY/t ──▶ boiler ──heat──▶ users 10 MWh
//                       └──ash 0.2 t/MWh──10 km by road, 5 % lost──▶ landfill 11.3 CNY/t
test('taxes, freight and what is lost on the way', () => {
  const found = answer({
    vat: '13%',
    commodities: {
      coal: { kind: 'raw', unit: 't', price: '113 CNY/t', embodied: { co2e: '100 kg/t' } },
      heat: { kind: 'energy', unit: 'MWh', mass: '0 t/MWh', price: '0 CNY/MWh' },
      ash: { kind: 'waste', phase: 'solid', unit: 'kg', tax: '25 CNY/t', hazardous: 'HW18' },
    },
    processes: {
      boiler: {
        kind: 'converter',
        unit: 'MWh',
        cost: '3 CNY/MWh',
        fixedCost: '100 CNY',
        ports: {
          coal: { direction: 'in', commodity: 'coal', amount: '0.5 t/MWh' },
          heat: { direction: 'out', commodity: 'heat', amount: 1 },
          ash: { direction: 'out', commodity: 'ash', amount: '200 kg/MWh' },
        },
      },
      users: { kind: 'market', minimum: '10 MWh', ports: { heat: { commodity: 'heat' } } },
      landfill: { kind: 'disposal', price: '11.3 CNY/t', ports: { ash: { commodity: 'ash' } } },
    },
    flows: {
      heat: { from: 'boiler.heat', to: 'users.heat' },
      ash: {
        from: 'boiler.ash',
        to: 'landfill.ash',
        loss: 0.05,
        distance: '10 km',
        mode: 'road',
        cost: '1 CNY/t',
      },
    },
  })
  // 5 t of coal: 500; 30 + 100 for running; 2 t of ash: 1.9 (10 + 25) at the landfill, 2 for the flow, 20 tkm · 0.4 / 1.13.
  expect(found.cost).toBeCloseTo(500 + 130 + 66.5 + 2 + 8 / 1.13, 9)
  // 1.9 t in the landfill, 0.1 t on the way.
  expect(found.solid_waste).toBeCloseTo(2, 9)
  expect(found.hazardous_waste).toBeCloseTo(2, 9)
  // 0.5 t with the coal, 20 tkm · 50.5 g.
  expect(found.co2e).toBeCloseTo(0.5 + 20 * 0.000_050_5, 9)
  expect(found.co2e_direct).toBeCloseTo(20 * 0.000_050_5, 9)
  expect(found.virgin_material).toBeCloseTo(5, 9)
})

// well 8 t/d at 10 CNY/t ──▶ tank, 10 t, 10 % lost a day ──▶ users 9 t/d, three days
test('a stock that ends as it began', () => {
  const found = answer({
    period: '1 d',
    periods: 3,
    commodities: { brine: { kind: 'product', unit: 't' } },
    processes: {
      well: { kind: 'supply', price: '10 CNY/t', ports: { x: { commodity: 'brine' } } },
      users: {
        kind: 'market',
        minimum: '9 t',
        capacity: '9 t',
        price: '0 CNY/t',
        ports: { x: { commodity: 'brine' } },
      },
      tank: {
        kind: 'stock',
        initial: '10 t',
        loss: '10%',
        end: 'start',
        ports: {
          i: { direction: 'in', commodity: 'brine' },
          o: { direction: 'out', commodity: 'brine' },
        },
      },
    },
    flows: {
      fill: { from: 'well.x', to: 'tank.i' },
      draw: { from: 'tank.o', to: 'users.x' },
    },
  })
  // 9 t are there after the first night and leave; nothing is held then; at the end 10 t lie there: 9 + 19 t are bought.
  expect(found.cost).toBeCloseTo(280, 9)
})

// sand (1 % Cl) ─┐
//                ├─▶ kiln, no more than 0.4 % Cl, at least 20 % of sand ──▶ users 100 t
// clay (0 % Cl) ─┘
test('quality and share of a blend, measured in one unit', () => {
  const found = answer({
    commodities: {
      sand: { kind: 'raw', unit: 'kg', price: '10 CNY/t', composition: { Cl: 0.01 } },
      clay: { kind: 'raw', unit: 't', price: '50 CNY/t', composition: { Si: 0.4, O: 0.6 } },
      tile: { kind: 'product', unit: 't' },
    },
    processes: {
      kiln: {
        kind: 'converter',
        unit: 't',
        ports: {
          mix: {
            direction: 'in',
            commodity: 'clay',
            accepts: { clay: 1, sand: '2000 kg/t' },
            amount: 1,
            share: { sand: { min: '20%' } },
            quality: { Cl: { max: '0.4%' } },
          },
          tile: { direction: 'out', commodity: 'tile', amount: '1 t/t' },
        },
      },
      users: {
        kind: 'market',
        minimum: '100 t',
        price: '0 CNY/t',
        ports: { x: { commodity: 'tile' } },
      },
    },
    flows: { tile: { from: 'kiln.tile', to: 'users.x' } },
  })
  // Clay x and sand y: x + y / 2 = 100 and y = 0.4 (x + y), so that y = 2/3 x: x = 75, y = 50. 3,750 + 500.
  expect(found.cost).toBeCloseTo(4_250, 6)
  expect(found.virgin_material).toBeCloseTo(125, 6)
})

// grid 60 CNY/MWh ─┐
//                  ├─▶ users 8 MWh, 2 h
// plant 50 CNY/MWh, 10 MW, at least half, 100 CNY an hour when it runs
test('a plant pays when it runs, and runs at half load at least', () => {
  const plant = (fixedCost: string, need: string) =>
    answer({
      period: '1 h',
      periods: 2,
      boundary: 'closed',
      commodities: { power: { kind: 'energy', unit: 'MWh', price: '60 CNY/MWh' } },
      processes: {
        grid: { kind: 'supply', ports: { x: { commodity: 'power' } } },
        plant: {
          kind: 'converter',
          unit: 'MWh',
          capacity: '10 MW',
          onOff: '50%',
          cost: '50 CNY/MWh',
          fixedCost,
          fixedCostWhen: 'running',
          ports: { x: { direction: 'out', commodity: 'power', amount: 1 } },
        },
        users: {
          kind: 'market',
          minimum: need,
          capacity: need,
          price: '0 CNY/MWh',
          ports: { x: { commodity: 'power' } },
        },
      },
      flows: { a: { from: 'grid.x', to: 'users.x' }, b: { from: 'plant.x', to: 'users.x' } },
    })
  // 8 · 50 + 100 is more than 8 · 60; with 70 it is less; 4 MWh are below half load.
  expect(plant('100 CNY', '8 MWh').cost).toBeCloseTo(960, 9)
  expect(plant('70 CNY', '8 MWh').cost).toBeCloseTo(940, 9)
  expect(plant('0 CNY', '4 MWh').cost).toBeCloseTo(480, 9)
})

// ash 1 t ──▶ bricks or landfill, for the same money: of two answers of the same cost the one with less waste
test('ties are broken by waste, then by transport', () => {
  const found = answer({
    commodities: {
      ash: { kind: 'waste', phase: 'solid', unit: 't', price: '0 CNY/t' },
      brick: { kind: 'product', unit: 't', price: '0 CNY/t' },
    },
    processes: {
      plant: {
        kind: 'supply',
        minimum: '1 t',
        capacity: '1 t',
        ports: { ash: { commodity: 'ash' } },
      },
      landfill: { kind: 'disposal', price: '0 CNY/t', ports: { ash: { commodity: 'ash' } } },
      near: bricks(),
      far: bricks(),
      users: { kind: 'market', ports: { brick: { commodity: 'brick' } } },
    },
    flows: {
      dump: { from: 'plant.ash', to: 'landfill.ash' },
      near: { from: 'plant.ash', to: 'near.ash', distance: '2 km' },
      far: { from: 'plant.ash', to: 'far.ash', distance: '3 km' },
      b: { from: 'near.brick', to: 'users.brick' },
      c: { from: 'far.brick', to: 'users.brick' },
    },
  })
  expect(found).toMatchObject({ cost: 0, solid_waste: 0, transport_work: 2 })
})

const bricks = () => ({
  kind: 'converter' as const,
  unit: 't',
  ports: {
    ash: { direction: 'in' as const, commodity: 'ash', amount: 1 },
    brick: { direction: 'out' as const, commodity: 'brick', amount: 1 },
  },
})
