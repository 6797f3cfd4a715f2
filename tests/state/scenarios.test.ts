import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { patchFaults } from '../../src/core/edit/scenarios'
import { objectivePatch } from '../../src/core/format/objectivePatch'
import { readDoc } from '../../src/core/format/read'
import { effectiveDoc } from '../../src/state/edits'
import {
  duplicateScenario,
  keepAsScenario,
  keepEdits,
  keepStudied,
  standingBaseline,
  withoutScenario,
} from '../../src/state/scenarios'
import { emptyState, type State } from '../../src/state/state'
import { preferences, unansweredApp } from '../support/app'
import { docOf } from '../support/docs'

const doc = docOf({
  parameters: { fee: { value: '50 CNY/t' }, share: { value: 0.2 } },
  scenarios: {
    dear: { name: { en: 'Dear' }, patch: { parameters: { fee: { value: '90 CNY/t' } } } },
    small: { name: { en: 'Small' }, patch: { parameters: { share: { value: 0.1 } } } },
  },
})
const edits = { parameters: { share: { value: 0.3 } }, objective: { minimize: 'co2e' } }
const name = { en: 'Mine', zh: '我的' }
const ids = (of: NetworkDoc | null | undefined) => Object.keys(of?.scenarios ?? {})

/** What is solved, without the table of scenarios. */
const meant = (of: NetworkDoc, scenario: string | null, on: object) => ({
  ...effectiveDoc(of, scenario, { ...on }),
  scenarios: {},
})

test.each([null, 'dear', 'small'])(
  'changes on %s are kept as a scenario of the same network',
  (on) => {
    const kept = keepAsScenario({ doc, scenario: on, edits }, name)
    expect(kept.edits).toEqual({})
    expect(kept.scenario).toBe('scenario')
    expect(meant(kept.doc, kept.scenario, {})).toEqual(meant(doc, on, edits))
    expect(meant(kept.doc, on, {})).toEqual(meant(doc, on, {}))
    const written = keepEdits({ doc, scenario: on, edits })
    expect(meant(written.doc, on, {})).toEqual(meant(doc, on, edits))
    expect(written).toMatchObject({ scenario: on, edits: {} })
  },
)

test.each([null, 'dear'])(
  'what was studied on %s becomes a scenario of the same network that takes nothing away in vain',
  (on) => {
    const patch = objectivePatch({ first: 'solid_waste', then: { minimize: 'cost' } })
    const kept = keepStudied(doc, name, on, patch)
    expect(meant(kept.doc, kept.scenario, {})).toEqual(meant(doc, on, patch))
    expect(patchFaults(kept.doc, kept.scenario).stale).toEqual([])
    expect(kept.doc.scenarios?.[kept.scenario]?.name).toEqual(name)
  },
)

test('a copy is the same but for its name, and stands behind the original', () => {
  const copied = duplicateScenario({ doc, scenario: 'dear', edits }, 'dear', name)
  expect(ids(copied.doc)).toEqual(['dear', 'scenario', 'small'])
  expect(copied.doc.scenarios?.scenario).toEqual({ ...doc.scenarios?.dear, name })
  expect(copied).toMatchObject({ scenario: 'dear', edits })
})

test('deleting the active scenario goes back to the base case; another leaves it', () => {
  expect(withoutScenario({ doc, scenario: 'dear', edits }, 'dear')).toMatchObject({
    scenario: null,
    edits: {},
  })
  expect(withoutScenario({ doc, scenario: 'dear', edits }, 'small')).toMatchObject({
    scenario: 'dear',
    edits,
  })
})

test('a baseline that is gone or active gives way', () => {
  const state = (baseline: string, scenario: string | null): State => ({
    ...emptyState,
    ...preferences,
    ...{ doc, scenario, baseline },
  })
  expect(standingBaseline(state('dear', null))).toBe('dear')
  expect(standingBaseline(state('dear', 'dear'))).toBe('no_reuse')
  expect(standingBaseline(state('gone', null))).toBe('no_reuse')
  expect(standingBaseline(state('as_usual', 'dear'))).toBe('as_usual')
})

function appOf(of: NetworkDoc) {
  const app = unansweredApp()
  app.actions.open('test', of)
  return { ...app, state: app.store.getState }
}
const step = { kind: 'addScenario', values: {}, group: null } as const

test('keeping changes is one step: undo brings back the scenario that was active and its changes', () => {
  const { actions, state, asked } = appOf(doc)
  actions.chooseScenario('dear')
  actions.edit(edits)
  actions.revise(step, (written) => keepAsScenario(written, name))
  expect(state()).toMatchObject({ scenario: 'scenario', edits: {} })
  actions.undo()
  expect(state()).toMatchObject({ scenario: 'dear', edits })
  expect(ids(state().doc)).toEqual(['dear', 'small'])
  expect(asked.at(-1)?.scenario).toBe('dear')
  actions.redo()
  expect(state()).toMatchObject({ scenario: 'scenario', edits: {} })
})

test('undoing the deletion of the active scenario makes it active again', () => {
  const { actions, state } = appOf({ ...doc, baseline: 'small' })
  actions.chooseScenario('dear')
  actions.revise(step, (written) => withoutScenario(written, 'dear'))
  expect(state()).toMatchObject({ scenario: null, baseline: 'small' })
  actions.undo()
  expect(state().scenario).toBe('dear')
})

test('a switch that gives changes up is a step with a name; one that gives up nothing is none', () => {
  const { actions, state, history } = appOf(doc)
  actions.chooseScenario('dear')
  actions.chooseScenario(null)
  expect(history.getState().past).toEqual([])
  actions.edit(edits)
  actions.chooseScenario('small')
  expect(state()).toMatchObject({
    edits: {},
    step: { kind: 'chooseScenario', values: { name: 'Small' } },
  })
  actions.undo()
  expect(state()).toMatchObject({ scenario: null, edits })
  actions.chooseScenario(null)
  expect(state().edits).toEqual(edits)
})

test('undoing what is no matter of the scenario leaves the one that is looked at', () => {
  const { actions, state } = appOf(doc)
  actions.moveCards({ a: { x: 1, y: 1 } })
  actions.chooseScenario('small')
  actions.undo()
  expect(state().scenario).toBe('small')
  expect(state().doc?.layout).toBeUndefined()
})

test('a baseline that undo takes away gives way', () => {
  const { actions, state } = appOf(doc)
  actions.edit(edits)
  actions.revise(step, (written) => keepAsScenario(written, name))
  actions.chooseScenario(null)
  actions.chooseBaseline('scenario')
  actions.undo()
  expect(state().baseline).toBe('no_reuse')
})

test('every scenario of Chiping is kept as it is when a change on it is kept', () => {
  const text = readFileSync(
    new URL('../../models/networks/xinfa_chiping.json', import.meta.url),
    'utf8',
  )
  const read = readDoc(text)
  if (!read.ok) throw new Error('Chiping')
  for (const on of ids(read.value)) {
    const change = { parameters: { coal_price: { value: '800 CNY/t' } } }
    const kept = keepAsScenario({ doc: read.value, scenario: on, edits: change }, name)
    expect(meant(kept.doc, kept.scenario, {})).toEqual(meant(read.value, on, change))
  }
})
