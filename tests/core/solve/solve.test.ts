import { describe, expect, test } from 'vitest'
import type { NetworkDoc, ProcessDoc } from '../../../src/core/format/doc'
import type { PeriodAmounts } from '../../../src/core/answer/amounts'
import { checkPhysics } from '../../../src/core/answer/physics'
import { priceOf } from '../../../src/core/answer/prices'
import { levelIn } from '../../../src/core/answer/totals'
import { solveNetwork } from '../../../src/core/solve/solve'
import loop from '../../cases/mfa/06_recycling_loop_closed_form.json' with { type: 'json' }
import water from '../../cases/mfa/07_water_reuse_lp.json' with { type: 'json' }
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { answerOf, solve } from '../../support/solvers'

const market = (commodity: string, more: Partial<ProcessDoc>): ProcessDoc => ({
  kind: 'market',
  ports: { [commodity]: { commodity } },
  ...more,
})

describe('a network worked out by hand', () => {
  // ore 3 t ──▶ works ──metal 1 t──▶ buyers at 200, at most 50 t
  //   10 CNY/t      └──slag 2 t──▶ (disposed of, 15 + 5 CNY/t)
  const doc = docOf({
    commodities: {
      ...goods('metal'),
      ore: { kind: 'raw', unit: 't', price: '10 CNY/t' },
      slag: { kind: 'waste', phase: 'solid', unit: 't', disposal: '15 CNY/t', tax: '5 CNY/t' },
    },
    processes: {
      works: {
        kind: 'converter',
        unit: 't',
        cost: '30 CNY/t',
        capacity: '80 t/year',
        ports: {
          ore: inlet('ore', '3 t/t'),
          metal: outlet('metal'),
          slag: outlet('slag', '2 t/t'),
        },
      },
      buyers: market('metal', { price: '200 CNY/t', capacity: '50 t/year' }),
    },
    flows: { metal: { from: 'works.metal', to: 'buyers.metal', mode: 'road', distance: '10 km' } },
  })

  test('it sells all that the market takes: 50 × (200 − 30 − 30 − 40 − 4)', () => {
    const answer = answerOf(doc)
    expect(answer.status).toBe('optimal')
    expect(answer.certificate?.verdict).toBe('pass')
    // 10 km by road at 0.4 CNY/tkm are 4 CNY/t
    expect(answer.objective).toBeCloseTo(-50 * 96, 8)
    expect(answer.indicators.solid_waste).toEqual({ value: 100, unit: 't' })
    expect(answer.indicators.virgin_material?.value).toBeCloseTo(150, 9)
    expect(answer.indicators.transport_work?.value).toBeCloseTo(500, 9)
    expect(answer.activities.works?.run).toBeCloseTo(50, 9)
    expect(answer.boundary).toMatchObject({ 'works.slag': 100, 'works.ore': 150 })
  })

  test('one more tonne of market is worth what one tonne earns', () => {
    expect(priceOf(answerOf(doc), { family: 'cap', id: 'buyers', period: 1 })).toBeCloseTo(-96, 8)
    const wider = {
      ...doc.processes,
      buyers: market('metal', { price: '200 CNY/t', capacity: '90 t/year' }),
    }
    expect(
      priceOf(answerOf({ ...doc, processes: wider }), { family: 'cap', id: 'works', period: 1 }),
    ).toBeCloseTo(-96, 8)
  })

  test('a limit on waste binds: 30 t of slag leave 15 t of metal', () => {
    const limited = { ...doc, limits: { less: { indicator: 'solid_waste', max: '30 t/year' } } }
    const answer = answerOf(limited)
    expect(answer.flows.metal).toBeCloseTo(15, 9)
    expect(priceOf(answer, { family: 'limit', id: 'less' })).toBeCloseTo(-48, 8)
  })

  test('least waste, then least cost within a tenth', () => {
    const contract = {
      ...doc.processes,
      buyers: market('metal', { price: '200 CNY/t', minimum: '20 t/year' }),
    }
    const first = { ...doc, processes: contract }
    const strict = answerOf({
      ...first,
      objective: { first: 'solid_waste', then: { minimize: 'cost' } },
    })
    expect(strict.flows.metal).toBeCloseTo(20, 7)
    const eased = answerOf({
      ...first,
      objective: { first: 'solid_waste', within: 0.1, then: { minimize: 'cost' } },
    })
    expect(eased.flows.metal).toBeCloseTo(22, 7)
    expect(eased.objective).toBeCloseTo(-22 * 96, 6)
  })

  test('weights price one indicator in another: at 50 CNY/t of slag metal no longer pays', () => {
    const weigh = (price: string) =>
      answerOf({ ...doc, objective: { weights: { cost: 1, solid_waste: price } } })
    expect(weigh('47 CNY/t').flows.metal).toBeCloseTo(50, 9)
    expect(weigh('49 CNY/t').flows.metal).toBeCloseTo(0, 9)
  })

  // metal with a flow is not left unsold: slag is at most that of what the market takes, 50 × 2
  test('to maximise is to minimise with the sign turned, and the objective is told as it was asked', () => {
    const answer = answerOf({ ...doc, objective: { maximize: 'solid_waste' } })
    expect(answer.objective).toBeCloseTo(100, 9)
  })
})

describe('one answer where there are many', () => {
  // two mines of the same price, 10 and 30 km away: only the second solve tells them apart
  const doc = (near: string, far: string): NetworkDoc =>
    docOf({
      commodities: goods('ore'),
      processes: {
        near: { kind: 'supply', ports: { ore: { commodity: 'ore' } }, price: '5 CNY/t' },
        far: { kind: 'supply', ports: { ore: { commodity: 'ore' } }, price: '5 CNY/t' },
        works: market('ore', { minimum: '100 t/year', capacity: '100 t/year', price: '9 CNY/t' }),
      },
      flows: {
        a: { from: 'near.ore', to: 'works.ore', distance: near },
        b: { from: 'far.ore', to: 'works.ore', distance: far },
      },
    })

  test('the nearer one is taken, whichever stands first', () => {
    expect(answerOf(doc('10 km', '30 km')).flows).toMatchObject({ a: 100, b: 0 })
    expect(answerOf(doc('30 km', '10 km')).flows).toMatchObject({ a: 0, b: 100 })
  })

  test('a lossless loop at no cost stands still', () => {
    const answer = answerOf(
      docOf({
        commodities: goods('x'),
        processes: {
          left: {
            kind: 'junction',
            ports: {
              in: { direction: 'in', commodity: 'x' },
              out: { direction: 'out', commodity: 'x' },
            },
          },
          right: {
            kind: 'junction',
            ports: {
              in: { direction: 'in', commodity: 'x' },
              out: { direction: 'out', commodity: 'x' },
            },
          },
        },
        flows: {
          there: { from: 'left.out', to: 'right.in' },
          back: { from: 'right.out', to: 'left.in' },
        },
      }),
    )
    expect(answer.flows).toEqual({ there: 0, back: 0 })
  })
})

describe('no answer is explained', () => {
  // a market that must have 100 t, a works that makes 60
  const doc = docOf({
    commodities: goods('ore', 'metal'),
    processes: {
      works: {
        kind: 'converter',
        unit: 't',
        capacity: '60 t/year',
        ports: { ore: inlet('ore'), metal: outlet('metal') },
      },
      buyers: market('metal', { price: '1 CNY/t', minimum: '100 t/year' }),
    },
    flows: { metal: { from: 'works.metal', to: 'buyers.metal' } },
  })

  test('infeasible: what conflicts is named, with what is missing', () => {
    const answer = answerOf(doc)
    expect(answer.status).toBe('infeasible')
    expect(answer.objective).toBeNull()
    const repairs = answer.conflicts.filter((each) => each.repairs)
    expect(repairs).toHaveLength(1)
    expect(repairs[0]?.amount.value).toBeCloseTo(40, 6)
    expect(answer.conflicts.map(({ subject }) => subject.id).toSorted()).toEqual(
      expect.arrayContaining(['buyers', 'works']),
    )
  })

  test('unbounded: the processes of the money machine are named', () => {
    const answer = answerOf({
      ...doc,
      processes: {
        works: {
          kind: 'converter',
          unit: 't',
          ports: { ore: inlet('ore'), metal: outlet('metal') },
        },
        buyers: market('metal', { price: '1 CNY/t' }),
      },
    })
    expect(answer.status).toBe('unbounded')
    expect(answer.loop).toEqual(['works', 'buyers'])
  })
})

// D ──a──▶ P1 ──b──▶ P2 ──c──▶ out, and d = α b back from P2 to P1
test.each(loop.expected.rows)(
  'recycling loop of $year: b = D / (1 − α)',
  ({ D, alpha, b, c, d }) => {
    const answer = answerOf(
      docOf({
        parameters: { alpha: { value: alpha } },
        commodities: goods('x'),
        processes: {
          source: { kind: 'supply', ports: { x: { commodity: 'x' } } },
          p1: {
            kind: 'junction',
            ports: {
              in: { direction: 'in', commodity: 'x' },
              out: { direction: 'out', commodity: 'x' },
            },
          },
          p2: {
            kind: 'converter',
            unit: 't',
            ports: {
              x: inlet('x'),
              c: outlet('x', '(1 - alpha) * 1 t/t'),
              d: { ...outlet('x', 'alpha * 1 t/t'), open: false },
            },
          },
          end: {
            kind: 'market',
            ports: { x: { commodity: 'x' } },
            minimum: `${String(D)} t/year`,
            capacity: `${String(D)} t/year`,
          },
        },
        flows: {
          a: { from: 'source.x', to: 'p1.in' },
          b: { from: 'p1.out', to: 'p2.x' },
          c: { from: 'p2.c', to: 'end.x' },
          d: { from: 'p2.d', to: 'p1.in' },
        },
      }),
    )
    expect(answer.certificate?.verdict).toBe('pass')
    for (const [flow, amount] of Object.entries({ a: D, b, c, d }))
      expect(answer.flows[flow]).toBeCloseTo(amount, 7)
  },
)

// Operations take F t/h of water with at most cmax ppm and give it off at conc ppm; fresh water has none.
describe('water reuse under quality limits', () => {
  const network = (problem: (typeof water.problems)[number], quality: boolean): NetworkDoc => {
    const flowOf = (flow: number | string) => {
      const [top = 0, bottom = 1] = String(flow).split('/').map(Number)
      return `${String(top / bottom)} m3/h`
    }
    const of = (concentration: number) => ({
      kind: 'water' as const,
      unit: 'm3',
      mass: '1 t/m3',
      price: '0 CNY/m3',
      composition: { load: concentration * 1e-6 },
    })
    const sources = problem.sources.map((source, i) => ({ ...source, id: `s${String(i)}` }))
    const sinks = problem.sinks.map((sink, j) => ({ ...sink, id: `d${String(j)}` }))
    return docOf({
      period: '1 h',
      commodities: {
        clean: { ...of(0), embodied: { water: '1 m3/m3' } },
        ...Object.fromEntries(sources.map(({ id, conc }) => [id, of(conc)])),
      },
      processes: {
        works: { kind: 'supply', ports: { clean: { commodity: 'clean' } } },
        ...Object.fromEntries(
          sources.map(({ id, flow }): [string, ProcessDoc] => [
            id,
            { kind: 'supply', ports: { out: { commodity: id } }, capacity: flowOf(flow) },
          ]),
        ),
        ...Object.fromEntries(
          sinks.map(({ id, flow, cmax }): [string, ProcessDoc] => [
            id,
            {
              kind: 'market',
              minimum: flowOf(flow),
              capacity: flowOf(flow),
              ports: {
                in: {
                  accepts: {
                    clean: 1,
                    ...Object.fromEntries(sources.map((source) => [source.id, 1])),
                  },
                  ...(quality && { quality: { load: { max: cmax * 1e-6 } } }),
                },
              },
            },
          ]),
        ),
      },
      flows: Object.fromEntries(
        sinks.flatMap((sink) => [
          [`clean_${sink.id}`, { from: 'works.clean', to: `${sink.id}.in` }],
          ...sources.map((source) => [
            `${source.id}_${sink.id}`,
            { from: `${source.id}.out`, to: `${sink.id}.in` },
          ]),
        ]),
      ),
      objective: { minimize: 'fresh_water' },
    })
  }

  test.each(water.problems)('$id', (problem) => {
    const answer = answerOf(network(problem, true))
    expect(answer.certificate?.verdict).toBe('pass')
    expect(answer.objective).toBeCloseTo(problem.expected.fresh, 6)
  })

  test('a tool that ignores quality finds none is needed: 0 instead of 90', () => {
    const [wang] = water.problems
    if (wang === undefined) throw new Error('case')
    expect(answerOf(network(wang, false)).objective).toBeCloseTo(0, 9)
  })
})

test('a stock carries what the first period leaves to the second', () => {
  // 100 t come in period 1 only; 40 t must go out in each; a tenth of what is kept is lost
  const answer = answerOf(
    docOf({
      periods: 2,
      commodities: goods('ore'),
      processes: {
        heap: {
          kind: 'stock',
          initial: '100 t',
          loss: 0.1,
          ports: {
            in: { direction: 'in', commodity: 'ore' },
            out: { direction: 'out', commodity: 'ore' },
          },
        },
        works: market('ore', { minimum: '40 t/year', capacity: '40 t/year' }),
      },
      flows: { ore: { from: 'heap.out', to: 'works.ore' } },
    }),
  )
  // (100 × 0.9 − 40) × 0.9 − 40
  expect(answer.stocks.heap).toBeCloseTo(5, 9)
  expect(answer.flows.ore).toBeCloseTo(80, 9)
  expect(answer.periods.map(({ flows }) => flows.ore)).toEqual([
    expect.closeTo(40, 9),
    expect.closeTo(40, 9),
  ])
  expect(answer.periods.map(({ stocks }) => stocks.heap)).toEqual([
    expect.closeTo(50, 9),
    expect.closeTo(5, 9),
  ])
})

// What lies on the heap after a period is what lay there, less a tenth, less what went: 1 t more is seen.
test('the physics are recomputed in each period, what a stock loses included', () => {
  const network = networkOf(
    docOf({
      periods: 2,
      commodities: goods('ore'),
      processes: {
        heap: {
          ...{ kind: 'stock', initial: '100 t', loss: 0.1 },
          ports: { out: { direction: 'out', commodity: 'ore' } },
        },
        works: market('ore', {}),
      },
      flows: { ore: { from: 'heap.out', to: 'works.ore' } },
    }),
  )
  const amounts = (ore: number, heap: number): PeriodAmounts => ({
    ...{ activities: {}, boundary: {}, running: {} },
    ...{ flows: { ore }, stocks: { heap } },
  })
  const [first, second] = [amounts(40, 50), amounts(40, 5)]
  expect(checkPhysics(network, [first, second])).toMatchObject({ verdict: 'pass', residual: 0 })
  for (const wrong of [
    [amounts(40, 51), second],
    [first, amounts(40, 6)],
    [amounts(39, 50), second],
  ])
    expect(checkPhysics(network, wrong)).toMatchObject({ verdict: 'fail', worst: 'heap' })
})

test('a process that may stand still does so below its least load', () => {
  const doc = (minimum: string): NetworkDoc =>
    docOf({
      commodities: goods('ore', 'metal'),
      processes: {
        works: {
          kind: 'converter',
          unit: 't',
          capacity: '100 t/year',
          onOff: 0.6,
          cost: '1 CNY/t',
          ports: { ore: inlet('ore'), metal: outlet('metal') },
        },
        buyers: market('metal', { minimum }),
      },
      flows: { metal: { from: 'works.metal', to: 'buyers.metal' } },
    })
  expect(answerOf(doc('0 t/year')).activities.works?.run).toBeCloseTo(0, 9)
  expect(answerOf(doc('10 t/year')).activities.works?.run).toBeCloseTo(60, 6)
})

test('capacity is built where it pays: 40 CNY a year and tonne against 60 of margin', () => {
  const doc = (investment: string): NetworkDoc =>
    docOf({
      commodities: goods('ore', 'metal'),
      processes: {
        works: {
          kind: 'converter',
          unit: 't',
          capacity: '10 t/year',
          build: { max: '30 t/year', investment, life: '10 year', rate: 0 },
          ports: { ore: inlet('ore'), metal: outlet('metal') },
        },
        buyers: market('metal', { price: '60 CNY/t' }),
      },
      flows: { metal: { from: 'works.metal', to: 'buyers.metal' } },
    })
  expect(answerOf(doc('400 CNY*year/t')).objective).toBeCloseTo(-(40 * 60 - 30 * 40), 7)
  expect(answerOf(doc('700 CNY*year/t')).objective).toBeCloseTo(-10 * 60, 7)
})

test('a broken answer never leaves as solved: a solver that lies is caught by certificate or physics', () => {
  const network = networkOf(
    docOf({
      commodities: goods('ore', 'metal'),
      processes: {
        works: {
          kind: 'converter',
          unit: 't',
          ports: { ore: inlet('ore'), metal: outlet('metal') },
        },
        buyers: market('metal', { minimum: '5 t/year', capacity: '5 t/year' }),
      },
      flows: { metal: { from: 'works.metal', to: 'buyers.metal' } },
    }),
  )
  const liar: typeof solve = (program, options) => {
    const honest = solve(program, options)
    return { ...honest, x: honest.x.map((value, j) => (j === 0 ? value * 1.01 : value)) }
  }
  expect(solveNetwork(network, liar).status).toBe('rejected')
})

// Two plants that have nothing to do with each other, one of which may stand still: what is chosen after cost, here the
// way without a lorry, is chosen all the same.
test('beside a part with a switch, ties of another part are followed', () => {
  const answer = answerOf(
    docOf({
      commodities: goods('ore', 'grit'),
      processes: {
        mine: { kind: 'supply', price: '1 CNY/t', ports: { ore: outlet('ore') } },
        works: market('ore', { price: '9 CNY/t', capacity: '10 t/year', onOff: 0.5 }),
        pit: {
          kind: 'supply',
          price: '1 CNY/t',
          ports: { near: outlet('grit'), far: outlet('grit') },
        },
        road: market('grit', { minimum: '5 t/year', capacity: '5 t/year' }),
      },
      flows: {
        ore: { from: 'mine.ore', to: 'works.ore' },
        far: { from: 'pit.far', to: 'road.grit', distance: '9 km' },
        near: { from: 'pit.near', to: 'road.grit', distance: '1 km' },
      },
    }),
  )
  expect(answer.flows).toMatchObject({ ore: 10, far: 0, near: 5 })
  expect(answer.indicators.transport_work?.value).toBeCloseTo(5, 9)
})

// 30 t bought, 10 of them through a hub into a store; the market's two goods count in its unit, 20 t and 500 kg.
test('every kind of process has a level: what it runs, trades, lets through or holds', () => {
  const doc = docOf({
    commodities: {
      ...goods('ore'),
      grit: { ...goods('ore').ore, kind: 'product', unit: 'kg', price: '0 CNY/kg' },
    },
    processes: {
      mine: { kind: 'supply', ports: { ore: outlet('ore') } },
      quarry: { kind: 'supply', minimum: '500 kg/year', ports: { grit: outlet('grit') } },
      hub: {
        kind: 'junction',
        ports: {
          in: { direction: 'in', commodity: 'ore' },
          out: { direction: 'out', commodity: 'ore' },
        },
      },
      store: {
        kind: 'stock',
        minimum: '9 t',
        ports: { in: { direction: 'in', commodity: 'ore' } },
      },
      works: {
        kind: 'market',
        minimum: '20.5 t/year',
        capacity: '20.5 t/year',
        ports: { ore: { commodity: 'ore' }, grit: { commodity: 'grit' } },
      },
    },
    flows: {
      ore: { from: 'mine.ore', to: 'works.ore' },
      grit: { from: 'quarry.grit', to: 'works.grit', capacity: '500 kg/year' },
      in: { from: 'mine.ore', to: 'hub.in', loss: '10%' },
      store: { from: 'hub.out', to: 'store.in' },
    },
  })
  const network = networkOf(doc)
  const answer = solveNetwork(network, solve)
  const levels = Object.values(network.processes).map((process) => [
    process.id,
    Number(levelIn({ network, answer }, process).toFixed(6)),
  ])
  expect(Object.fromEntries(levels)).toEqual({
    mine: 30,
    quarry: 500,
    hub: 9,
    store: 9,
    works: 20.5,
  })
})
