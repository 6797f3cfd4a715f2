import Dexie from 'dexie'
import { openDoc } from '../../core/format/read'
import { err, ok, type Result } from '../../core/base/result'
import type { NetworkDoc } from '../../core/format/doc'
import { openDatabase, type Database, type Revision } from './database'
import type {
  DocumentEntry,
  DocumentStore,
  KeptVersion,
  LoadFailure,
  StoreFailure,
} from './documentStore'
import { superfluous } from './retention'
import { hashText, newId } from '../files/text'
import { createWorkerWriter } from './writeInWorker'
import { writeNow, type WriteDoc } from './writer'
import { writeRevision } from './writeRevision'

const schemaVersion = 1
const trashKept = 30 * 24 * 60 * 60_000
const last = 'lastOpened'
const choiceKey = (example: string) => `choice ${example}`

/** Documents kept in IndexedDB. */
export function keepInIndexedDb(
  database: Database,
  now = Date.now,
  write: WriteDoc = (doc) => Promise.resolve(writeNow(doc)),
): DocumentStore {
  const { db, docs, revs, trash, settings, attempt } = database

  const save: DocumentStore['save'] = async (request) => {
    const { id, base, doc, chosen = null, step = null, hurry } = request
    const writing = request.written ?? writeNow(doc)
    if (!writing.ok) return writing
    const { text, hash } = writing.value
    const [rev, createdAt] = [base + 1, now()]
    const entry: DocumentEntry = {
      ...{ id, rev, hash, schemaVersion },
      title: doc.name,
      updatedAt: createdAt,
    }
    const size = {
      processes: Object.keys(doc.processes).length,
      flows: Object.keys(doc.flows).length,
    }
    const revision: Revision = {
      ...{ docId: id, rev, text, hash, createdAt, step, size, chosen },
      kind: 'auto',
    }
    const opened = { key: last, value: id }
    const written = await attempt(() =>
      writeRevision(db.backendDB(), { base, entry, revision, opened, hurry: hurry === true }),
    )
    if (!written.ok) return written
    if (written.value === 'conflict') return err('conflict')
    void attempt(() => prune(id))
    return ok(entry)
  }

  const autoOf = (id: string) =>
    revs
      .where('[docId+kind+createdAt]')
      .between([id, 'auto', Dexie.minKey], [id, 'auto', Dexie.maxKey])

  /** Lets go what retention does not keep. Numbers stay, so that none is ever used twice. */
  const prune = (id: string) =>
    db.transaction('rw', revs, async () => {
      const [keys, primary] = [await autoOf(id).keys(), await autoOf(id).primaryKeys()]
      const known = primary.map(([, rev], i) => ({ rev, createdAt: timeOf(keys[i]) }))
      for (const { rev } of superfluous(known, now()))
        await revs.update([id, rev], { text: '', kind: 'pruned' })
    })

  const load: DocumentStore['load'] = async (id) => {
    const found = await attempt(async () => {
      const entry = await docs.get(id)
      const newest = entry && (await revs.get([id, entry.rev]))
      return { entry, newest }
    })
    if (!found.ok) return failed(found.error)
    const { entry, newest } = found.value
    if (entry === undefined) return failed('missing')
    const kept = newest === undefined ? failed('damaged') : readRevision(newest)
    if (kept.ok) return ok({ entry, ...kept.value })
    const older = await attempt(() =>
      revs
        .where('[docId+rev]')
        .between([id, Dexie.minKey], [id, entry.rev])
        .reverse()
        .filter((revision) => readRevision(revision).ok)
        .first(),
    )
    const whole = older.ok && older.value !== undefined ? readRevision(older.value) : kept
    return whole.ok && kept.error.reason === 'damaged' ? ok({ entry, ...whole.value }) : kept
  }

  /** Saves what was loaded under another name, into the same document or a new one. */
  const rewrite = async (
    id: string,
    update: (doc: NetworkDoc) => NetworkDoc,
    into: string | null,
  ): Promise<Result<DocumentEntry, LoadFailure>> => {
    const loaded = await load(id)
    if (!loaded.ok) return loaded
    const { entry, doc, chosen, newer } = loaded.value
    if (newer !== undefined) return failed('invalid')
    const updated = update(doc)
    const saved = await save({
      id: into ?? id,
      base: into === null ? entry.rev : 0,
      ...{ doc: updated, written: await write(updated), chosen },
    })
    return saved.ok ? saved : failed(saved.error)
  }

  return {
    list: () => attempt(async () => newestFirst(await docs.toArray())),
    listTrash: () => attempt(async () => newestFirst(await trash.toArray())),
    load,
    write,
    save,
    versions: (id) =>
      attempt(async () =>
        (await autoOf(id).toArray())
          .map(({ rev, createdAt, step, size }) => ({
            ...{ rev, createdAt },
            ...{ step: step ?? null, size: size ?? null },
          }))
          .sort((a, b) => b.rev - a.rev),
      ),
    loadVersion: async (id, rev) => {
      const found = await attempt(() => revs.get([id, rev]))
      if (!found.ok) return failed(found.error)
      return found.value === undefined ? failed('missing') : readRevision(found.value)
    },
    rename: (id, name) => rewrite(id, (doc) => ({ ...doc, name }), null),
    duplicate: (id, name) => rewrite(id, (doc) => ({ ...doc, name }), newId()),
    trash: (id) =>
      attempt(() =>
        db.transaction('rw', docs, trash, async () => {
          const entry = await docs.get(id)
          if (entry === undefined) return
          await trash.put({ ...entry, trashedAt: now() })
          await docs.delete(id)
        }),
      ),
    restore: (id) =>
      attempt(() =>
        db.transaction('rw', docs, trash, async () => {
          const entry = await trash.get(id)
          if (entry === undefined) return
          const { id: own, rev, title, updatedAt, schemaVersion: version, hash } = entry
          const kept = { id: own, rev, title, updatedAt, schemaVersion: version, hash }
          // An edit that was saved meanwhile brought it back already, and is newer.
          if ((await docs.get(id)) === undefined) await docs.put(kept)
          await trash.delete(id)
        }),
      ),
    purge: () =>
      attempt(() =>
        db.transaction('rw', docs, trash, revs, async () => {
          const old = await trash.filter(({ trashedAt }) => trashedAt < now() - trashKept).toArray()
          for (const { id } of old) {
            await trash.delete(id)
            if ((await docs.get(id)) === undefined)
              await revs
                .where('[docId+rev]')
                .between([id, Dexie.minKey], [id, Dexie.maxKey])
                .delete()
          }
        }),
      ),
    lastOpened: () => attempt(async () => (await settings.get(last))?.value ?? null),
    noteOpened: (value) =>
      attempt(async () => {
        await settings.put({ key: last, value })
      }),
    choiceOn: (example) =>
      attempt(async () => (await settings.get(choiceKey(example)))?.chosen ?? null),
    noteChoice: (example, chosen) =>
      attempt(async () => {
        await settings.put({ key: choiceKey(example), value: '', chosen })
      }),
  }
}

/** The documents kept in this browser. */
export const openStore = (): DocumentStore =>
  keepInIndexedDb(openDatabase(), Date.now, createWorkerWriter())

const newestFirst = <T extends DocumentEntry>(entries: readonly T[]): readonly T[] =>
  [...entries].sort((a, b) => b.updatedAt - a.updatedAt)

/** The time in a key of the index of automatic revisions. */
const timeOf = (key: unknown): number => {
  const time: unknown = Array.isArray(key) ? key[2] : null
  return typeof time === 'number' ? time : 0
}

const failed = (reason: StoreFailure | 'missing' | 'damaged') =>
  err<LoadFailure>({ reason, issues: [] })

/** What a revision holds, unless its text is not what was saved. */
const readRevision = ({ text, hash, chosen }: Revision): Result<KeptVersion, LoadFailure> => {
  if (text === '' || hashText(text) !== hash) return failed('damaged')
  const opened = openDoc(text)
  return opened.ok
    ? ok({ ...opened.value, chosen: chosen ?? null })
    : err({ reason: 'invalid', issues: opened.error })
}
