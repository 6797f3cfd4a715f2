import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { applyPatch } from '../../../src/core/format/patch'
import type { Avoided } from '../../../src/core/answer/answer'
import { createTaskSolver } from '../../../src/core/study/tasks'
import { bundledLibrary } from '../../../src/solver/library'
import { generateNetwork } from '../../support/generate'
import { answerOf, solve } from '../../support/solvers'
import { found } from '../../support/studies'

/** A generated network whose goods have substitutes, so that a baseline without reuse can deliver them. */
function networkOf(seed: number): NetworkDoc {
  const doc = generateNetwork(8, seed)
  const commodities = Object.fromEntries(
    Object.entries(doc.commodities ?? {}).map(([id, commodity]) => [
      id,
      id.startsWith('good') ? { ...commodity, substitute: { commodity: id, ratio: 1 } } : commodity,
    ]),
  )
  const scenarios = {
    same: { name: { en: 'Same' }, patch: {} },
    dear: {
      name: { en: 'Dear' },
      patch: { parameters: { landfill_fee: { value: '120 CNY/t' }, demand: { value: 0.7 } } },
    },
  }
  return { ...doc, commodities, scenarios }
}
const seeds = fc.integer({ min: 1, max: 1e6 })
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const scale = (...values: readonly number[]): number =>
  1e-6 * Math.max(1, ...values.map((value) => Math.abs(value)))

const avoidedOf = (doc: NetworkDoc, scenario: string | null, baseline: string): Avoided => {
  const task = { scenario, baselines: [baseline] }
  const avoided = createTaskSolver(doc, bundledLibrary, solve)(task).avoided[baseline]
  if (avoided === undefined) throw new Error('nothing was compared')
  return avoided
}

test('ledger and wastes add up to what is avoided, whatever the baseline', () => {
  let compared = 0
  fc.assert(
    fc.property(
      seeds,
      fc.constantFrom('no_reuse', 'as_usual', 'dear'),
      fc.constantFrom(null, 'dear'),
      (seed, baseline, scenario) => {
        const { avoided } = avoidedOf(networkOf(seed), scenario, baseline)
        if (avoided === null) return
        compared++
        const { total, ledger, byCommodity } = avoided
        const rows = ledger.map(({ amount }) => amount)
        const tolerance = scale(...rows, total)
        expect(Math.abs(sum(rows) - total)).toBeLessThanOrEqual(tolerance)
        const wastes = Object.values(byCommodity)
        expect(Math.abs(sum(wastes.map((each) => each.avoided)) - total)).toBeLessThanOrEqual(
          tolerance,
        )
      },
    ),
    { numRuns: 12 },
  )
  expect(compared).toBeGreaterThan(6)
})

test('a scenario that changes nothing avoids nothing against itself', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom('same', 'dear'), (seed, scenario) => {
      const result = avoidedOf(networkOf(seed), scenario, scenario)
      const { indicators } = result.scenarioAnswer
      const isNothing = (value: number | undefined, indicator: string) => {
        const size = scale(indicators[indicator]?.value ?? NaN)
        expect(Math.abs(value ?? NaN)).toBeLessThanOrEqual(size)
      }
      expect(result.avoided?.ledger).toEqual([])
      isNothing(result.avoided?.total, 'solid_waste')
      isNothing(result.co2e?.value, 'co2e')
      isNothing(result.cost?.value, 'cost')
    }),
    { numRuns: 6 },
  )
})

test('what flows are credited with adds up to what is avoided', () => {
  let shared = 0
  fc.assert(
    fc.property(seeds, fc.constantFrom('commodity', 'taker'), (seed, players) => {
      const asked = { players, permutations: 2, seed } as const
      const { total, players: all } = found('credit', networkOf(seed), asked)
      if (total === null || all.length === 0) return
      shared++
      const credits = all.map(({ shapley }) => shapley)
      expect(Math.abs(sum(credits) - total)).toBeLessThanOrEqual(scale(total, ...credits))
    }),
    { numRuns: 4 },
  )
  expect(shared).toBeGreaterThan(2)
})

test('no point of a front is as good as another in both and better in one', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.constantFrom(
        ['solid_waste', 'cost'] as const,
        ['co2e', 'cost'] as const,
        ['solid_waste', 'co2e'] as const,
      ),
      (seed, [x, y]) => {
        const { points } = found('front', networkOf(seed), { x, y, points: 6 })
        expect(points.length).toBeGreaterThan(0)
        for (const [k, point] of points.entries()) {
          const next = points[k + 1]
          if (next === undefined) continue
          expect(next.x).toBeGreaterThan(point.x)
          expect(next.y).toBeLessThan(point.y)
        }
      },
    ),
    { numRuns: 3 },
  )
})

test('a candidate never makes the optimum worse, and saves what the gap finder says', () => {
  let tried = 0
  fc.assert(
    fc.property(seeds, fc.constantFrom('red_mud', 'fgd_gypsum', 'carbide_slag'), (seed, waste) => {
      // The makers of a good that is sold leave a waste of the library beside their own.
      const doc = applyPatch(networkOf(seed), {
        processes: Object.fromEntries(
          ['maker0', 'maker1', 'maker2'].map((id) => [
            id,
            {
              exempt: { mass: 'a waste was added' },
              ports: { extra: { direction: 'out', commodity: waste, amount: '0.5 t/t' } },
            },
          ]),
        ),
      }) as NetworkDoc
      const { candidates } = found('gaps', doc, { candidates: 3, chokes: 1 })
      const before = answerOf(doc).indicators.cost?.value ?? NaN
      for (const { patch, saving, verdict } of candidates) {
        const after = answerOf(applyPatch(doc, patch) as NetworkDoc).indicators.cost?.value ?? NaN
        tried++
        expect(after).toBeLessThanOrEqual(before + scale(before))
        if (verdict === 'pays')
          expect(Math.abs(before - after - saving)).toBeLessThanOrEqual(scale(before))
      }
    }),
    { numRuns: 4 },
  )
  expect(tried).toBeGreaterThan(0)
})
