import { beforeAll, describe, expect, test } from 'vitest'
import { docOf, goods, inlet, outlet } from '../support/docs'
import { bricksWith, buildIfOutdated, docFile, loopworks, networks, type Run } from './run'

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
    expect(out).toMatch(/^Ash to bricks, year: optimal .*certificate pass; javascript-lp-solver/)
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
