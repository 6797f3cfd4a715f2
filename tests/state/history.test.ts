import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { Step } from '../../src/state/state'
import { unansweredApp } from '../support/app'
import { docOf } from '../support/docs'

const appOf = (doc: NetworkDoc) => {
  const app = unansweredApp()
  app.actions.open('test', doc)
  return app
}

const step = (kind: Step['kind'], group: string | null = null): Step => ({
  kind,
  values: {},
  group,
})
const named = (en: string) => (doc: NetworkDoc) => ({ ...doc, name: { en } })

test('undo brings the document back and solves it again; redo goes forth', () => {
  const { store, actions, asked } = appOf(docOf({ name: { en: 'a' } }))
  actions.change(step('rename'), named('b'))
  actions.undo()
  expect(store.getState().doc?.name.en).toBe('a')
  actions.redo()
  expect(store.getState().doc?.name.en).toBe('b')
  expect(asked.map(({ doc }) => doc.name.en)).toEqual(['a', 'b', 'a', 'b'])
})

test('a switch and a slider can be undone as well', () => {
  const { store, actions } = appOf(docOf({}))
  actions.chooseGoal('co2e')
  expect(store.getState().edits).not.toEqual({})
  actions.undo()
  expect(store.getState().edits).toEqual({})
})

test('typing in one field is one step', () => {
  const { store, history, actions } = appOf(docOf({ name: { en: '' } }))
  for (const text of ['n', 'na', 'nam', 'name']) actions.change(step('rename', 'name'), named(text))
  expect(history.getState().past).toHaveLength(1)
  actions.undo()
  expect(store.getState().doc?.name.en).toBe('')
})

test('a step of the same group after an undo is a step of its own, and nothing is redone over it', () => {
  const { store, actions } = appOf(docOf({ name: { en: '1.0' } }))
  actions.change(step('change', 'slider'), named('1.1'))
  actions.change(step('rename'), named('b'))
  actions.undo()
  actions.change(step('change', 'slider'), named('1.9'))
  actions.redo()
  expect(store.getState().doc?.name.en).toBe('1.9')
  actions.undo()
  expect(store.getState().doc?.name.en).toBe('1.1')
  actions.undo()
  expect(store.getState().doc?.name.en).toBe('1.0')
})

test('a slider that is moved again after a rest makes another step', () => {
  vi.useFakeTimers()
  try {
    const { store, history, actions } = appOf(docOf({ name: { en: '1.0' } }))
    for (const [rest, text] of [
      [0, '1.1'],
      [1000, '1.2'],
      [3_600_000, '1.8'],
      [1000, '1.9'],
    ] as const) {
      vi.advanceTimersByTime(rest)
      actions.change(step('change', 'slider'), named(text))
    }
    expect(history.getState().past).toHaveLength(2)
    actions.undo()
    expect(store.getState().doc?.name.en).toBe('1.2')
  } finally {
    vi.useRealTimers()
  }
})

test('moving a card is undone without a solve', () => {
  const { store, actions, asked } = appOf(docOf({ layout: { a: { x: 0, y: 0 } } }))
  actions.moveCards({ a: { x: 5, y: 5 } })
  actions.undo()
  expect(store.getState().doc?.layout?.a).toEqual({ x: 0, y: 0 })
  expect(asked).toHaveLength(1)
})

test('an edit that changes nothing is no step', () => {
  const { history, actions } = appOf(docOf({}))
  actions.change(step('change'), (doc) => doc)
  expect(history.getState().past).toEqual([])
})

test('opening a document forgets the steps of the one before', () => {
  const { history, actions } = appOf(docOf({}))
  actions.change(step('rename'), named('b'))
  actions.open('other', docOf({ name: { en: 'c' } }))
  expect(history.getState().past).toEqual([])
})

test('500 edits, all undone, all redone: the document is the same at every step', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.integer()), {
    minLength: 500,
    maxLength: 500,
  })
  fc.assert(
    fc.property(edits, (list) => {
      const { store, actions } = appOf(docOf({ layout: {} }))
      const states = [store.getState().doc]
      for (const [id, x] of list) {
        actions.change(step('move'), (doc) => ({
          ...doc,
          layout: { ...doc.layout, [id]: { x, y: 0 } },
        }))
        states.push(store.getState().doc)
      }
      for (const doc of states.toReversed().slice(1)) {
        actions.undo()
        expect(store.getState().doc).toBe(doc)
      }
      for (const doc of states.slice(1)) {
        actions.redo()
        expect(store.getState().doc).toBe(doc)
      }
    }),
    { numRuns: 5 },
  )
})

test('the history tells what was done, undone and done again', () => {
  const { history, actions } = appOf(docOf({ name: { en: 'a' } }))
  const told: string[] = []
  history.subscribe((after, before) => {
    const { turn } = after
    if (turn !== null && turn !== before.turn) told.push(`${turn.kind} ${turn.step.kind}`)
  })
  actions.change(step('rename'), named('b'))
  actions.change(step('change', 'typing'), named('c'))
  actions.change(step('change', 'typing'), named('cd'))
  actions.undo()
  actions.undo()
  actions.redo()
  actions.change(step('remove'), named('e'))
  expect(told).toEqual([
    'done rename',
    'done change',
    'undone change',
    'undone rename',
    'redone rename',
    'done remove',
  ])
})
