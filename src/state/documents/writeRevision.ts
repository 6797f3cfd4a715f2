import type { Revision } from './database'
import type { DocumentEntry } from './documentStore'

interface Write {
  /** Revision that must be the newest; 0 for a document that must not be there. */
  readonly base: number
  readonly entry: DocumentEntry
  readonly revision: Revision
  readonly opened: { readonly key: string; readonly value: string }
  readonly hurry: boolean
}

/**
 * Writes a revision and its entry in one transaction, or nothing. Every request is made at once, none waits for an
 * answer, so that a page that is going away still gets it done: that a number is never used twice makes `add` the
 * comparison where `commit` comes before the answer of `get`.
 */
export function writeRevision(
  idb: IDBDatabase,
  { base, entry, revision, opened, hurry }: Write,
): Promise<'saved' | 'conflict'> {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(['docs', 'revs', 'settings'], 'readwrite')
    let conflict = false
    transaction.oncomplete = () => {
      resolve('saved')
    }
    transaction.onabort = () => {
      if (conflict) resolve('conflict')
      else reject(transaction.error ?? new DOMException('the save was aborted', 'AbortError'))
    }
    const docs = transaction.objectStore('docs')
    const stored = docs.get(entry.id) as IDBRequest<DocumentEntry | undefined>
    stored.onsuccess = () => {
      if ((stored.result?.rev ?? 0) === base || hurry) return
      conflict = true
      transaction.abort()
    }
    const added = transaction.objectStore('revs').add(revision)
    added.onerror = () => {
      if (added.error?.name === 'ConstraintError') conflict = true
    }
    try {
      docs.put(entry)
      transaction.objectStore('settings').put(opened)
    } catch (reason) {
      transaction.abort()
      throw reason
    }
    if (hurry) transaction.commit()
  })
}
