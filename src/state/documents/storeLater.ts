import { err, type Result } from '../../core/base/result'
import type { DocumentStore, LoadFailure, StoreFailure } from './documentStore'
import type { WrittenDoc } from './writer'

/**
 * A store that is still being loaded: what is asked of it waits. Once it is there it is asked at once, since a page that
 * is going away gets no second turn.
 */
export function storeLater(loading: Promise<DocumentStore>): DocumentStore {
  let store: DocumentStore | null = null
  const loaded = loading.then(
    (found) => (store = found),
    () => null,
  )
  const ask = async <T, E>(
    use: (store: DocumentStore) => Promise<Result<T, E>>,
    failure: E,
  ): Promise<Result<T, E>> => {
    const found = store ?? (await loaded)
    return found === null ? err(failure) : use(found)
  }
  const keep = <T>(use: (store: DocumentStore) => Promise<Result<T, StoreFailure>>) =>
    ask(use, 'unavailable')
  const read = <T>(use: (store: DocumentStore) => Promise<Result<T, LoadFailure>>) =>
    ask(use, { reason: 'unavailable', issues: [] })
  return {
    list: () => keep(({ list }) => list()),
    listTrash: () => keep(({ listTrash }) => listTrash()),
    // Where there is no store, what was written is not asked for.
    write: (doc) => ask<WrittenDoc, 'invalid'>(({ write }) => write(doc), 'invalid'),
    load: (id) => read(({ load }) => load(id)),
    save: (request) => keep(({ save }) => save(request)),
    versions: (id) => keep(({ versions }) => versions(id)),
    loadVersion: (id, rev) => read(({ loadVersion }) => loadVersion(id, rev)),
    rename: (id, name) => read(({ rename }) => rename(id, name)),
    duplicate: (id, name) => read(({ duplicate }) => duplicate(id, name)),
    trash: (id) => keep(({ trash }) => trash(id)),
    restore: (id) => keep(({ restore }) => restore(id)),
    purge: () => keep(({ purge }) => purge()),
    lastOpened: () => keep(({ lastOpened }) => lastOpened()),
    noteOpened: (id) => keep(({ noteOpened }) => noteOpened(id)),
    choiceOn: (example) => keep(({ choiceOn }) => choiceOn(example)),
    noteChoice: (example, chosen) => keep(({ noteChoice }) => noteChoice(example, chosen)),
  }
}
