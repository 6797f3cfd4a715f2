import { expect, test } from 'vitest'
import { ok } from '../../src/core/base/result'
import type { DocumentStore } from '../../src/state/documents/documentStore'
import { storeLater } from '../../src/state/documents/storeLater'

/** A store that only says that it was asked. */
function answering(asked: string[]): DocumentStore {
  const never = () => new Promise<never>(() => undefined)
  const lists = { list: never, listTrash: never, versions: never, purge: never }
  const writes = {
    write: never,
    save: never,
    rename: never,
    duplicate: never,
    trash: never,
    restore: never,
  }
  return {
    ...{ ...lists, ...writes, load: never, loadVersion: never, choiceOn: never, noteChoice: never },
    lastOpened: () => {
      asked.push('last')
      return Promise.resolve(ok('d1'))
    },
    noteOpened: (id) => {
      asked.push(id)
      return Promise.resolve(ok(undefined))
    },
  }
}

test('what is asked of a store before it is there waits; afterwards it is asked at once', async () => {
  const asked: string[] = []
  let give: (store: DocumentStore) => void = () => undefined
  const store = storeLater(
    new Promise((resolve) => {
      give = resolve
    }),
  )
  const early = store.lastOpened()
  expect(asked).toEqual([])
  give(answering(asked))
  expect(await early).toEqual(ok('d1'))
  // A page that is going away hears no answer: the store has been asked when the call returns.
  void store.noteOpened('d2')
  expect(asked).toEqual(['last', 'd2'])
})

test('where a store cannot be loaded nothing is kept, which is told', async () => {
  const store = storeLater(Promise.reject(new Error('offline')))
  expect(await store.lastOpened()).toEqual({ ok: false, error: 'unavailable' })
  expect(await store.load('d1')).toEqual({
    ok: false,
    error: { reason: 'unavailable', issues: [] },
  })
})
