import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setField } from '../../src/core/edit/fields'
import type { NetworkDoc } from '../../src/core/format/doc'
import { dirties, reversed, squashed, writtenOf, type Edit } from '../../src/state/edit'
import { keepAsScenario } from '../../src/state/scenarios'
import type { Step } from '../../src/state/state'
import { questionOf } from '../../src/state/studies'
import { unansweredApp } from '../support/app'
import { docOf } from '../support/docs'

const start = docOf({
  layout: {},
  parameters: { fee: { value: '80 CNY/t' } },
  scenarios: { dear: { name: { en: 'Dear' }, patch: {} } },
})

const appOf = () => {
  const app = unansweredApp()
  app.actions.open('test', start)
  return app
}
type App = ReturnType<typeof appOf>

const step = (group: string | null): Step => ({ kind: 'change', values: {}, group })

/** Parts of a document, each with what it takes to write it anew. */
const quiet = {
  moves: (n: number) => (doc: NetworkDoc) => setField(doc, ['layout', 'card'], { x: n, y: 0 }),
  notes: (n: number) => (doc: NetworkDoc) =>
    setField(doc, ['notes', 'n'], { text: String(n), x: 0, y: 0 }),
  tells: (n: number) => (doc: NetworkDoc) => setField(doc, ['about'], { en: String(n) }),
  studies: (n: number) => (doc: NetworkDoc) =>
    setField(doc, ['studies', 'gaps'], { kind: 'gaps', name: { en: String(n) } }),
}
const loud = {
  names: (n: number) => (doc: NetworkDoc) => setField(doc, ['name', 'en'], String(n)),
  taxes: (n: number) => (doc: NetworkDoc) => setField(doc, ['vat'], n),
}
const writing = { ...quiet, ...loud }

type Act = (app: App) => void
const change = fc
  .tuple(
    fc.constantFrom(...Object.values(writing)),
    fc.integer({ min: 1 }),
    fc.constantFrom(null, 'a', 'b'),
  )
  .map(
    ([write, n, group]): Act =>
      ({ actions }) =>
        actions.change(step(group), write(n)),
  )
const other: fc.Arbitrary<Act> = fc.oneof(
  fc.integer().map(
    (n): Act =>
      ({ actions }) =>
        actions.edit({ vat: n }),
  ),
  fc.constantFrom<Act>(
    ({ actions }) => actions.chooseGoal('co2e'),
    ({ actions }) => actions.resetEdits(),
    ({ actions }) => actions.chooseScenario('dear'),
    ({ actions }) => actions.chooseScenario(null),
    ({ actions }) =>
      actions.revise(step(null), (written) => keepAsScenario(written, { en: 'Kept' })),
  ),
)
const acts = fc.array(fc.oneof(change, other), { minLength: 1, maxLength: 25 })

const written = ({ store }: App) => {
  const { doc, edits } = store.getState()
  return { doc, edits }
}
const count = ({ history }: App) => history.getState().past.length

test('of any edits, undone altogether nothing is left, and made again all of them are', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const app = appOf()
      const begin = written(app)
      for (const act of list) act(app)
      const end = written(app)
      const steps = count(app)
      for (let k = 0; k < steps; k++) app.actions.undo()
      expect(written(app).doc).toBe(begin.doc)
      expect(written(app).edits).toBe(begin.edits)
      for (let k = 0; k < steps; k++) app.actions.redo()
      expect(written(app).doc).toBe(end.doc)
      expect(written(app).edits).toBe(end.edits)
      expect(count(app)).toBe(steps)
    }),
  )
})

test('steps follow one another without a gap, whatever was undone among them', () => {
  const wandering = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.oneof(change, other) },
      { weight: 2, arbitrary: fc.constant<Act>(({ actions }) => actions.undo()) },
      { weight: 1, arbitrary: fc.constant<Act>(({ actions }) => actions.redo()) },
    ),
    { minLength: 1, maxLength: 25 },
  )
  fc.assert(
    fc.property(wandering, (list) => {
      const app = appOf()
      for (const act of list) act(app)
      const { past, future } = app.history.getState()
      const line = [...past, ...future.toReversed()]
      const now = written(app)
      expect(line[0]?.before.doc ?? now.doc).toBe(start)
      line.slice(1).forEach(({ before }, k) => {
        expect(before.doc).toBe(line[k]?.after.doc)
        expect(before.edits).toBe(line[k]?.after.edits)
      })
      expect((past.at(-1)?.after ?? future.at(-1)?.before ?? now).doc).toBe(now.doc)
    }),
  )
})

test('edits of one group are one step, that leads from before the first to after the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1 }), { minLength: 1, maxLength: 8 }), (values) => {
      const app = appOf()
      values.forEach((n, k) => app.actions.change(step('vat'), writing.taxes(n + 1e9 * k)))
      expect(count(app)).toBe(1)
      const [only] = app.history.getState().past
      expect(only).toEqual({
        before: { doc: start, edits: {}, scenario: null, step: null },
        after: writtenOf(app.store.getState()),
      })
    }),
  )
})

test('squashed and reversed, edits keep their ends, and dirty what they did apart', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const app = appOf()
      const edits: Edit[] = []
      for (const act of list) {
        const before = writtenOf(app.store.getState())
        act(app)
        edits.push({ before, after: writtenOf(app.store.getState()) })
      }
      const whole = edits.reduce(squashed)
      expect(whole.before).toBe(edits[0]?.before)
      expect(whole.after).toBe(edits.at(-1)?.after)
      expect(reversed(reversed(whole))).toEqual(whole)
      expect(dirties(reversed(whole))).toBe(dirties(whole))
      if (edits.every((each) => dirties(each) !== 'solve')) expect(dirties(whole)).not.toBe('solve')
    }),
  )
})

test('what no answer depends on is not asked for, made, undone or made again, and is no other question', () => {
  const study = { kind: 'gaps', name: { en: 'Gaps' } } as const
  const quietly = fc.tuple(fc.constantFrom(...Object.values(quiet)), fc.integer({ min: 1 }))
  fc.assert(
    fc.property(fc.array(quietly, { minLength: 1, maxLength: 10 }), (list) => {
      const app = appOf()
      for (const [write, n] of list) app.actions.change(step(null), write(n))
      const steps = count(app)
      for (let k = 0; k < steps; k++) app.actions.undo()
      for (let k = 0; k < steps; k++) app.actions.redo()
      expect(app.asked).toHaveLength(1)
      expect(questionOf(app.store.getState().doc ?? start, study)).toBe(questionOf(start, study))
    }),
  )
  const app = appOf()
  for (const write of Object.values(loud)) app.actions.change(step(null), write(1))
  expect(app.asked).toHaveLength(1 + Object.keys(loud).length)
  expect(questionOf(app.store.getState().doc ?? start, study)).not.toBe(questionOf(start, study))
})
