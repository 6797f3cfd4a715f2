import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/state/documents/database'
import { createDocuments } from '../../src/state/documents/documents'
import { keepInIndexedDb } from '../../src/state/documents/indexedDb'
import type { DocumentLocks } from '../../src/state/documents/locks'
import { setField } from '../../src/core/edit/fields'
import { unansweredApp } from '../support/app'
import { docOf } from '../support/docs'

const doc = docOf({
  parameters: { fee: { value: '80 CNY/t', low: '40 CNY/t', high: '200 CNY/t' } },
  scenarios: { dear: { name: { en: 'Dear' }, patch: {} } },
})
const moved = { parameters: { fee: { value: '120 CNY/t' } } }
const renamed = { kind: 'rename', values: {}, group: null } as const

let factory: IDBFactory
let remembered: string

beforeEach(() => {
  factory = new IDBFactory()
  remembered = 'example'
})

const alone: DocumentLocks = {
  acquire: () => Promise.resolve(() => undefined),
  takeOver: () => Promise.resolve(() => undefined),
}
const elsewhere: DocumentLocks = { ...alone, acquire: () => Promise.resolve(null) }

/** The app as a page has it that was just loaded. */
async function visit(locks = alone) {
  const app = unansweredApp()
  const documents = createDocuments(
    app,
    keepInIndexedDb(openDatabase({ indexedDB: factory, IDBKeyRange })),
    locks,
    [
      { id: 'example', load: () => Promise.resolve(doc) },
      { id: 'other', load: () => Promise.resolve(docOf({})) },
    ],
    {
      read: () => remembered,
      write: (id) => {
        remembered = id
      },
    },
  )
  await documents.start()
  return { documents, actions: app.actions, asked: app.asked, state: app.store.getState }
}

test('scenario, slider and baseline of a document come back with a reload, and are solved at once', async () => {
  const first = await visit()
  await first.documents.create(doc)
  first.actions.chooseScenario('dear')
  first.actions.edit(moved)
  first.actions.chooseBaseline('as_usual')
  expect(first.state().save.kind).toBe('saving')
  await first.documents.flush(true)
  expect(first.state().save.kind).toBe('saved')
  const again = await visit()
  expect(again.state()).toMatchObject({
    ...{ scenario: 'dear', edits: moved, baseline: 'as_usual' },
    save: { kind: 'saved' },
  })
  expect(again.asked.at(-1)).toMatchObject({
    scenario: 'dear',
    doc: { scenarios: { dear: { patch: moved } } },
  })
  expect(again.asked).toHaveLength(1)
})

test('a document that is opened after another has what was chosen on it, and the other has not', async () => {
  const { documents, actions, state } = await visit()
  await documents.create(doc)
  const { keptId } = state()
  actions.edit(moved)
  await documents.openExample('other')
  expect(state()).toMatchObject({ edits: {}, scenario: null })
  await documents.openKept(keptId ?? '')
  expect(state().edits).toEqual(moved)
  actions.undo()
  expect(state().edits).toEqual(moved)
})

test('a slider makes a document of an example, as any edit does; what is looked at of it is remembered without one', async () => {
  const first = await visit()
  first.actions.chooseScenario('dear')
  first.actions.chooseBaseline('as_usual')
  expect(first.state()).toMatchObject({ keptId: null, save: { kind: 'example' } })
  const again = await visit()
  expect(again.state()).toMatchObject({ keptId: null, scenario: 'dear', baseline: 'as_usual' })
  again.actions.edit(moved)
  expect(again.state().keptId).not.toBeNull()
  await again.documents.flush()
  await again.documents.openExample('example')
  expect(again.state()).toMatchObject({ scenario: 'dear', edits: {} })
  expect(await again.documents.list()).toHaveLength(1)
})

test('a tab that only reads saves nothing of what it looks at', async () => {
  const first = await visit()
  await first.documents.create(doc)
  first.actions.edit(moved)
  await first.documents.flush()
  const reading = await visit(elsewhere)
  reading.actions.chooseScenario('dear')
  expect(reading.state()).toMatchObject({ readOnly: true, scenario: 'dear', edits: {} })
  expect(await reading.documents.flush()).toBe(true)
  expect(reading.state().save.kind).toBe('saved')
  expect((await visit()).state()).toMatchObject({ scenario: null, edits: moved })
})

test('a scenario that is gone takes what was chosen on it along', async () => {
  const first = await visit()
  await first.documents.create(doc)
  first.actions.chooseScenario('dear')
  first.actions.edit(moved)
  first.actions.change(renamed, (before) => setField(before, ['scenarios'], undefined))
  await first.documents.flush()
  expect((await visit()).state()).toMatchObject({ scenario: null, edits: {} })
})

test('a baseline that was not chosen follows the one that the document names', async () => {
  const { documents, actions, state } = await visit()
  await documents.create(doc)
  actions.change(renamed, (before) => ({ ...before, baseline: 'as_usual' }))
  expect(state().baseline).toBe('as_usual')
  actions.undo()
  expect(state().baseline).toBe('no_reuse')
  actions.chooseBaseline('dear')
  actions.redo()
  expect(state().baseline).toBe('dear')
})
