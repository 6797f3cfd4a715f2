import { expect, test } from 'vitest'
import { unansweredApp } from '../support/app'
import { docOf } from '../support/docs'

const descending = { column: 'amount', descending: true }
const ascending = { column: 'amount', descending: false }

test('how results are looked at is kept for each study and for the drawer, one view beside another', () => {
  const { store, actions } = unansweredApp()
  actions.open('a', docOf({}))
  actions.keepView('', 'table flows', descending)
  actions.keepView('gaps', 'table chart', ascending)
  actions.keepView('', 'avoided', 'waterfall')
  actions.keepView('', 'table flows', ascending)
  expect(store.getState().views).toEqual({
    '': { 'table flows': ascending, avoided: 'waterfall' },
    gaps: { 'table chart': ascending },
  })
})

test('it stays while tabs and scenarios are changed, and is forgotten with the document', () => {
  const { store, actions } = unansweredApp()
  actions.open('a', docOf({ scenarios: { dear: { name: { en: 'Dear' }, patch: {} } } }))
  actions.openDrawer('scenarios')
  actions.keepView('', 'compared', ['dear'])
  actions.openDrawer(null)
  actions.chooseScenario('dear')
  expect(store.getState().views).toEqual({ '': { compared: ['dear'] } })
  actions.open('b', docOf({}))
  expect(store.getState().views).toEqual({})
})

test('it is no part of the document, and undo leaves it', () => {
  const { store, history, actions, asked } = unansweredApp()
  const doc = docOf({})
  actions.open('a', doc)
  actions.chooseGoal('co2e')
  actions.keepView('', 'study', 'gaps')
  expect(store.getState().doc).toBe(doc)
  expect(history.getState().past).toHaveLength(1)
  expect(asked).toHaveLength(2)
  actions.undo()
  expect(store.getState()).toMatchObject({ edits: {}, views: { '': { study: 'gaps' } } })
})
