import { standardBaselines } from '../../src/core/format/standardBaselines'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseNetwork } from '../../src/core/parse/parse'
import { readDoc } from '../../src/core/format/read'
import { checkScenarios } from '../../src/core/format/scenarios'
import { simulate } from '../../src/core/run/simulate'
import { solveNetwork } from '../../src/core/solve/solve'
import { bundledLibrary } from '../../src/solver/library'
import { solve } from '../support/solvers'

const folder = new URL('../../models/networks/', import.meta.url)
const networks = readdirSync(folder).map((file) => {
  const doc = readDoc(readFileSync(new URL(file, folder), 'utf8'))
  if (!doc.ok) throw new Error(`${file}: ${JSON.stringify(doc.error)}`)
  return { file, doc: doc.value }
})
/** Scenarios that ask for more than can be had, to show what stands in the way. */
const infeasible = ['zero_landfill']
const cases = networks.flatMap(({ file, doc }) =>
  [null, ...Object.keys(doc.scenarios ?? {})]
    .filter((scenario) => scenario === null || !infeasible.includes(scenario))
    .map((scenario) => ({ file, scenario, doc })),
)

test.each(networks)('the scenarios of $file change what is there', ({ doc }) => {
  expect(checkScenarios(doc)).toEqual([])
})

// "What if this waste were not reused?" is the first thing that people try.
test.each(networks)('every reuse flow of $file can be shut alone', ({ doc }) => {
  const { network } = parseNetwork(doc, bundledLibrary)
  if (network === null) throw new Error('network')
  const reuse = Object.values(network.flows).filter((flow) => flow.reuse)
  expect(reuse.length).toBeGreaterThan(0)
  for (const flow of reuse) {
    const flows = { ...network.flows, [flow.id]: { ...flow, capacity: 0 } }
    expect([flow.id, solveNetwork({ ...network, flows }, solve).status]).toEqual([
      flow.id,
      'optimal',
    ])
  }
})

describe.each(cases)('$file under $scenario', ({ doc, scenario }) => {
  const baselines = standardBaselines
  const { network, answer, issues, avoided } = simulate(
    { doc, scenario, baselines },
    bundledLibrary,
    solve,
  )

  test('solves, and every check of its certificate passes', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(answer?.status).toBe('optimal')
    const failed = Object.entries(answer?.certificate?.residuals ?? {}).filter(
      ([, check]) => check.verdict !== 'pass',
    )
    expect(failed).toEqual([])
    expect(answer?.certificate?.residuals.physics?.residual).toBeLessThan(1e-12)
  })

  test('both baselines deliver what the markets took, and the ledger adds up', () => {
    for (const baseline of baselines) {
      const { notKept, avoided: waste, baselineAnswer } = avoided[baseline] ?? {}
      expect(notKept).toEqual([])
      const rows = waste?.ledger.reduce((sum, row) => sum + row.amount, 0) ?? NaN
      const total = waste?.total ?? NaN
      const disposed = answer?.indicators.solid_waste?.value ?? NaN
      const before = baselineAnswer?.indicators.solid_waste?.value ?? NaN
      expect(Math.abs(rows - total)).toBeLessThanOrEqual(1e-6 * before)
      expect(Math.abs(before - disposed - total)).toBeLessThanOrEqual(1e-9 * before)
      for (const exchange of Object.values(network?.exchanges ?? {})) {
        const kind = network?.commodities[exchange.commodity]?.kind
        if (exchange.terms !== 'sell' || kind === 'waste') continue
        const sold = answer?.boundary[exchange.id] ?? NaN
        const inBaseline = baselineAnswer?.boundary[exchange.id] ?? NaN
        expect(Math.abs(inBaseline - sold)).toBeLessThanOrEqual(1e-7 * Math.max(sold, 1))
      }
    }
  })

  test('waste water, moisture and gases are not solid waste', () => {
    const counted = Object.keys(avoided.no_reuse?.avoided?.byCommodity ?? {})
    expect(counted.length).toBeGreaterThan(0)
    for (const id of counted) expect(network?.commodities[id]?.phase).toBe('solid')
    for (const id of ['wastewater', 'residue_moisture', 'so2_flue', 'hcl_waste'])
      expect(counted).not.toContain(id)
  })
})
