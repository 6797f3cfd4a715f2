import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { openDatabase, type Database } from '../../src/state/documents/database'
import type { DocumentStore } from '../../src/state/documents/documentStore'
import { fileName } from '../../src/state/files/fileName'
import { readFile } from '../../src/state/files/files'
import { keepInIndexedDb } from '../../src/state/documents/indexedDb'
import { superfluous } from '../../src/state/documents/retention'
import { json } from '../../src/core/exchange/json'
import { hashText } from '../../src/state/files/text'
import { persistOnce } from '../../src/state/documents/persist'
import { emptyState, isAtRisk, type State } from '../../src/state/state'
import { preferences } from '../support/app'
import { docOf } from '../support/docs'

const named = (en: string) => docOf({ name: { en } })
const day = 24 * 60 * 60_000

let factory: IDBFactory
let database: Database
let time: number
let store: DocumentStore

/** Another tab on the same device. */
const tab = () => openDatabase({ indexedDB: factory, IDBKeyRange })

beforeEach(() => {
  factory = new IDBFactory()
  database = tab()
  time = 1_000_000_000_000
  store = keepInIndexedDb(database, () => time)
})

const saved = async (id: string, base: number, name: string) =>
  store.save({ id, base, doc: named(name) })

test('a document is read back as it was saved, with its hash', async () => {
  expect(await saved('a', 0, 'One')).toMatchObject({ ok: true, value: { rev: 1 } })
  expect(await saved('a', 1, 'Two')).toMatchObject({ ok: true, value: { rev: 2 } })
  expect(await store.load('a')).toEqual({
    ok: true,
    value: {
      ...{ doc: named('Two'), chosen: null },
      entry: {
        ...{ id: 'a', rev: 2, title: { en: 'Two' }, updatedAt: time, schemaVersion: 1 },
        hash: hashText(json.write(named('Two'))),
      },
    },
  })
})

for (const hurry of [false, true])
  test(`a save on a revision that is not the newest changes nothing (hurry: ${String(hurry)})`, async () => {
    await saved('a', 0, 'One')
    await saved('a', 1, 'Two')
    const late = await store.save({ id: 'a', base: 1, doc: named('Lost'), hurry })
    expect(late).toEqual({ ok: false, error: 'conflict' })
    expect(await store.load('a')).toMatchObject({ value: { entry: { rev: 2 }, doc: named('Two') } })
    expect(await database.revs.count()).toBe(2)
  })

test('two tabs that save at once: one wins, the other is told', async () => {
  await saved('a', 0, 'One')
  const other = keepInIndexedDb(tab())
  const results = await Promise.all([
    store.save({ id: 'a', base: 1, doc: named('Mine') }),
    other.save({ id: 'a', base: 1, doc: named('Theirs') }),
  ])
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'conflict' })
})

test('a document that could not be opened again is not saved', async () => {
  await saved('a', 0, 'One')
  const broken = docOf({ period: '', flows: { 'Not An Id': { from: 'a.b', to: 'c.d' } } })
  expect(await store.save({ id: 'a', base: 1, doc: broken })).toEqual({
    ok: false,
    error: 'invalid',
  })
  expect(await store.load('a')).toMatchObject({ value: { doc: named('One') } })
})

test('what was chosen on top of a document is kept with each of its revisions, also when it is renamed or copied', async () => {
  const chosen = (value: string) => ({
    ...{ scenario: 'dear', baseline: 'as_usual' },
    edits: { parameters: { fee: { value } } },
  })
  await store.save({ id: 'a', base: 0, doc: named('One'), chosen: chosen('1 CNY/t') })
  await store.save({ id: 'a', base: 1, doc: named('One'), chosen: chosen('2 CNY/t') })
  await store.rename('a', { en: 'Two' })
  const copy = await store.duplicate('a', { en: 'Copy' })
  expect(await store.load('a')).toMatchObject({ value: { chosen: chosen('2 CNY/t') } })
  expect(copy.ok && (await store.load(copy.value.id))).toMatchObject({
    value: { doc: named('Copy'), chosen: chosen('2 CNY/t') },
  })
  expect(await store.loadVersion('a', 1)).toMatchObject({ value: { chosen: chosen('1 CNY/t') } })
})

test('a damaged revision gives way to the one before', async () => {
  await saved('a', 0, 'One')
  await saved('a', 1, 'Two')
  await database.revs.update(['a', 2], { text: json.write(named('Mixed')) })
  expect(await store.load('a')).toMatchObject({ value: { entry: { rev: 2 }, doc: named('One') } })
  await database.revs.update(['a', 1], { text: '{' })
  expect(await store.load('a')).toEqual({ ok: false, error: { reason: 'damaged', issues: [] } })
})

test('a document of a newer format is opened as far as it is known, and left as it is', async () => {
  await saved('a', 0, 'One')
  const text = json.write(named('One')).replace('loopworks/1"', 'loopworks/2", "mood": ["blue"]')
  await database.revs.update(['a', 1], { text, hash: hashText(text) })
  expect(await store.load('a')).toMatchObject({ value: { doc: named('One'), newer: text } })
  for (const written of [store.rename('a', { en: 'Two' }), store.duplicate('a', { en: 'Two' })])
    expect(await written).toMatchObject({ error: { reason: 'invalid' } })
  expect((await database.revs.get(['a', 1]))?.text).toBe(text)
})

test('the trash gives back what was deleted, and keeps it for 30 days', async () => {
  await saved('a', 0, 'One')
  await store.trash('a')
  expect(await store.list()).toEqual({ ok: true, value: [] })
  time += 29 * day
  await store.purge()
  await store.restore('a')
  expect(await store.load('a')).toMatchObject({ value: { doc: named('One') } })
  await store.trash('a')
  time += 31 * day
  await store.purge()
  expect(await store.listTrash()).toEqual({ ok: true, value: [] })
  expect(await database.revs.count()).toBe(0)
})

test('an edit of a document that was deleted meanwhile is a conflict', async () => {
  await saved('a', 0, 'One')
  await store.trash('a')
  expect(await saved('a', 1, 'Two')).toEqual({ ok: false, error: 'conflict' })
})

test('renaming and duplicating make revisions of their own', async () => {
  await saved('a', 0, 'One')
  await store.rename('a', { en: 'Uno' })
  time += 1
  await store.duplicate('a', { en: 'Copy' })
  const list = await store.list()
  expect(list.ok && list.value.map(({ rev, title }) => [rev, title.en])).toEqual([
    [1, 'Copy'],
    [2, 'Uno'],
  ])
})

const minute = 60_000
const hour = 60 * minute

/** Ages of the revisions that stay, newest first [ms]. */
function keptAges(ages: readonly number[], now = 100_000 * day): readonly number[] {
  const revisions = ages.map((age, i) => ({ rev: ages.length - i, createdAt: now - age }))
  const gone = new Set(superfluous(revisions, now))
  return revisions.filter((each) => !gone.has(each)).map(({ createdAt }) => now - createdAt)
}
const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => i * step)

test('retention: the newest ten, then one for five minutes, an hour, a day', () => {
  expect(keptAges(every(minute, 10))).toHaveLength(10)
  // Minutes 0 to 9 are the newest ten; then the newest of each five minutes for an hour.
  const minutes = keptAges(every(minute, 60)).map((age) => age / minute)
  expect(minutes.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(minutes.slice(10)).toEqual([10, 11, 16, 21, 26, 31, 36, 41, 46, 51, 56])
  const hours = keptAges(every(20 * minute, 72)).map((age) => age / hour)
  expect(hours.slice(10).every((age, i, all) => i === 0 || age - (all[i - 1] ?? 0) >= 0.9)).toBe(
    true,
  )
  expect(hours.at(-1)).toBeGreaterThan(22)
  const days = keptAges(every(6 * hour, 160)).map((age) => age / day)
  expect(days.slice(12).every((age, i, all) => i === 0 || age - (all[i - 1] ?? 0) === 1)).toBe(true)
  expect(days.at(-1)).toBeGreaterThan(35)
})

test('retention: fifty in all', () => {
  expect(keptAges(every(day, 200))).toHaveLength(50)
  expect(keptAges(every(minute, 5000)).length).toBeLessThanOrEqual(50)
})

test('versions are told with the edit and the size, and are read back each by itself', async () => {
  const step = { kind: 'rename', values: { name: 'Two' }, group: null } as const
  await saved('a', 0, 'One')
  time += minute
  await store.save({ id: 'a', base: 1, doc: named('Two'), step })
  const size = { processes: 0, flows: 0 }
  expect(await store.versions('a')).toEqual({
    ok: true,
    value: [
      { rev: 2, createdAt: time, step, size },
      { rev: 1, createdAt: time - minute, step: null, size },
    ],
  })
  expect(await store.loadVersion('a', 1)).toEqual({
    ok: true,
    value: { doc: named('One'), chosen: null },
  })
  expect(await store.loadVersion('a', 7)).toMatchObject({ error: { reason: 'missing' } })
  await database.revs.update(['a', 1], { text: '{}' })
  expect(await store.loadVersion('a', 1)).toMatchObject({ error: { reason: 'damaged' } })
})

test('a save lets go what retention does not keep, and never a number', async () => {
  for (let rev = 0; rev < 15; rev++) await saved('a', rev, `Name ${String(rev)}`)
  await expect
    .poll(async () => (await database.revs.toArray()).filter(({ text }) => text !== '').length)
    .toBe(11)
  expect(await database.revs.count()).toBe(15)
  expect(await store.save({ id: 'a', base: 0, doc: named('Old'), hurry: true })).toEqual({
    ok: false,
    error: 'conflict',
  })
})

test('a connection that died behind our back is opened again, once', async () => {
  await saved('a', 0, 'One')
  database.db.backendDB().close()
  expect(await saved('a', 1, 'Two')).toMatchObject({ ok: true })
  database.db.close({ disableAutoOpen: false })
  expect(await saved('a', 2, 'Three')).toMatchObject({ ok: true })
  expect(await store.list()).toMatchObject({ ok: true, value: [{ rev: 3 }] })
})

test('a tab with a newer program is not kept waiting', async () => {
  await saved('a', 0, 'One')
  await new Promise<void>((resolve, reject) => {
    const request = factory.open('loopworks', 1000)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onblocked = () => {
      reject(new Error('blocked'))
    }
  })
})

test.each([
  ['throws', () => Promise.reject(new DOMException('denied', 'SecurityError'))],
  ['hangs', () => new Promise<never>(() => undefined)],
])('a browser whose database %s keeps nothing and says so', async (_, open) => {
  const none = openDatabase({ indexedDB: factory, IDBKeyRange })
  Object.defineProperty(none.db, 'open', { value: open })
  const nowhere = keepInIndexedDb(none)
  expect(await nowhere.save({ id: 'a', base: 0, doc: named('One') })).toEqual({
    ok: false,
    error: 'unavailable',
  })
})

const file = (text: string, size = text.length) => ({
  ...{ name: 'a.json', size },
  text: () => Promise.resolve(text),
})

test('files: whole, broken, newer, too large', async () => {
  const text = json.write(named('One'))
  expect(await readFile(file(text))).toEqual({ ok: true, value: { doc: named('One') } })
  expect(await readFile(file(text.slice(0, 40)))).toMatchObject({
    error: { kind: 'issues', issues: [{ code: 'not_json' }] },
  })
  const newer = text.replace('works/1', 'works/2')
  expect(await readFile(file(newer))).toEqual({ ok: true, value: { doc: named('One'), newer } })
  expect(await readFile(file('{"format": "loopworks/2"}'))).toMatchObject({
    error: { kind: 'issues', issues: [{ code: 'newer_format' }] },
  })
  expect(await readFile(file(text, 20_000_001))).toMatchObject({ error: { kind: 'tooLarge' } })
  const gone = { ...file(text), text: () => Promise.reject(new Error('gone')) }
  expect(await readFile(gone)).toMatchObject({ error: { kind: 'unreadable' } })
})

test('names of files keep Han and lose what is forbidden', () => {
  expect(fileName('信发 / 茌平: a*b?', 'json')).toBe('信发 茌平 a b.json')
  expect(fileName('..\u0000..', 'json')).toBe('loopworks.json')
  expect(Array.from(fileName('铝'.repeat(200), 'json'))).toHaveLength(85)
})

test('the browser is asked once for ever to keep what is here, after the first edit that was kept', async () => {
  const kept = new Map<string, string>()
  const memory = {
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, value: string) => void kept.set(key, value),
  }
  let asked = 0
  const storage = { persist: () => Promise.reject(new Error(String(asked++))) }
  const visit = () => {
    const visited = createStore<State>()(() => ({ ...emptyState, ...preferences }))
    persistOnce({ store: visited }, memory, storage)
    return visited
  }
  const first = visit()
  first.setState({ save: { kind: 'saved', at: 1 } })
  expect(asked).toBe(0)
  for (const at of [2, 3]) {
    first.setState({ save: { kind: 'saving' } })
    first.setState({ save: { kind: 'saved', at } })
  }
  expect(asked).toBe(1)
  const second = visit()
  second.setState({ save: { kind: 'saving' } })
  second.setState({ save: { kind: 'saved', at: 4 } })
  expect(asked).toBe(1)
  await Promise.resolve()
})

test('leaving is at risk only with an edit that no store holds', () => {
  const state: State = { ...emptyState, ...preferences, keptId: 'a' }
  expect(isAtRisk({ ...state, save: { kind: 'notSaved', reason: 'quota' } })).toBe(true)
  expect(isAtRisk({ ...state, save: { kind: 'saving' } })).toBe(false)
  const unread = { kind: 'notSaved', reason: 'unavailable' } as const
  expect(isAtRisk({ ...state, keptId: null, save: unread })).toBe(false)
  expect(isAtRisk({ ...state, readOnly: true, save: unread })).toBe(false)
})
