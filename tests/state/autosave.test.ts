import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { createAutosave } from '../../src/state/documents/autosave'
import { openDatabase } from '../../src/state/documents/database'
import { keepInIndexedDb } from '../../src/state/documents/indexedDb'
import { writeNow, type Writing } from '../../src/state/documents/writer'
import { unansweredApp } from '../support/app'
import { docOf } from '../support/docs'

const named = (en: string) => docOf({ name: { en } })
const renamed = { kind: 'rename', values: {}, group: null } as const
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20))

/** Autosave of an open document, whose writing beside the work ends when the test says so. */
function held() {
  const app = unansweredApp()
  const writings: (() => Promise<void>)[] = []
  const database = openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
  const store = keepInIndexedDb(
    database,
    Date.now,
    (doc) =>
      new Promise<Writing>((resolve) => {
        writings.push(() => {
          resolve(writeNow(doc))
          return settled()
        })
      }),
  )
  const autosave = createAutosave(app, store, () => undefined)
  autosave.open('a', { doc: named('One'), chosen: null }, { id: 'a', rev: 0 }, { kind: 'saving' })
  const edit = (name: string) => {
    app.actions.change(renamed, (doc: NetworkDoc) => ({ ...doc, name: { en: name } }))
  }
  const kept = async () =>
    (await database.revs.toArray()).map(({ text }) => (JSON.parse(text) as NetworkDoc).name.en)
  return { ...autosave, app, writings, edit, kept, state: app.store.getState }
}

test('nothing is kept, nor told to be, before it is written; what is edited meanwhile follows', async () => {
  const { flush, writings, edit, kept, state } = held()
  const saved = flush()
  await settled()
  expect(await kept()).toEqual([])
  edit('Two')
  await writings[0]?.()
  expect(await saved).toBe(true)
  expect(state().save.kind).toBe('saving')
  expect(await kept()).toEqual(['One'])
  const next = flush()
  await settled()
  await writings[1]?.()
  expect(await next).toBe(true)
  expect(state().save.kind).toBe('saved')
  expect(await kept()).toEqual(['One', 'Two'])
})

test('a page that may be about to go waits for nothing; what was being written then is not kept twice', async () => {
  const { flush, app, writings, edit, kept, state } = held()
  const saved = flush()
  await settled()
  edit('Two')
  const hurried = flush(true)
  expect(await hurried).toBe(true)
  expect(await kept()).toEqual(['Two'])
  await writings[0]?.()
  expect(await saved).toBe(true)
  expect(await kept()).toEqual(['Two'])
  expect(state()).toMatchObject({ save: { kind: 'saved' }, conflicted: false })
  edit('Three')
  const after = flush()
  await settled()
  await writings[1]?.()
  expect(await after).toBe(true)
  expect(await kept()).toEqual(['Two', 'Three'])
  expect(app.store.getState().conflicted).toBe(false)
})

test('what is being written when the page seems to go is kept at once, though nothing was edited since', async () => {
  const { flush, kept } = held()
  void flush()
  await settled()
  expect(await flush(true)).toBe(true)
  expect(await kept()).toEqual(['One'])
})
