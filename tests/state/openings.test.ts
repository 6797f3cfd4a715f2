import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { openDatabase } from '../../src/state/documents/database'
import { createDocuments } from '../../src/state/documents/documents'
import { keepInIndexedDb } from '../../src/state/documents/indexedDb'
import type { DocumentLocks } from '../../src/state/documents/locks'
import { unansweredApp } from '../support/app'
import { docOf } from '../support/docs'

const named = (en: string) => docOf({ name: { en } })

/** Nobody else writes, and taking over takes its time [ms]. */
const slowLocks: DocumentLocks = {
  acquire: () => Promise.resolve(() => undefined),
  takeOver: () => new Promise((given) => setTimeout(given, 50, () => undefined)),
}

/** Documents of which the first example takes its time, and the first revision of each [ms]. */
function openings() {
  const app = unansweredApp()
  const example = (id: string, takes: number) => ({
    id,
    load: () => new Promise<NetworkDoc>((loaded) => setTimeout(loaded, takes, named(id))),
  })
  const store = keepInIndexedDb(openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }))
  const documents = createDocuments(
    app,
    {
      ...store,
      loadVersion: async (id, rev) => {
        await new Promise((waited) => setTimeout(waited, rev === 1 ? 50 : 0))
        return store.loadVersion(id, rev)
      },
    },
    slowLocks,
    [example('slow', 50), example('quick', 0)],
    { read: () => 'slow', write: () => undefined },
  )
  return { documents, store, actions: app.actions, state: app.store.getState }
}

test('a file opened while the first example still loads stays open', async () => {
  const { documents, state } = openings()
  await Promise.all([documents.start(), documents.create(named('File'))])
  expect(state()).toMatchObject({ readOnly: false, save: { kind: 'saved' } })
  expect(state().doc).toEqual(named('File'))
})

test('of two examples the one asked for last stays open, also when the other is slower', async () => {
  const { documents, state } = openings()
  await Promise.all([documents.openExample('slow'), documents.openExample('quick')])
  expect(state().doc).toEqual(named('quick'))
})

test('what cannot be opened leaves what is open, and the next one opens', async () => {
  const { documents, state } = openings()
  await documents.create(named('Mine'))
  expect(await documents.openExample('gone')).toEqual({ ok: false, error: 'missing' })
  expect(state().doc).toEqual(named('Mine'))
  await documents.openExample('quick')
  expect(state().doc).toEqual(named('quick'))
})

test('a document that is taken over does not come back over one that was opened since', async () => {
  const { documents, state } = openings()
  await documents.create(named('Mine'))
  const [taken] = await Promise.all([documents.takeOver(), documents.openExample('quick')])
  expect(taken.ok).toBe(true)
  expect(state().doc).toEqual(named('quick'))
  await documents.create(named('Yours'))
  const [, late] = await Promise.all([documents.openExample('slow'), documents.takeOver()])
  expect(late).toEqual({ ok: false, error: 'missing' })
  expect(state().doc).toEqual(named('slow'))
})

test('a version that is read back late takes no place of another that was asked for since, nor in another document', async () => {
  const { documents, actions, state } = openings()
  await documents.create(named('Mine'))
  actions.change({ kind: 'rename', values: {}, group: null }, () => named('Ours'))
  await documents.flush()
  const [first, second] = await Promise.all([documents.loadVersion(1), documents.loadVersion(2)])
  expect(first).toEqual({ ok: false, error: 'superseded' })
  expect(second).toMatchObject({ ok: true, value: { doc: named('Ours') } })
  const late = documents.loadVersion(1)
  await documents.openExample('quick')
  expect(await late).toEqual({ ok: false, error: 'superseded' })
  expect(state().doc).toEqual(named('quick'))
})

test('a document of a later version is looked at: no edit is made, nothing is kept, the next one is as any other', async () => {
  const { documents, store, actions, state } = openings()
  const text = '{ "format": "loopworks/7", "tide": 3 }'
  await documents.look(named('Later'), text)
  expect(state()).toMatchObject({ readOnly: true, newer: text, keptId: null })
  actions.change({ kind: 'rename', values: {}, group: null }, () => named('Mine'))
  expect(state().doc).toEqual(named('Later'))
  expect(state().refused).toBe(1)
  expect(await documents.flush()).toBe(true)
  expect(await store.list()).toEqual({ ok: true, value: [] })
  await documents.openExample('quick')
  expect(state()).toMatchObject({ readOnly: false, newer: null, doc: named('quick') })
})
