import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDoc } from '../../src/core/format/read'
import { simulate } from '../../src/core/run/simulate'
import { bundledLibrary } from '../../src/solver/library'
import { solve } from '../support/solvers'

const file = new URL('../../models/networks/xinfa_chiping.json', import.meta.url)
const read = readDoc(readFileSync(file, 'utf8'))
if (!read.ok) throw new Error(JSON.stringify(read.error))
const doc = read.value

/** The answer of a scenario, with numbers at hand. */
function run(scenario: string | null) {
  const { answer, network } = simulate({ doc, scenario, baselines: [] }, bundledLibrary, solve)
  if (answer === null || network === null) throw new Error(`no answer to ${scenario ?? 'the base'}`)
  return {
    ...answer,
    network,
    of: (id: keyof typeof answer.indicators) => answer.indicators[id]?.value ?? NaN,
    level: (process: string, mode = 'run') => answer.activities[process]?.[mode] ?? NaN,
  }
}
const base = run(null)

describe('modes', () => {
  test('units cool dry until water is granted for the towers', () => {
    expect(base.level('power_units', 'extraction_wet')).toBe(0)
    expect(base.level('power_units', 'condensing_wet')).toBe(0)
    const wet = run('wet_cooling')
    const made = (['extraction_wet', 'condensing_wet'] as const).map((mode) =>
      wet.level('power_units', mode),
    )
    expect(made.every((level) => level > 1e7)).toBe(true)
    // 1.69 m3/MWh for the towers and 0.06 beside, as the recipes of wet cooling say.
    const sum = made.reduce((total, each) => total + each, 0)
    expect(wet.flows.cooling_power_units_tower_water).toBeCloseTo(1.69 * sum, -2)
    expect(wet.of('fresh_water') - base.of('fresh_water')).toBeGreaterThan(45e6)
    expect(wet.of('co2e_direct')).toBeLessThan(base.of('co2e_direct'))
  })

  test('spent anodes go where there are some, virgin coke makes the rest', () => {
    expect(base.level('anode_plant', 'with_butts')).toBeGreaterThan(6e5)
    expect(base.level('anode_plant', 'virgin_coke')).toBeGreaterThan(5e4)
    const without = run('no_butts')
    expect(without.level('anode_plant', 'with_butts')).toBe(0)
    expect(without.of('cost')).toBeGreaterThan(base.of('cost'))
    expect(without.of('solid_waste')).toBeGreaterThan(base.of('solid_waste') + 1e5)
  })

  test('carbide slag takes the place of limestone in desulphurisation', () => {
    const slag = run('carbide_desulphurisation')
    expect(base.level('fgd', 'carbide_slag')).toBe(0)
    expect(slag.level('fgd', 'carbide_slag')).toBeGreaterThan(5e4)
    expect(slag.of('solid_waste')).toBeLessThan(base.of('solid_waste') - 3e4)
  })

  test('no raw flue gas leaves by the stack at the charge on SO2', () => {
    expect(base.level('stack')).toBe(0)
    expect(base.network.processes.stack?.treatment).toBe(true)
  })
})

describe('reuse', () => {
  test('what is reused falls from all over today to nothing, and waste rises', () => {
    const wastes = ['all_reuse', 'todays_reuse', 'nothing_reused'].map((id) =>
      run(id).of('solid_waste'),
    )
    expect([...wastes].sort((a, b) => a - b)).toEqual(wastes)
    expect(wastes[0]).toBeLessThan(base.of('solid_waste'))
    const nothing = run('nothing_reused')
    const reused = Object.values(nothing.network.flows).filter(
      ({ id, reuse }) => reuse && (nothing.flows[id] ?? 0) > 1e-6,
    )
    expect(reused.map(({ id }) => id)).toEqual([])
  })

  test('red mud goes to iron, soda and road base within their limits', () => {
    const uses = run('red_mud_uses')
    expect(uses.level('red_mud_magsep')).toBeCloseTo(250_000, 0)
    expect(uses.level('red_mud_soda')).toBeCloseTo(30_000, 0)
    expect(uses.level('red_mud_road')).toBeCloseTo(600_000, 0)
    expect(uses.flows.bayer_lt_red_mud_yard_red_mud).toBeLessThan(
      (base.flows.bayer_lt_red_mud_yard_red_mud ?? 0) - 1e6,
    )
  })

  test('pot lining burnt in the kiln saves coal there, and its mineral part enters the clinker', () => {
    const all = run('all_reuse')
    const heat = all.flows.spl_kiln_clinker_carbide_kiln_heat ?? 0
    expect(heat).toBeCloseTo(10 * all.level('spl_kiln'), 0)
    expect(all.level('spl_kiln')).toBeGreaterThan(1000)
    expect(all.flows.spl_kiln_clinker_carbide_spl_mineral).toBeGreaterThan(1000)
    expect(all.of('hazardous_waste')).toBeLessThan(base.of('hazardous_waste') / 2)
  })

  test('zero landfill cannot be had, and the limit is named first', () => {
    const { status, conflicts } = run('zero_landfill')
    expect(status).toBe('infeasible')
    expect(conflicts[0]?.subject).toMatchObject({ id: 'zero_landfill' })
    expect(doc.scenarios?.zero_landfill?.note?.en).toContain('red mud')
  })
})

// Its counterpart would buy caustic for the refinery, and so metal would be made that the scenario does not make.
test('a plant that stands still has no counterpart in the baseline', () => {
  const { avoided } = simulate(
    { doc, scenario: null, baselines: ['no_reuse'] },
    bundledLibrary,
    solve,
  )
  const { activities } = avoided.no_reuse?.baselineAnswer ?? {}
  expect(Object.values(activities?.red_mud_soda ?? { none: 1 }).every((level) => level === 0)).toBe(
    true,
  )
  expect(activities?.electrolysis?.run).toBeCloseTo(base.level('electrolysis'), 0)
})

describe('transport', () => {
  test('without sidings the raw materials cost more by their road freight', () => {
    const changed = (scenario: string) => run(scenario).of('cost') - base.of('cost')
    // Four bulk goods, 18 Mt over 350 to 700 km at 0.24 CNY/tkm more.
    expect(changed('no_sidings')).toBeGreaterThan(2e9)
    expect(changed('trucks')).toBeGreaterThan(1e6)
    expect(changed('trucks')).toBeLessThan(5e7)
  })

  test('wires carry power, ladles metal, and what moves as a gas goes by pipe', () => {
    const { flows, commodities } = base.network
    const wrong = Object.values(flows).filter(({ commodity, mode }) => {
      if (commodity === 'electricity') return mode !== 'wire'
      if (commodity === 'al_liquid') return mode !== 'ladle'
      const gas = ['natural_gas', 'co_gas', 'so2_flue', 'hcl', 'hydrogen', 'steam']
      return gas.includes(commodity) && mode !== 'pipe'
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
    const unmoved = Object.values(flows).filter(
      ({ mode, commodity }) => mode === null && commodities[commodity]?.massPerUnit !== 0,
    )
    expect(unmoved.map(({ id }) => id)).toEqual([])
  })

  test('the price of chlorine may be negative', () => {
    const costly = simulate(
      {
        doc: {
          ...doc,
          parameters: { ...doc.parameters, chlorine_price: { value: '-500 CNY/t' } },
        },
        scenario: null,
        baselines: [],
      },
      bundledLibrary,
      solve,
    )
    expect(costly.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(costly.answer?.indicators.cost?.value).toBeGreaterThan(base.of('cost') + 1e8)
  })
})
