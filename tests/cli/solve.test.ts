import { beforeAll, describe, expect, test } from 'vitest'
import { docOf, goods, inlet, outlet } from '../support/docs'
import { bricksWith, buildIfOutdated, days, docFile, loopworks, networks, type Run } from './run'

beforeAll(buildIfOutdated, 60_000)

interface SolveJson {
  readonly status: string
  readonly objective: number | null
  readonly indicators: Readonly<Record<string, { readonly value: number; readonly unit: string }>>
  readonly activities: Readonly<Record<string, { readonly value: number; readonly unit: string }>>
  readonly flows: Readonly<Record<string, { readonly value: number; readonly commodity: string }>>
  readonly boundary: Readonly<Record<string, { readonly value: number; readonly terms: string }>>
  readonly certificate: { readonly verdict: string; readonly residuals: object } | null
  readonly solver: { readonly name: string; readonly version: string; readonly ms: number }
  readonly conflicts: readonly { readonly message: string }[]
  readonly loop: readonly string[]
  readonly issues: readonly { readonly path: string; readonly remedy: string }[]
}

const read = (run: Run): SolveJson => JSON.parse(run.out) as SolveJson

describe('the tutorial', () => {
  const run = loopworksOnce('solve', networks.bricks, '--json')

  test('is solved by the small solver and certified', () => {
    expect(run().exit).toBe(0)
    expect(read(run())).toMatchObject({
      status: 'optimal',
      certificate: { verdict: 'pass' },
      solver: { name: 'javascript-lp-solver' },
      issues: [],
    })
  })

  // 200 kt of bricks at 0.6 t of ash and 0.16 t of slag each; the grid must have 2.2 TWh.
  test('gives every amount with its unit', () => {
    const { activities, flows, boundary, indicators, objective } = read(run())
    expect(activities.bricks).toMatchObject({ value: expect.closeTo(200_000), unit: 't' })
    expect(flows.ash_to_bricks).toMatchObject({
      value: expect.closeTo(120_000),
      unit: 't',
      commodity: 'fly_ash',
      from: 'chp.fly_ash',
      to: 'bricks.fly_ash',
      reuse: true,
    })
    expect(flows.slag_to_bricks!.value).toBeCloseTo(32_000)
    expect(boundary['power_market.electricity']).toMatchObject({
      value: expect.closeTo(2_200_000),
      unit: 'MWh',
      terms: 'sell',
    })
    expect(indicators.cost).toEqual({ value: objective, unit: 'CNY' })
  })

  test('is the same every time, but for the time it took', () => {
    const timeless = (each: Run) => each.out.replace(/"ms": [\d.e-]+/, '')
    expect(timeless(loopworks('solve', networks.bricks, '--json'))).toBe(timeless(run()))
  })

  test('gives the same by HiGHS', () => {
    const other = read(loopworks('solve', networks.bricks, '--json', '--solver', 'highs'))
    expect(other.solver.name).toBe('HiGHS')
    expect(other.objective! / read(run()).objective!).toBeCloseTo(1, 9)
  })

  // A weak market takes 80 kt of bricks.
  test('is solved under a scenario', () => {
    const weak = read(loopworks('solve', networks.bricks, '--scenario', 'weak_market', '--json'))
    expect(weak.activities.bricks!.value).toBeCloseTo(80_000)
  })

  test('minimises another indicator', () => {
    const args = ['--objective', 'solid_waste', '--json']
    const least = read(loopworks('solve', networks.bricks, ...args))
    expect(least.objective).toBe(least.indicators.solid_waste!.value)
    expect(least.objective).toBeLessThanOrEqual(
      read(run()).indicators.solid_waste!.value * (1 + 1e-9),
    )
  })

  test('prints tables with units', () => {
    const { exit, out, errors } = loopworks('solve', networks.bricks)
    expect(exit).toBe(0)
    expect(errors).toEqual([])
    expect(out).toMatch(
      /^Ash to bricks, per year: optimal .*certificate pass; javascript-lp-solver/,
    )
    expect(out).toMatch(/bricks +Brick plant +200,000 +t +66.67 %/)
    expect(out).toMatch(/ash_to_bricks +Fly ash \(dry\) +chp +bricks +120,000 +t +reuse/)
  })
})

test('the Xinfa network is solved by HiGHS and certified', () => {
  const run = loopworks('solve', networks.xinfa, '--json')
  expect(run.exit).toBe(0)
  expect(read(run)).toMatchObject({
    status: 'optimal',
    certificate: { verdict: 'pass' },
    solver: { name: 'HiGHS' },
  })
  expect(read(run).activities.electrolysis!.value).toBeGreaterThan(1e6)
})

describe('no optimum', () => {
  // The plant has 2.4 TWh, the grid asks for 3.
  test('infeasible: the conflict in words, exit 3', () => {
    const market = { capacity: '4000000 MWh/year', minimum: '3000000 MWh/year' }
    const file = bricksWith({ processes: { power_market: market } })
    const run = loopworks('solve', file, '--json')
    expect(run.exit).toBe(3)
    expect(read(run)).toMatchObject({ status: 'infeasible', objective: null })
    expect(read(run).conflicts.length).toBeGreaterThan(0)
    expect(run.errors[0]).toContain('not everything asked for can be met at once')
    const words = run.errors.join('\n')
    expect(words).toMatch(/processes\.(chp|power_market).*: (Power plant|Grid)/)
    expect(words).toMatch(/[\d,]+ MWh too (little|much); /)
  })

  // raw ──▶ mill ──▶ market without a maximum, which pays more than the raw material costs
  test('unbounded: the processes that earn, exit 3', () => {
    const file = docFile(
      docOf({
        commodities: goods('raw', 'plank'),
        processes: {
          mill: {
            kind: 'converter',
            name: { en: 'Saw mill' },
            unit: 't',
            ports: { raw: inlet('raw'), plank: outlet('plank') },
          },
          shop: { kind: 'market', price: '10 CNY/t', ports: { plank: { commodity: 'plank' } } },
        },
        flows: { sold: { from: 'mill.plank', to: 'shop.plank' } },
      }),
    )
    const run = loopworks('solve', file, '--json')
    expect(run.exit).toBe(3)
    expect(read(run).status).toBe('unbounded')
    expect(read(run).loop).toContain('mill')
    expect(run.errors).toContainEqual(
      expect.stringMatching(
        /^processes\.mill: Saw mill: could earn without end; give it a capacity/,
      ),
    )
  })

  test('a document with mistakes still gives a whole JSON answer', () => {
    const run = loopworks(
      'solve',
      bricksWith({ processes: { chp: { recipe: 'chp_wet_dry' } } }),
      '--json',
    )
    expect(run.exit).toBe(2)
    expect(read(run)).toMatchObject({ status: 'rejected', objective: null, certificate: null })
    expect(read(run).issues[0]).toMatchObject({ path: 'processes.chp.recipe' })
  })
})

/** Runs once, when the first test asks. */
function loopworksOnce(...args: readonly string[]): () => Run {
  let run: Run | null = null
  return () => (run ??= loopworks(...args))
}

//                  ┌─dust─▶ press_east ─┐
// quarry ──▶ mill ─┤                    ├─block─▶ builders (30 t a day)
//             │    └─dust─▶ press_west ─┘
//             └─meal─▶ heap ──▶ buyers (200 t a day)
describe('seven days in dollars', () => {
  // 250 t of stone a day give 200 t of meal; the mill has 100 t, so 150 t a day are built.
  test('tables say over which time amounts are summed, what is built and what could be otherwise', () => {
    const { out } = loopworks('solve', days)
    expect(out).toMatch(/^Seven days, in 7 × 1 day: optimal/)
    expect(out).toMatch(/process +activity +unit +of capacity +built/)
    expect(out).toMatch(/mill +Mill +1,750 +t +100 % +150 +t\/day/)
    expect(out).toMatch(/flow .* could be/)
    expect(out).toMatch(/dust_(east|west) .* 210 +t +0 – 210 +reuse/)
    expect(out).not.toContain('CNY')
    expect(loopworks('avoided', days).out).toMatch(
      /\[in 7 × 1 day\]\n.* cost USD\n[^]*no_reuse .* 210 /,
    )
  })

  // Who reads the answer of another year finds what there was: prices by name, and sums over all periods.
  test('prices go by the names of the program, and each day has its amounts', () => {
    const { shadowPrices, flows, byPeriod } = JSON.parse(
      loopworks('solve', days, '--json').out,
    ) as {
      readonly shadowPrices: Readonly<Record<string, number>>
      readonly flows: Readonly<Record<string, { readonly value: number }>>
      readonly byPeriod: readonly { readonly flows: Readonly<Record<string, number>> }[]
    }
    expect(Object.keys(shadowPrices)).toEqual(
      expect.arrayContaining(['in.mill.stone.1', 'out.mill.meal.7', 'in.buyers.meal.3']),
    )
    expect(byPeriod).toHaveLength(7)
    for (const [id, { value }] of Object.entries(flows))
      expect(byPeriod.reduce((sum, day) => sum + (day.flows[id] ?? 0), 0)).toBeCloseTo(value, 9)
  })

  test('JSON names the periods, what is built and the ranges, each with its unit', () => {
    expect(JSON.parse(loopworks('solve', days, '--json').out)).toMatchObject({
      period: { length: 'day', hours: 24, count: 7 },
      built: { mill: { value: expect.closeTo(150) as number, unit: 't/day' } },
      ranges: {
        dust_east: {
          min: expect.closeTo(0) as number,
          max: expect.closeTo(210) as number,
          unit: 't',
        },
      },
    })
  })
})
