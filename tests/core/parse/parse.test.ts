import { describe, expect, test } from 'vitest'
import type { NetworkDoc, ProcessDoc } from '../../../src/core/format/doc'
import { parseNetwork } from '../../../src/core/parse/parse'
import { bundledLibrary } from '../../../src/solver/library'
import { docOf, goods, inlet, issuesOf, networkOf, outlet } from '../../support/docs'
import { saidOf } from '../../support/words'

const converter = (
  ports: NonNullable<ProcessDoc['ports']>,
  more: Partial<ProcessDoc> = {},
): ProcessDoc => ({
  kind: 'converter',
  unit: 't',
  ports,
  ...more,
})

describe('quantities', () => {
  test('a rate and an amount of a period are the same, and a parameter may stand in either', () => {
    const network = networkOf(
      docOf({
        period: '1 day',
        parameters: { size: { value: '2400 t/day', low: '1200 t/day' } },
        commodities: goods('ore', 'metal'),
        processes: {
          a: converter({ ore: inlet('ore'), metal: outlet('metal') }, { capacity: '100 t/h' }),
          b: converter({ ore: inlet('ore'), metal: outlet('metal') }, { capacity: '2.4 kt' }),
          c: converter({ ore: inlet('ore'), metal: outlet('metal') }, { capacity: 'size' }),
        },
      }),
    )
    expect(network.hours).toBe(24)
    expect(Object.values(network.processes).map(({ capacity }) => capacity)).toEqual([
      2400, 2400, 2400,
    ])
    expect(network.parameters.size).toMatchObject({ value: 2400, low: 1200, unit: 't/day' })
  })

  test('wrong dimension, unknown name, ton, NaN: each at its path', () => {
    const doc = docOf({
      commodities: { ...goods('ore', 'metal'), coal: { price: '750 CNY/MWh' } },
      processes: {
        a: converter(
          {
            ore: inlet('ore', '2 MWh/t'),
            metal: outlet('metal', 'metall * 2'),
            coal: inlet('coal', '1 ton/t'),
          },
          { capacity: '0/0', cost: '3' },
        ),
      },
    })
    expect(issuesOf(doc).toSorted()).toEqual(
      expect.arrayContaining([
        'commodities.coal.price wrong_dimension',
        'processes.a.ports.ore.amount wrong_dimension',
        'processes.a.ports.metal.amount unknown_name',
        'processes.a.ports.coal.amount ambiguous_unit',
        'processes.a.cost wrong_dimension',
      ]),
    )
    expect(issuesOf(doc).some((each) => each.startsWith('processes.a.capacity '))).toBe(true)
  })
})

describe('references', () => {
  test('an unknown recipe, commodity, process, port, indicator, zone or flow is named where it stands', () => {
    const doc = docOf({
      commodities: {
        ...goods('ore'),
        metal: { kind: 'product', unit: 't', substitute: { commodity: 'mettle', ratio: 1 } },
      },
      processes: {
        plant: { kind: 'converter', recipe: 'chp_dri' },
        works: converter({ ore: inlet('ore'), metal: outlet('mettal') }, { zone: 'north' }),
        smelter: converter({ ore: inlet('ore'), metal: outlet('metal') }),
      },
      flows: {
        a: { from: 'smelter.metal', to: 'wroks.ore' },
        b: { from: 'smelter.gold', to: 'works.ore' },
        c: { from: 'smelter.ore', to: 'works.ore' },
        d: { from: 'smelter', to: 'works.ore' },
        e: { from: 'smelter.metal', to: 'smelter.ore' },
      },
      limits: {
        x: { indicator: 'happiness', max: 1 },
        y: { flow: 'z', max: '1 t' },
        z: { max: 1 },
      },
      objective: { minimize: 'pain' },
    })
    expect(issuesOf(doc).toSorted()).toEqual([
      'commodities.metal.substitute.commodity unknown_commodity',
      'flows.a.to unknown_process',
      'flows.b.from unknown_port',
      'flows.c.from wrong_direction',
      'flows.d.from not_a_port_reference',
      'flows.e.to commodity_mismatch',
      'limits.x.indicator unknown_indicator',
      'limits.y.flow unknown_flow',
      'limits.z limit_without_subject',
      'objective.minimize unknown_indicator',
      'processes.plant.recipe unknown_recipe',
      'processes.works.ports.metal.commodity unknown_commodity',
      'processes.works.zone unknown_zone',
    ])
  })

  test('a name mistyped by a letter or two is answered with the one that was meant', () => {
    const { issues } = parseNetwork(
      docOf({ processes: { plant: { kind: 'converter', recipe: 'chp_dri' } } }),
      bundledLibrary,
    )
    expect(issues.map((each) => saidOf(each).remedy).join()).toContain('chp_dry')
  })
})

describe('ports', () => {
  test('a recipe of the library gives ports, amounts and cost; the document overrides what it says', () => {
    const network = networkOf(
      docOf({
        processes: {
          plant: { kind: 'converter', recipe: 'chp_dry', ports: { steam: { open: false } } },
        },
      }),
    )
    const plant = network.processes.plant
    expect(plant?.unit).toBe('MWh')
    expect(plant?.modes.run?.amounts).toMatchObject({ coal: 0.48187, electricity: 1, steam: 1 })
    expect(plant?.modes.run?.unitCost).toBe(12)
    expect(Object.keys(network.exchanges)).toContain('plant.fly_ash')
    expect(Object.keys(network.exchanges)).not.toContain('plant.steam')
  })

  test('two recipes are two modes of one process, with the ports of both', () => {
    const network = networkOf(
      docOf({
        processes: {
          plant: {
            kind: 'converter',
            modes: { heat: { recipe: 'chp_dry' }, power: { recipe: 'cond_dry' } },
          },
        },
      }),
    )
    const modes = network.processes.plant?.modes
    expect(modes?.heat?.amounts.steam).toBe(1)
    expect(modes?.power?.amounts).not.toHaveProperty('steam')
    expect(modes?.power?.amounts.coal).toBe(0.42803)
  })

  test('modes that count in different units are refused', () => {
    const doc = docOf({
      processes: {
        plant: {
          kind: 'converter',
          modes: { a: { recipe: 'chp_dry' }, b: { recipe: 'boiler_steam' } },
        },
      },
    })
    expect(issuesOf(doc)).toContain('processes.plant.modes two_units')
  })

  test('shares over one and under one, crossed bounds, negative and impossible numbers', () => {
    const fuel = { ...inlet('coal_a'), accepts: { coal_a: 1, gangue: 1 } }
    const port = (share: Record<string, { min?: number; max?: number }>) =>
      converter({ fuel: { ...fuel, share }, heat: outlet('heat') })
    const doc = docOf({
      commodities: goods('coal_a', 'gangue', 'heat'),
      processes: {
        over: port({ coal_a: { min: 0.6 }, gangue: { min: 0.5 } }),
        under: port({ coal_a: { max: 0.6 }, gangue: { max: 0.3 } }),
        crossed: port({ gangue: { min: 0.5, max: 0.3 } }),
        beyond: port({ gangue: { max: 1.2 } }),
        small: converter(
          { fuel: inlet('coal_a'), heat: outlet('heat') },
          { capacity: '1 t', minimum: '2 t' },
        ),
        less: converter(
          { fuel: inlet('coal_a', '-1 t/t'), heat: outlet('heat') },
          { exempt: { mass: 'test' } },
        ),
      },
    })
    expect(issuesOf(doc)).toEqual(
      expect.arrayContaining([
        'processes.over.ports.fuel.share shares_over_one',
        'processes.under.ports.fuel.share shares_under_one',
        'processes.crossed.ports.fuel.share.gangue bounds_crossed',
        'processes.beyond.ports.fuel.share.gangue.max not_a_share',
        'processes.small bounds_crossed',
        'processes.less.ports.fuel.amount negative',
      ]),
    )
  })

  test('quality needs compositions: what processes carry is refused', () => {
    const doc = docOf({
      commodities: goods('meal_a', 'clinker_a'),
      processes: {
        kiln: converter({
          meal: { ...inlet('meal_a'), quality: { Cl: { max: 0.001 } } },
          clinker: outlet('clinker_a'),
        }),
      },
    })
    expect(issuesOf(doc)).toContain('processes.kiln.ports.meal.quality.Cl carried_quality')
  })

  test('a supply has outlets, a market inlets, a junction one commodity', () => {
    const doc = docOf({
      commodities: goods('a', 'b'),
      processes: {
        s: { kind: 'supply', ports: { a: { direction: 'in', commodity: 'a' } } },
        m: { kind: 'market', ports: { a: { direction: 'out', commodity: 'a' } } },
        j: {
          kind: 'junction',
          ports: {
            a: { direction: 'in', commodity: 'a' },
            b: { direction: 'out', commodity: 'b' },
          },
        },
      },
    })
    expect(issuesOf(doc)).toEqual(
      expect.arrayContaining([
        'processes.s.ports.a wrong_port',
        'processes.m.ports.a wrong_port',
        'processes.j.ports.b wrong_port',
      ]),
    )
  })
})

describe('the open boundary', () => {
  const doc = (boundary?: 'open' | 'closed'): NetworkDoc =>
    docOf({
      ...(boundary && { boundary }),
      processes: {
        plant: { kind: 'converter', recipe: 'chp_dry' },
        bricks: { kind: 'converter', recipe: 'ash_brick' },
        board: { kind: 'converter', recipe: 'plasterboard' },
        yard: { kind: 'disposal', ports: { ash: { commodity: 'boiler_slag' } } },
      },
      flows: {
        ash: { from: 'plant.fly_ash', to: 'bricks.fly_ash' },
        slag: { from: 'plant.boiler_slag', to: 'yard.ash' },
      },
    })

  test('an inlet without a flow buys; outlets dispose, emit, let go or stay unsold, each on its terms', () => {
    const { exchanges } = networkOf(doc())
    const terms = Object.fromEntries(Object.values(exchanges).map(({ id, terms }) => [id, terms]))
    expect(terms).toMatchObject({
      'plant.coal': 'buy',
      'plant.fly_ash': 'dispose',
      'plant.co2': 'emit',
      'plant.waste_heat': 'let_go',
      'board.plasterboard': 'unsold',
      'bricks.carbide_slag': 'buy',
      'yard.ash': 'dispose',
    })
    expect(terms).not.toHaveProperty('bricks.fly_ash')
    expect(terms).not.toHaveProperty('plant.boiler_slag')
    // fly ash: fee 50 + tax 25
    expect(exchanges['plant.fly_ash']?.unitCost).toBe(75)
  })

  test('what is made of waste must be asked for: its outlet is closed until a market or the author opens it', () => {
    expect(Object.keys(networkOf(doc()).exchanges)).not.toContain('bricks.ash_brick')
    const { processes } = doc()
    const bricks: ProcessDoc = {
      kind: 'converter',
      recipe: 'ash_brick',
      ports: { ash_brick: { open: true } },
    }
    const opened = networkOf({ ...doc(), processes: { ...processes, bricks } })
    // Stacks of bricks that nobody wants are waste again.
    expect(opened.exchanges['bricks.ash_brick']?.terms).toBe('dispose')
  })

  test('value added tax comes off prices and fees, not off taxes and charges', () => {
    const { exchanges } = networkOf({ ...doc(), vat: '13%' })
    expect(exchanges['plant.coal']?.unitCost).toBeCloseTo(750 / 1.13, 9)
    expect(exchanges['plant.fly_ash']?.unitCost).toBeCloseTo(50 / 1.13 + 25, 9)
    expect(exchanges['plant.co2']?.unitCost).toBe(70)
  })

  test('closed, nothing trades but suppliers, markets and disposals', () => {
    expect(Object.keys(networkOf(doc('closed')).exchanges)).toEqual(['yard.ash'])
  })

  test('a flow of solid waste into a converter is reuse, into treatment or disposal it is not', () => {
    const { flows } = networkOf({
      ...doc(),
      processes: { ...doc().processes, fgd: { kind: 'converter', recipe: 'fgd_limestone' } },
      flows: { ...doc().flows, gas: { from: 'plant.so2_flue', to: 'fgd.so2_flue' } },
    })
    expect(Object.values(flows).map(({ id, reuse }) => [id, reuse])).toEqual([
      ['ash', true],
      ['slag', false],
      ['gas', false],
    ])
  })

  test('freight is mass × distance × rate: 100 km by rail at 0.16 CNY/tkm are 16 CNY/t', () => {
    const { flows } = networkOf(
      docOf({
        processes: {
          plant: { kind: 'converter', recipe: 'chp_dry' },
          bricks: { kind: 'converter', recipe: 'ash_brick' },
        },
        flows: {
          ash: { from: 'plant.fly_ash', to: 'bricks.fly_ash', mode: 'rail', distance: '100 km' },
        },
      }),
    )
    expect(flows.ash).toMatchObject({ work: 100, freight: 16 })
  })
})

describe('physics before any solve', () => {
  test('a recipe that loses mass is refused, unless exempt with a reason', () => {
    const works = converter({ ore: inlet('ore', '3 t/t'), metal: outlet('metal', '1 t/t') })
    const doc = docOf({ commodities: goods('ore', 'metal'), processes: { works } })
    const { issues } = parseNetwork(doc, bundledLibrary)
    expect(issues).toMatchObject([
      { path: 'processes.works', code: 'mass_not_closed', values: { in: '3', out: '1' } },
    ])
    const exempt = { ...works, exempt: { mass: 'slag is not drawn' } }
    expect(issuesOf({ ...doc, processes: { works: exempt } })).toEqual([])
  })

  test('within 2 % it closes', () => {
    const of = (out: string) =>
      issuesOf(
        docOf({
          commodities: goods('ore', 'metal'),
          processes: { works: converter({ ore: inlet('ore'), metal: outlet('metal', out) }) },
        }),
      )
    expect(of('0.981 t/t')).toEqual([])
    expect(of('0.979 t/t')).toEqual(['processes.works mass_not_closed'])
  })

  test('an element that vanishes is named', () => {
    const doc = docOf({
      commodities: {
        ore: { ...goods('ore').ore, composition: { Fe: 0.5 } },
        iron: { kind: 'product', unit: 't', composition: { Fe: 0.9 } },
        slag: { kind: 'waste', phase: 'solid', unit: 't', composition: { Fe: 0.01 } },
      },
      processes: {
        works: converter({
          ore: inlet('ore', '2 t/t'),
          iron: outlet('iron'),
          slag: outlet('slag'),
        }),
      },
    })
    // 1 t Fe in, 0.9 + 0.01 t out
    const { issues } = parseNetwork(doc, bundledLibrary)
    expect(issues).toMatchObject([
      {
        code: 'element_not_closed',
        values: { element: 'Fe', in: '1', out: '0.91', difference: '-9' },
      },
    ])
  })

  test('electricity changed by a slider of the electrolysis does not touch its mass balance', () => {
    expect(
      issuesOf(
        docOf({
          processes: {
            cells: {
              kind: 'converter',
              recipe: 'electrolysis',
              ports: { electricity: { amount: '14 MWh/t' } },
            },
          },
        }),
      ),
    ).toEqual([])
  })
})

describe('ranges', () => {
  const priced = (price: NonNullable<NetworkDoc['commodities']>[string]['price']) =>
    issuesOf(docOf({ commodities: { dust: { kind: 'product', unit: 't', price } } }))

  test('a range is read with its amount, though no port carries the commodity', () => {
    expect(priced({ value: '5 CNY/t', low: '1 CNY/t', high: '9 CNY/t' })).toEqual([])
    expect(priced({ value: '5 CNY/t', low: '1 MWh' })).toEqual([
      'commodities.dust.price.low wrong_dimension',
    ])
    expect(priced({ value: '5 CNY/t', low: '9 CNY/t', high: '1 CNY/t' })).toEqual([
      'commodities.dust.price.low bounds_crossed',
    ])
  })
})
