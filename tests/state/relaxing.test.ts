import { expect, test } from 'vitest'
import type { Relaxation } from '../../src/core/edit/relax'
import type { Conflict } from '../../src/core/results/answer'
import { remedies, withRelaxation } from '../../src/state/relaxing'
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
  ...{ path, value: '9 t/year', kind: 'more' },
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
  const gone = { ...wider, value: undefined }
  expect(withRelaxation({ doc, edits }, null, gone).edits).toMatchObject({
    flows: { f: { capacity: null } },
  })
  expect(withRelaxation({ doc, edits: {} }, 'tight', gone).doc.scenarios?.tight?.patch).toEqual({
    flows: { f: { capacity: null } },
  })
  expect(withRelaxation({ doc, edits: {} }, null, gone).doc.flows.f).not.toHaveProperty('capacity')
})

test('of the periods of one bound the worst decides; what mends nothing has no remedy', () => {
  const conflict = (row: string, value: number, repairs = true): Conflict => ({
    ...{ row, repairs, side: 'too_much', amount: { value, unit: 't' } },
    subject: { kind: 'flow', id: 'f' },
  })
  const found = remedies(
    [conflict('f.f.1', 3), conflict('f.f.2', 7), conflict('f.f.3', 5), conflict('f.f.4', 0, false)],
    doc,
    networkOf(doc),
  )
  expect(found).toMatchObject([{ relaxation: { value: { value: '12.01 t/year' } } }])
})
