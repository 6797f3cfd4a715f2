import { expect, test } from 'vitest'
import type { Relaxation } from '../../src/core/repair/relaxation'
import type { Conflict } from '../../src/core/answer/answer'
import { withRelaxation } from '../../src/state/relaxing'
import { remedies } from '../../src/state/shown/remedies'
import { docOf, goods, networkOf } from '../support/docs'

const flow = { from: 'a.x', to: 'b.x', capacity: '5 t/year' }
const doc = docOf({
  commodities: goods('x'),
  processes: {
    a: { kind: 'supply', price: '1 CNY/t', ports: { x: { commodity: 'x' } } },
    b: { kind: 'market', price: '2 CNY/t', ports: { x: { commodity: 'x' } } },
  },
  flows: { f: flow },
  scenarios: {
    tight: { name: { en: 'Tight' }, patch: { flows: { f: { capacity: '2 t/year' } } } },
    other: { name: { en: 'Other' }, patch: {} },
  },
})
const path = ['flows', 'f', 'capacity']
const wider: Relaxation = {
  ...{ edits: [{ path, value: '9 t/year' }], beside: [path], kind: 'more' },
  change: { value: 4, unit: 't' },
}
const edits = { flows: { f: { capacity: '1 t/year' } }, parameters: {} }

test('a bound gives way where it comes from: the changes on top, the scenario, the document', () => {
  const onTop = withRelaxation({ doc, edits }, 'tight', wider)
  expect(onTop.doc).toBe(doc)
  expect(onTop.edits).toEqual({ flows: { f: { capacity: '9 t/year' } }, parameters: {} })
  const inScenario = withRelaxation({ doc, edits: {} }, 'tight', wider)
  expect(inScenario.doc.flows.f).toEqual(flow)
  expect(inScenario.doc.scenarios?.tight?.patch).toEqual({ flows: { f: { capacity: '9 t/year' } } })
  for (const scenario of [null, 'other']) {
    const inDoc = withRelaxation({ doc, edits: {} }, scenario, wider)
    expect(inDoc.doc).toEqual({ ...doc, flows: { f: { ...flow, capacity: '9 t/year' } } })
  }
})

test('a bound that goes altogether is null in a patch and gone from a document', () => {
  const gone = { ...wider, edits: [{ path, value: undefined }] }
  expect(withRelaxation({ doc, edits }, null, gone).edits).toMatchObject({
    flows: { f: { capacity: null } },
  })
  expect(withRelaxation({ doc, edits: {} }, 'tight', gone).doc.scenarios?.tight?.patch).toEqual({
    flows: { f: { capacity: null } },
  })
  expect(withRelaxation({ doc, edits: {} }, null, gone).doc.flows.f).not.toHaveProperty('capacity')
})

test('what is added stands beside what conflicts: in the scenario that says so, else in the document', () => {
  const drawn: Relaxation = {
    edits: [{ path: ['processes', 'c'], value: { kind: 'supply' } }],
    ...{ beside: [['flows', 'f']], kind: 'balance', change: { value: 1, unit: 't' } },
  }
  const inScenario = withRelaxation({ doc, edits: {} }, 'tight', drawn).doc
  expect(inScenario.processes).toBe(doc.processes)
  expect(inScenario.scenarios?.tight?.patch).toMatchObject({ processes: { c: { kind: 'supply' } } })
  const inDoc = withRelaxation({ doc, edits: {} }, 'other', drawn).doc
  expect(inDoc.processes.c).toEqual({ kind: 'supply' })
})

test('what mends nothing has no remedy', () => {
  const conflict = (value: number, repairs: boolean): Conflict => ({
    ...{ gives: 'bound', repairs, side: 'too_much' },
    ...{ periods: [1], varies: false, amount: { value, unit: 't' } },
    subject: { family: 'flow', kind: 'flow', id: 'f', period: 1, unit: 't' },
  })
  const found = remedies([conflict(7, true), conflict(0, false)], doc, networkOf(doc))
  expect(found).toMatchObject([{ relaxation: { value: { edits: [{ value: '12.01 t/year' }] } } }])
})
