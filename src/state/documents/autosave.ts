import type { NetworkDoc } from '../../core/format/doc'
import type { App } from '../actions'
import { chosenOf } from '../scenarios'
import type { SaveState, State } from '../state'
import type { DocumentStore, KeptVersion, SaveRequest } from './documentStore'
import { newId, remarked } from '../files/text'

/** What is kept of a document: what it says, and what is chosen on top of it. */
type Kept = Pick<State, 'doc' | 'scenario' | 'edits' | 'baseline'>

/** The kept document that edits go into. */
export interface Session {
  readonly id: string
  /** Its newest revision, as far as this tab knows; 0 before the first. */
  rev: number
  /** What was last handed to the store; null before the first. */
  saved: Kept | null
}

/** Saves every edit of the document soon after it was made. */
export interface Autosave {
  readonly session: () => Session | null
  /** Opens a document whose edits go into a session; null for one that gets its own at the first edit. */
  readonly open: (
    documentId: string,
    version: KeptVersion,
    session: Pick<Session, 'id' | 'rev'> | null,
    save: SaveState,
  ) => void
  /** Saves what is not saved yet; true when nothing is left to save. */
  readonly flush: (hurry?: boolean) => Promise<boolean>
}

/** An edit waits for the next one so long, and at most so long in all; a failed save is tried again later [ms]. */
const pause = 300
const longestWait = 2000
const retryAfter = 5000

const keptOf = ({ doc, scenario, edits, baseline }: State): Kept => ({
  ...{ doc, scenario, edits, baseline },
})

const isSameText = (a: Kept, b: Kept): boolean => a.doc === b.doc && a.edits === b.edits

const isSame = (a: Kept, b: Kept): boolean =>
  isSameText(a, b) && a.scenario === b.scenario && a.baseline === b.baseline

/** Whether nothing is left to save; of a document that another tab writes, what is looked at is not saved. */
const isKept = (saved: Kept, state: State): boolean =>
  state.readOnly ? saved.doc === state.doc : isSame(saved, state)

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
  /** What the store has in hand. */
  let handed: Promise<boolean> | null = null
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
    if (isSame(state, before) || state.doc === null || opening) return
    if (state.documentId !== before.documentId) {
      session = null
      return
    }
    // Whoever may not write may look at another scenario.
    if (state.readOnly && state.doc === before.doc) return
    if (session === null && isSameText(state, before)) {
      if (state.documentId !== null) void store.noteChoice(state.documentId, chosenOf(state))
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
  const save = async (
    into: Session,
    state: State,
    request: Pick<SaveRequest, 'doc' | 'written' | 'hurry'>,
  ): Promise<boolean> => {
    const base = into.rev
    const savedBefore = into.saved
    into.rev = base + 1
    into.saved = keptOf(state)
    const [{ id }, { step }, chosen] = [into, state, chosenOf(state)]
    const result = await store.save({ id, base, chosen, step, ...request })
    if (!result.ok) {
      if (into.rev === base + 1) into.rev = base
      into.saved = savedBefore
    }
    if (session !== into) return result.ok
    if (result.ok) {
      savedAt = result.value.updatedAt
      if (isSame(app.getState(), state))
        app.setState({ save: { kind: 'saved', at: result.value.updatedAt } })
    } else if (result.error === 'conflict') branch()
    else {
      app.setState({ save: { kind: 'notSaved', reason: result.error } })
      schedule(retryAfter)
    }
    return result.ok
  }

  const hand: typeof save = async (...saving) => {
    const handing = save(...saving)
    handed = handing
    const done = await handing
    if (handed === handing) handed = null
    return done
  }

  /** Writes the document beside the work and hands it over; at once where there is no time. */
  const send = async (into: Session, doc: NetworkDoc, hurry: boolean): Promise<boolean> => {
    const state = app.getState()
    unsavedSince = null
    // Two that are handed over one after the other have to compare.
    if (hurry) return hand(into, state, { doc, hurry: handed === null })
    const base = into.rev
    const written = await store.write(doc)
    // A page that seemed to go has handed it over, or what came after it.
    if (into.rev !== base) return handed ?? true
    return hand(into, state, { doc, written })
  }

  async function flush(hurry = false): Promise<boolean> {
    // Only a page that is going away does not wait for the save before.
    while (running !== null && !hurry) await running
    const state = app.getState()
    const { doc } = state
    if (session === null || doc === null) return true
    if (session.saved !== null && isKept(session.saved, state)) {
      // Undo and redo may lead back to what is kept already.
      if (running === null && app.getState().save.kind === 'saving') {
        unsavedSince = null
        app.setState({ save: { kind: 'saved', at: savedAt } })
      }
      return true
    }
    clearTimeout(timer)
    const sent = send(session, doc, hurry)
    running = sent
    const done = await sent
    if (running === sent) running = null
    return done
  }

  return {
    session: () => session,
    open: (documentId, { doc, chosen }, next, save) => {
      clearTimeout(timer)
      unsavedSince = null
      if (save.kind === 'saved') savedAt = save.at
      opening = true
      actions.open(documentId, doc, chosen)
      opening = false
      // What the document no longer has of what was chosen needs no save of its own.
      session = next && { ...next, saved: next.rev === 0 ? null : keptOf(app.getState()) }
      app.setState({ keptId: next?.id ?? null, save })
    },
    flush,
  }
}
