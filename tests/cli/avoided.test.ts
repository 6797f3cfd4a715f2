import { beforeAll, describe, expect, test } from 'vitest'
import { bundledLibrary } from '../../src/solver/library'
import { buildIfOutdated, loopworks, networks, type Run } from './run'

beforeAll(buildIfOutdated, 60_000)

interface Comparison {
  readonly baseline: string
  readonly avoided: {
    readonly total: number
    readonly hazardous: number
    readonly byCommodity: Readonly<Record<string, { readonly avoided: number }>>
    readonly ledger: readonly { readonly kind: string; readonly amount: number }[]
  }
  readonly markets: Readonly<
    Record<
      string,
      { readonly commodity: string; readonly scenario: number; readonly baseline: number }
    >
  >
  readonly cost: { readonly value: number; readonly unit: string }
}
interface AvoidedJson extends Comparison {
  readonly status: string
  readonly baselines: Readonly<Record<string, Comparison>>
}

const read = (run: Run): AvoidedJson => JSON.parse(run.out) as AvoidedJson
const isWaste = (commodity: string): boolean =>
  bundledLibrary.commodities[commodity]?.kind === 'waste'
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)

describe.each(Object.entries(networks))('%s', (_, file) => {
  test('all baselines: the same function, and rows that add up', () => {
    const run = loopworks('avoided', file, '--json')
    expect(run.exit).toBe(0)
    const { baseline, avoided, baselines, status } = read(run)
    expect([status, baseline]).toEqual(['optimal', 'no_reuse'])
    expect(avoided).toEqual(baselines.no_reuse!.avoided)
    expect(Object.keys(baselines)).toEqual(['as_usual', 'next_best', 'no_reuse'])
    for (const each of Object.values(baselines)) {
      const { total, byCommodity, ledger } = each.avoided
      const tolerance = 1e-6 * Math.max(1, Math.abs(avoided.total))
      expect(Math.abs(sum(ledger.map(({ amount }) => amount)) - total)).toBeLessThan(tolerance)
      const wastes = Object.values(byCommodity).map((waste) => waste.avoided)
      expect(Math.abs(sum(wastes) - total)).toBeLessThan(tolerance)
      // A market of waste that would take more than it gets is the next best outlet.
      for (const market of Object.values(each.markets))
        if (each.baseline !== 'next_best' || !isWaste(market.commodity))
          expect(market.baseline).toBeLessThanOrEqual(market.scenario * (1 + 1e-9) + 1e-6)
    }
    expect(avoided.total).toBeGreaterThan(baselines.as_usual!.avoided.total)
  })
})

// 200 kt of bricks take 120 kt of ash and 32 kt of slag; the power for them makes 5 t more waste.
test('the tutorial avoids what its bricks take', () => {
  const { avoided, markets } = read(loopworks('avoided', networks.bricks, '--json'))
  expect(avoided.total).toBeGreaterThan(151_900)
  expect(avoided.total).toBeLessThan(152_000)
  const diverted = avoided.ledger.filter(({ kind }) => kind === 'diverted')
  expect(sum(diverted.map(({ amount }) => amount))).toBeCloseTo(152_000)
  const bricks = markets['brick_market.ash_brick']!
  expect(bricks.baseline).toBeCloseTo(bricks.scenario)
})

test('the text names the standard baselines, as one range', () => {
  const { exit, out } = loopworks('avoided', networks.bricks)
  expect(exit).toBe(0)
  expect(out).toMatch(
    /^Ash to bricks: 0 to 152,\d+ t of solid waste avoided per year, by the baseline/,
  )
  expect(out).toMatch(/152,000 t of solid waste avoided per year against no reuse/)
  expect(out).toMatch(/as_usual: 0 to 7,356 t over their ranges; .* assumed for 2 of 2 wastes/)
  expect(out).toMatch(/as_usual +business as usual +0 .*\n.*next_best +next best outlet +152,000/)
  expect(out).toMatch(/no_reuse +no reuse +152,000/)
  expect(out).toMatch(/diverted +Fly ash \(dry\) +Power plant +Brick plant .*120,000/)
})

test('a scenario can be the baseline', () => {
  const args = ['--baseline', 'weak_market', '--json']
  const { baseline, baselines } = read(loopworks('avoided', networks.bricks, ...args))
  expect(baseline).toBe('weak_market')
  expect(Object.keys(baselines)).toEqual(['as_usual', 'next_best', 'no_reuse', 'weak_market'])
})
