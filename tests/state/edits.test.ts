import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import {
  editedDoc,
  editedParameter,
  effectiveDoc,
  isShut,
  openFlow,
  withPatch,
} from '../../src/state/edits'
import { goalOf, goalPatch } from '../../src/state/goals'

const doc: NetworkDoc = {
  format: 'loopworks/1',
  name: { en: 'Test' },
  period: '1 year',
  currency: 'CNY',
  parameters: { fee: { value: '50 CNY/t' } },
  processes: {},
  flows: { ash: { from: 'a.ash', to: 'b.ash' } },
  objective: { minimize: 'cost' },
  scenarios: {
    dear: { name: { en: 'Dear' }, patch: { parameters: { fee: { value: '100 CNY/t' } } } },
    shut: { name: { en: 'Shut' }, patch: { flows: { ash: { capacity: '0 t/year' } } } },
  },
}

test('edits win over the scenario and leave the base alone', () => {
  const edits = { parameters: { fee: { value: '70 CNY/t' } } }
  expect(effectiveDoc(doc, 'dear', edits).parameters?.fee?.value).toBe('70 CNY/t')
  const sent = editedDoc(doc, 'dear', edits)
  expect(sent.parameters?.fee?.value).toBe('50 CNY/t')
  expect(sent.scenarios?.dear?.patch).toEqual(edits)
  expect(editedDoc(doc, null, edits).parameters?.fee?.value).toBe('70 CNY/t')
})

test('a flow that a scenario shuts is opened by taking its capacity away', () => {
  const edits = openFlow({}, 'ash', doc, 'shut')
  expect(edits).toEqual({ flows: { ash: { capacity: null } } })
  expect(isShut(effectiveDoc(doc, 'shut', edits).flows.ash)).toBe(false)
  expect(openFlow({ flows: { ash: { capacity: '0 t/year' } } }, 'ash', doc, null)).toEqual({})
})

test('a capacity of 0 in any unit shuts, any other does not', () => {
  const flow = { from: 'a.ash', to: 'b.ash' }
  expect(isShut({ ...flow, capacity: '0 kt/year' })).toBe(true)
  expect(isShut({ ...flow, capacity: 0 })).toBe(true)
  expect(isShut({ ...flow, capacity: '0.5 t/year' })).toBe(false)
  expect(isShut({ ...flow, capacity: '0 t/year + spare' })).toBe(false)
  expect(isShut(flow)).toBe(false)
})

test('the value of an edited parameter is read back in its own unit', () => {
  expect(editedParameter({ parameters: { fee: { value: '62.5 CNY/t' } } }, 'fee')).toBe(62.5)
  expect(editedParameter({ parameters: { fee: { value: '62.5 * fee' } } }, 'fee')).toBeNull()
  expect(editedParameter({}, 'fee')).toBeNull()
})

test('each goal replaces the objective, whatever it was', () => {
  for (const goal of ['cost', 'solid_waste', 'co2e', 'fresh_water'] as const)
    for (const before of ['cost', 'solid_waste'] as const) {
      const edits = withPatch(withPatch({}, goalPatch(before)), goalPatch(goal))
      expect(goalOf(effectiveDoc(doc, null, edits).objective)).toBe(goal)
    }
  expect(effectiveDoc(doc, null, goalPatch('co2e')).objective).toEqual({
    first: 'co2e',
    then: { minimize: 'cost' },
  })
  expect(goalOf({ weights: { cost: 1, co2e: 70 } })).toBe('own')
})
