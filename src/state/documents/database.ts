import Dexie from 'dexie'
import type { DexieOptions, Table } from 'dexie'
import { err, ok, type Result } from '../../core/base/result'
import type { Chosen, Step } from '../state'
import type { DocumentEntry, StoreFailure, TrashedEntry, VersionSize } from './documentStore'

/** One saved state of a document. One that retention let go keeps its number, without its text. */
export interface Revision {
  readonly docId: string
  readonly rev: number
  readonly text: string
  readonly hash: string
  readonly createdAt: number
  readonly kind: 'auto' | 'pruned'
  /** The last edit before it was saved; absent in revisions of earlier programs. */
  readonly step?: Step | null
  readonly size?: VersionSize
  /** What was chosen on top of it; absent in revisions of earlier programs. */
  readonly chosen?: Chosen | null
}

/** A thing to remember that is no document. */
interface Setting {
  readonly key: string
  readonly value: string
  readonly chosen?: Chosen
}

/** The tables, and a way to work on them that outlives a connection that died. */
export interface Database {
  readonly db: Dexie
  readonly docs: Table<DocumentEntry, string>
  readonly revs: Table<Revision, [string, number]>
  readonly trash: Table<TrashedEntry, string>
  readonly settings: Table<Setting, string>
  /** Runs at once where the connection is open; opens it again, once, where it turns out to be closed. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<Result<T, StoreFailure>>
}

/** How long a browser may take to open the database before we go on without [ms]. */
const patience = 3000

/** The database of kept documents. */
export function openDatabase(options: DexieOptions = {}): Database {
  const db = new Dexie('loopworks', options)
  db.version(1).stores({
    docs: 'id',
    revs: '[docId+rev], [docId+kind+createdAt]',
    trash: 'id',
    settings: 'key',
  })
  // Another tab with a newer program must not wait for this one.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false })
    return false
  })
  const open = async () => {
    if (!db.isOpen()) await within(patience, db.open())
  }
  return {
    db,
    docs: db.table('docs'),
    revs: db.table('revs'),
    trash: db.table('trash'),
    settings: db.table('settings'),
    attempt: async (work) => {
      try {
        try {
          // No await before the work where none is needed: a page that is going away gets no second turn.
          if (!db.isOpen()) await open()
          return ok(await work())
        } catch (reason) {
          if (!isDead(reason)) throw reason
          db.close({ disableAutoOpen: false })
          await open()
          return ok(await work())
        }
      } catch (reason) {
        return err(failureOf(reason))
      }
    },
  }
}

/** The promise, or a rejection when it takes longer [ms]. */
const within = async (time: number, promise: PromiseLike<unknown>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('the database does not open', 'TimeoutError'))
    }, time)
  })
  try {
    await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Names of an error and of the one inside it. */
const namesOf = (reason: unknown): readonly string[] => {
  if (typeof reason !== 'object' || reason === null) return []
  const name = 'name' in reason ? String(reason.name) : ''
  return 'inner' in reason ? [name, ...namesOf(reason.inner)] : [name]
}

const dead = new Set([
  'InvalidStateError',
  'DatabaseClosedError',
  'AbortError',
  'TransactionInactiveError',
])

const isDead = (reason: unknown): boolean => {
  const names = namesOf(reason)
  return !names.includes('QuotaExceededError') && names.some((name) => dead.has(name))
}

const closed = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'TimeoutError',
  'SecurityError',
  'UnknownError',
  'VersionError',
  'InvalidStateError',
  'DatabaseClosedError',
])

const failureOf = (reason: unknown): StoreFailure => {
  const names = namesOf(reason)
  if (names.includes('QuotaExceededError')) return 'quota'
  return names.some((name) => closed.has(name)) ? 'unavailable' : 'failed'
}
