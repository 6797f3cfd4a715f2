import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDoc } from '../../src/core/format/read'
import { simulate } from '../../src/core/run/simulate'
import type { Simulation } from '../../src/core/run/simulator'
import { bundledLibrary } from '../../src/solver/library'
import { solve } from '../support/solvers'

// Small documents that were answered wrongly once, and problems that users of other tools reported in public, each with
// its right answer. Where a field cannot act, the answer is an issue at its path.

const folder = new URL('.', import.meta.url)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')

type Solver = 'auto' | 'highs' | 'jslp'

/** A document solved, with the baselines that are asked for. */
function run(file: string, baselines: readonly string[] = [], solver: Solver = 'auto'): Simulation {
  const doc = readDoc(textOf(file))
  if (!doc.ok) return { network: null, issues: doc.error, answer: null, avoided: {} }
  const request = { doc: doc.value, scenario: null, baselines, options: { solver } }
  return simulate(request, bundledLibrary, solve)
}

const near = (found: number | null | undefined, right: number): void => {
  expect(Math.abs((found ?? NaN) - right)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(right)))
}

describe('the objective', () => {
  test.each([
    ['findings/share_mixed_units.json', 36_500],
    ['findings/market_accepts_units.json', -4_000],
    ['findings/market_two_units.json', -6_000],
    ['findings/junction_capacity_ignored.json', -40],
    ['findings/limit_on_junction_min.json', -400],
    ['findings/market_cost_is_price.json', 1_200],
    ['findings/onoff_with_build.json', -235],
    ['findings/build_without_capacity.json', -234],
    ['findings/limit_rate_over_periods.json', -67_200],
    ['findings/id_constructor_process.json', -40],
    ['findings/id_constructor_mode_prototype.json', -40],
    ['findings/junction_before_landfill_opens_outlet.json', -341_000],
    ['findings/weights_minus_one.json', -100],
    ['public/06b_oemof1173_leastload.json', 51],
    ['public/08_oemof986_rate_limit.json', 1_729_728],
    ['public/10c_turton_15_2.json', 100],
    ['public/11c_elhalwagi_no_embodied.json', 0.002_057_142_857],
    ['public/12b_gams_trnsport_flowcost.json', 153.675],
    ['public/25b_storage_end_limit.json', 2_400],
    ['public/27b_measur8644_kgal.json', 1],
    ['public/30_pypsa_three_zones.json', 1_245_000],
  ])('%s: %f', (file, right) => {
    const { answer, issues } = run(file)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(answer?.certificate?.verdict).toBe('pass')
    near(answer?.objective, right)
  })
})

describe('an issue where a field cannot act', () => {
  test.each([
    ['findings/quality_on_outlet_ignored.json', 'processes.p.ports.o.quality no_effect_on_outlet'],
    ['findings/quality_unknown_element_is_zero.json', 'processes.p.ports.i.quality.Cl carried_quality'],
    ['findings/limit_on_stock.json', 'processes.k.cost cost_of_flows'],
    ['public/26_time_series.json', 'processes.demand.profile unknown_field'],
  ])('%s: %s', (file, right) => {
    const { answer, issues } = run(file)
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toContain(right)
    expect(answer).toBeNull()
  })
})

test('a limit on a stock bounds what it holds at the end: 7 of 107 t stay', () => {
  const read = readDoc(textOf('findings/limit_on_stock.json'))
  if (!read.ok) throw new Error('the case cannot be read')
  const k = { ...read.value.processes.k!, cost: undefined }
  const doc = { ...read.value, processes: { ...read.value.processes, k } }
  const { answer } = simulate({ doc, scenario: null, baselines: [] }, bundledLibrary, solve)
  near(answer?.stocks.k, 7)
  near(answer?.objective, 107 - 500)
})

test('200 kg/h go through the heater, 100 back: what has a flow does not leave unsold', () => {
  const { answer } = run('public/02_dwsim10_63_recycle.json')
  near(answer?.flows.to_heater, 200)
  near(answer?.flows.recycle, 100)
})

test('100 m³ of own water that is bought are fresh', () => {
  near(run('findings/own_water_not_fresh.json').answer?.indicators.fresh_water?.value, 100)
})

test('what lay on stock before is not the waste of this period', () => {
  near(run('findings/stock_initial_counts.json').answer?.indicators.solid_waste?.value, 0)
})

test('200 t a day are disposed of, counted by the day', () => {
  const { answer, network } = run('public/24b_ecam126_per_day.json')
  near(answer?.activities.wwtp?.run, 200)
  expect(network?.period).toBe('d')
})

test.each(['auto', 'highs', 'jslp'] as const)(
  'with another goal what is built is least, and told: 5 t, a cost of 466 (%s)',
  (solver) => {
    const { answer } = run('findings/build_not_cost.json', [], solver)
    near(answer?.objective, 1)
    near(answer?.indicators.cost?.value, 466)
    near(answer?.built.p, 5)
  },
)

test('one answer whatever the solver', () => {
  const [highs, jslp] = (['highs', 'jslp'] as const).map(
    (solver) => run('findings/nonunique_min_waste.json', [], solver).answer,
  )
  for (const [id, { value }] of Object.entries(highs?.indicators ?? {}))
    near(jslp?.indicators[id]?.value, value)
  for (const [id, amount] of Object.entries(highs?.flows ?? {})) near(jslp?.flows[id], amount)
})

test('every file of the folders is read here or by another test', () => {
  const elsewhere = readdirSync(new URL('..', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') || file.endsWith('expected.tsv'))
    .map((file) => readFileSync(new URL(`../${file}`, folder), 'utf8'))
    .join('\n')
  const files = ['findings', 'public'].flatMap((each) =>
    readdirSync(new URL(each, folder)).map((file) => `${each}/${file}`),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter((file) => !elsewhere.includes(file.replace(/^.*\/|\.\w+$/g, '')))).toEqual([])
})
