import type { NetworkDoc } from '../../core/network/doc'
import type { App } from '../actions'
import type { SaveState } from '../state'
import type { DocumentStore } from './documentStore'
import { newId, remarked } from './text'

/** The kept document that edits go into. */
export interface Session {
  readonly id: string
  /** Its newest revision, as far as this tab knows; 0 before the first. */
  rev: number
  /** What was last handed to the store; null before the first. */
  saved: NetworkDoc | null
}

/** Saves every edit of the document soon after it was made. */
export interface Autosave {
  readonly session: () => Session | null
  /** Opens a document whose edits go into a session; null for one that gets its own at the first edit. */
  readonly open: (
    documentId: string,
    doc: NetworkDoc,
    session: Session | null,
    save: SaveState,
  ) => void
  /** Saves what is not saved yet; true when nothing is left to save. */
  readonly flush: (hurry?: boolean) => Promise<boolean>
}

/** An edit waits for the next one so long, and at most so long in all; a failed save is tried again later [ms]. */
const pause = 300
const longestWait = 2000
const retryAfter = 5000

/** Watches the document; `begin` is told of each document that it starts. */
export function createAutosave(
  { store: app, actions }: App,
  store: DocumentStore,
  begin: (id: string) => void,
): Autosave {
  let session: Session | null = null
  let opening = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let unsavedSince: number | null = null
  let running: Promise<unknown> | null = null
  let savedAt = 0

  const start = (id: string) => {
    session = { id, rev: 0, saved: null }
    app.setState({ keptId: id })
    begin(id)
  }
  const schedule = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }

  app.subscribe((state, before) => {
    if (state.doc === before.doc || state.doc === null || opening) return
    if (state.documentId !== before.documentId) {
      session = null
      return
    }
    if (session === null) start(newId())
    unsavedSince ??= Date.now()
    app.setState({ save: { kind: 'saving' } })
    schedule(Math.min(pause, Math.max(0, unsavedSince + longestWait - Date.now())))
  })

  /** Another tab saved first: what was edited here goes on as a document of its own. */
  const branch = () => {
    const { doc } = app.getState()
    if (doc === null) return
    const name = remarked(doc.name, 'conflict', '冲突')
    start(newId())
    app.setState({ readOnly: false, conflicted: true })
    actions.change({ kind: 'rename', values: { name: name.en }, group: null }, (edited) => ({
      ...edited,
      name,
    }))
  }

  /** Hands the document to the store, before anything is awaited. */
  const send = async (into: Session, doc: NetworkDoc, hurry: boolean): Promise<boolean> => {
    const base = into.rev
    const savedBefore = into.saved
    into.rev = base + 1
    into.saved = doc
    unsavedSince = null
    const result = await store.save({ id: into.id, base, doc, step: app.getState().step, hurry })
    if (!result.ok) {
      if (into.rev === base + 1) into.rev = base
      into.saved = savedBefore
    }
    if (session !== into) return result.ok
    if (result.ok) {
      savedAt = result.value.updatedAt
      if (app.getState().doc === doc)
        app.setState({ save: { kind: 'saved', at: result.value.updatedAt } })
    } else if (result.error === 'conflict') branch()
    else {
      app.setState({ save: { kind: 'notSaved', reason: result.error } })
      schedule(retryAfter)
    }
    return result.ok
  }

  async function flush(hurry = false): Promise<boolean> {
    // Only a page that is going away does not wait for the save before.
    while (running !== null && !hurry) await running
    const { doc } = app.getState()
    if (session === null || doc === null) return true
    if (session.saved === doc) {
      // Undo and redo may lead back to what is kept already.
      if (running === null && app.getState().save.kind === 'saving') {
        unsavedSince = null
        app.setState({ save: { kind: 'saved', at: savedAt } })
      }
      return true
    }
    clearTimeout(timer)
    const sent = send(session, doc, hurry && running === null)
    running = sent
    const done = await sent
    if (running === sent) running = null
    return done
  }

  return {
    session: () => session,
    open: (documentId, doc, next, save) => {
      clearTimeout(timer)
      unsavedSince = null
      session = next
      if (save.kind === 'saved') savedAt = save.at
      opening = true
      actions.open(documentId, doc)
      opening = false
      app.setState({ keptId: next?.id ?? null, save })
    },
    flush,
  }
}
