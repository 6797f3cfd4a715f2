import { checkPatch } from '../../../src/core/edit/checkPatch'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addScenario,
  dropChanges,
  moveScenario,
  newScenarioName,
  patchFaults,
  removeScenario,
  takeOver,
} from '../../../src/core/edit/scenarios'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { applyScenario } from '../../../src/core/format/patch'
import { checkShape } from '../../../src/core/format/schema'
import { readDoc } from '../../../src/core/format/read'
import { docOf } from '../../support/docs'

const folder = new URL('../../../models/networks/', import.meta.url)
const networks = readdirSync(folder).map((file) => {
  const doc = readDoc(readFileSync(new URL(file, folder), 'utf8'))
  if (!doc.ok) throw new Error(file)
  return { file, doc: doc.value }
})

const scenario = (en: string, patch: unknown = {}) => ({ name: { en }, patch })
const ids = ({ scenarios }: NetworkDoc) => Object.keys(scenarios ?? {})

// ash ──▶ kiln, with a second flow of slag
const doc = docOf({
  parameters: { fee: { value: '50 CNY/t' } },
  processes: { chp: { kind: 'converter' }, kiln: { kind: 'converter', capacity: '9 t/year' } },
  flows: { ash: { from: 'chp.ash', to: 'kiln.ash' }, slag: { from: 'chp.slag', to: 'kiln.slag' } },
  scenarios: {
    shut: scenario('Shut', { flows: { ash: { capacity: '0 t/year' } } }),
    dear: scenario('Dear', { parameters: { fee: { value: '90 CNY/t' } } }),
    small: scenario('Small', { processes: { kiln: { capacity: '1 t/year' } } }),
  },
})

test('a new scenario stands behind another, under an id and a name of its own', () => {
  const first = addScenario(doc, scenario('New'), 'shut')
  expect(first.scenario).toBe('scenario')
  expect(ids(first.doc)).toEqual(['shut', 'scenario', 'dear', 'small'])
  const second = addScenario(first.doc, scenario('Newer'))
  expect(ids(second.doc)).toEqual(['shut', 'scenario', 'dear', 'small', 'scenario_2'])
  expect(newScenarioName(doc).en).toBe('Scenario 1')
  expect(newScenarioName(addScenario(doc, scenario('Scenario 1')).doc).zh).toBe('情景 2')
})

test('a scenario that is deleted is no baseline any more', () => {
  const without = removeScenario({ ...doc, baseline: 'dear' }, 'dear')
  expect(ids(without)).toEqual(['shut', 'small'])
  expect(without).not.toHaveProperty('baseline')
  expect(removeScenario({ ...doc, baseline: 'dear' }, 'shut').baseline).toBe('dear')
})

test('any moves of scenarios are a permutation, and a move back undoes a move', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...ids(doc)), fc.integer({ min: -4, max: 4 })))
  fc.assert(
    fc.property(moves, (list) => {
      const moved = list.reduce((now, [id, by]) => moveScenario(now, id, by), doc)
      expect(moved.scenarios).toEqual(doc.scenarios)
      expect(ids(moved).toSorted()).toEqual(ids(doc).toSorted())
    }),
  )
  expect(ids(moveScenario(doc, 'small', -2))).toEqual(['small', 'shut', 'dear'])
  expect(ids(moveScenario(moveScenario(doc, 'small', -2), 'small', 2))).toEqual(ids(doc))
  expect(moveScenario(doc, 'shut', -1)).toBe(doc)
})

describe('whether a patch fits', () => {
  const patches: readonly Readonly<Record<string, unknown>>[] = [
    {},
    { parameters: { fee: { value: '60 CNY/t', low: 1 } }, flows: { slag: null } },
    { flows: { more: { from: 'chp.ash', to: 'kiln.ash' } }, period: '1 day' },
    { objective: { maximize: 'cost', minimize: null }, name: { zh: '名' } },
    { processes: { gone: { capacity: '5 t/year' } }, flows: { stray: { to: 'gone.ash' } } },
    { processes: { kiln: { kind: 'oven', speed: 3 } } },
    { processes: { chp: 4 }, flows: null },
    { processes: 'none', period: 5 },
    { flows: { ash: { capacity: { value: 1 } }, 'Not An Id': { from: 'a.b', to: 'c.d' } } },
    { speed: 3, parameters: [] },
    { limits: { cap: { indicator: 'cost', max: true } } },
  ]

  test.each(patches)('%j is found as the whole document finds it', (patch) => {
    const whole = checkShape(applyScenario(doc, patch))
    expect(checkPatch(doc, patch)).toEqual(whole.ok ? { ok: true, value: patch } : whole)
  })

  test('nothing is read but what it touches', () => {
    const fail = (): never => {
      throw new Error('read')
    }
    const shy = new Proxy({ kind: 'converter' } as const, { get: fail, ownKeys: fail })
    const large = { ...doc, processes: { ...doc.processes, shy } }
    const patch = { processes: { kiln: { capacity: '1 t/year' } } }
    expect(checkPatch(large, patch)).toEqual({ ok: true, value: patch })
    expect(() => checkShape(applyScenario(large, patch))).toThrow('read')
  })
})

describe('when the base case changes', () => {
  const patch = {
    parameters: { fee: { value: '50 CNY/t' } },
    processes: { gone: { capacity: '5 t/year' }, kiln: { capacity: '9 t/year', cost: '1 CNY/t' } },
    flows: { lost: null, stray: { from: 'chp.ash', to: 'gone.ash' }, ash: { loss: '2%' } },
  }
  const old = { ...doc, scenarios: { old: scenario('Old', patch) } }

  test('what no longer applies and what no longer changes anything is listed', () => {
    const { stale, idle } = patchFaults(old, 'old')
    expect(stale.map((path) => path.join('.'))).toEqual([
      'processes.gone',
      'flows.lost',
      'flows.stray',
    ])
    expect(idle.map((path) => path.join('.'))).toEqual([
      'parameters.fee',
      'processes.kiln.capacity',
    ])
    expect(patchFaults(doc, 'shut')).toEqual({ stale: [], idle: [] })
  })

  test('dropping it leaves the rest, and the same network', () => {
    const { stale, idle } = patchFaults(old, 'old')
    const clean = dropChanges(old, 'old', [...stale, ...idle])
    expect(clean.scenarios?.old?.patch).toEqual({
      processes: { kiln: { cost: '1 CNY/t' } },
      flows: { ash: { loss: '2%' } },
    })
    expect(applyScenario(doc, clean.scenarios?.old?.patch)).toEqual(applyScenario(doc, patch))
    const one = dropChanges(doc, 'shut', [['flows', 'ash', 'capacity']])
    expect(one.scenarios?.shut?.patch).toEqual({})
  })
})

describe('taking a scenario over', () => {
  /** The network under a scenario, without its scenarios and its drawing. */
  const meant = (of: NetworkDoc, id: string | null) => {
    const under = id === null ? of : applyScenario(of, of.scenarios?.[id]?.patch)
    return { ...(under as NetworkDoc), scenarios: {}, layout: {}, notes: {} }
  }

  test.each(networks)(
    'makes it the base case of $file; all others mean the same',
    ({ doc: of }) => {
      for (const id of ids(of).slice(0, 5)) {
        const after = takeOver(of, id)
        expect(after.scenarios?.[id]?.patch).toEqual({})
        expect(ids(after)).toEqual(ids(of))
        expect(meant(after, null)).toEqual(meant(of, id))
        for (const each of ids(of)) expect(meant(after, each)).toEqual(meant(of, each))
      }
    },
  )

  test('takes back in the others what it changed, and leaves out what they changed alike', () => {
    const alike = { ...doc.scenarios, alike: scenario('Alike', doc.scenarios?.shut?.patch) }
    const after = takeOver({ ...doc, scenarios: alike }, 'shut')
    expect(after.flows.ash?.capacity).toBe('0 t/year')
    expect(after.scenarios?.dear?.patch).toEqual({
      flows: { ash: { capacity: null } },
      parameters: { fee: { value: '90 CNY/t' } },
    })
    expect(after.scenarios?.alike?.patch).toEqual({})
  })

  test('keeps what is stale and where cards stand', () => {
    const patch = { layout: { kiln: { x: 1, y: 2 } }, processes: { gone: { cost: '1 CNY/t' } } }
    const after = takeOver(
      { ...doc, scenarios: { ...doc.scenarios, odd: scenario('Odd', patch) } },
      'dear',
    )
    expect(after.scenarios?.odd?.patch).toEqual({
      ...patch,
      parameters: { fee: { value: '50 CNY/t' } },
    })
  })
})
