import type { NetworkDoc } from '../../core/format/doc'
import { err, ok, type Result } from '../../core/base/result'
import type { Text } from '../../core/base/text'
import type { App } from '../actions'
import { createAutosave } from './autosave'
import type {
  DocumentEntry,
  DocumentStore,
  KeptDocument,
  KeptVersion,
  LoadFailure,
  TrashedEntry,
  Version,
} from './documentStore'
import type { DocumentLocks, Release } from './locks'
import { newId, remarked } from '../files/text'

/** Why something was not done: `unsaved`: the open document would be lost; `elsewhere`: another tab is writing it. */
export type DocumentFailure = LoadFailure['reason'] | 'unsaved' | 'elsewhere'

type Outcome = Promise<Result<void, DocumentFailure>>

/** What a tab remembers of itself through a reload. */
export interface TabMemory {
  readonly read: () => string | null
  readonly write: (id: string) => void
}

/** A document that comes with the program. */
export interface Example {
  readonly id: string
  readonly load: () => Promise<NetworkDoc>
}

/** The user's documents. */
export interface Documents {
  /** Opens what was open last, else the first example. */
  readonly start: () => Promise<void>
  readonly list: () => Promise<readonly DocumentEntry[]>
  readonly listTrash: () => Promise<readonly TrashedEntry[]>
  /** Opening another document is refused while the open one is not saved, unless it is `given up`. */
  readonly openKept: (id: string, givenUp?: boolean) => Outcome
  readonly openExample: (id: string, givenUp?: boolean) => Outcome
  /** Keeps a document as a new one, and opens it. */
  readonly create: (doc: NetworkDoc, givenUp?: boolean) => Outcome
  /** Opens what we know of a document of a later version, whose text is only looked at and kept nowhere. */
  readonly look: (doc: NetworkDoc, text: string, givenUp?: boolean) => Outcome
  readonly rename: (id: string, name: Text) => Outcome
  readonly duplicate: (entry: DocumentEntry) => Outcome
  readonly trash: (id: string) => Outcome
  readonly restore: (id: string) => Outcome
  /** Earlier states of the open document, newest first. */
  readonly versions: () => Promise<readonly Version[]>
  /** `superseded`: another one was asked for since, or another document was opened. */
  readonly loadVersion: (
    rev: number,
  ) => Promise<Result<KeptVersion, DocumentFailure | 'superseded'>>
  /** Makes this tab the one that writes the open document. */
  readonly takeOver: () => Outcome
  /** Saves what is not saved yet; `hurry` where the page is about to go. */
  readonly flush: (hurry?: boolean) => Promise<boolean>
}

/** Keeps the user's documents: what is open, who writes it, what is safe. */
export function createDocuments(
  app: App,
  store: DocumentStore,
  locks: DocumentLocks,
  examples: readonly Example[],
  memory: TabMemory,
): Documents {
  let release: Release | null = null
  let openings: Promise<unknown> = Promise.resolve()
  let readings = 0
  const { getState, setState } = app.store

  /** Opens one document after the other, so that a slow one never takes the place of one asked for later. */
  const inTurn = <T>(open: () => Promise<T>): Promise<T> => {
    const opened = openings.then(open)
    openings = opened.catch(() => undefined)
    return opened
  }

  const isOpen = (id: string) => getState().keptId === id
  const onLost = (id: string) => async () => {
    if (!isOpen(id)) return
    release = null
    await autosave.flush()
    if (isOpen(id)) setState({ readOnly: true, refused: 0 })
  }
  const noteOpened = (id: string) => {
    memory.write(id)
    void store.noteOpened(id)
  }
  const hold = (next: Release | null) => {
    release?.()
    release = next
  }
  const autosave = createAutosave(app, store, (id) => {
    memory.write(id)
    hold(null)
    void locks.acquire(id, onLost(id)).then((held) => {
      if (isOpen(id)) hold(held)
      else held?.()
    })
  })

  /** Whether the open document may be left. */
  const mayLeave = async (givenUp = false) => (await autosave.flush()) || givenUp

  const openKept: Documents['openKept'] = async (id, givenUp) => {
    if (!(await mayLeave(givenUp))) return err('unsaved')
    const held = isOpen(id) ? release : await locks.acquire(id, onLost(id))
    const loaded = await store.load(id)
    if (!loaded.ok) {
      if (held !== release) held?.()
      return err(loaded.error.reason)
    }
    adopt(id, loaded.value, held)
    return ok(undefined)
  }

  const adopt = (id: string, kept: KeptDocument, held: Release | null) => {
    if (held !== release) hold(held)
    const { rev, updatedAt: at } = kept.entry
    autosave.open(id, kept, { id, rev }, { kind: 'saved', at })
    const { newer = null } = kept
    setState({ readOnly: held === null || newer !== null, newer })
    noteOpened(id)
  }

  const openExample = async (id: string, givenUp = false, remembered = true): Outcome => {
    const example = examples.find((each) => each.id === id)
    if (example === undefined) return err('missing')
    const [doc, choice] = await Promise.all([
      example.load(),
      remembered ? store.choiceOn(id) : ok(null),
    ])
    if (!(await mayLeave(givenUp))) return err('unsaved')
    const chosen = valueOr(choice, null)
    hold(null)
    autosave.open(id, { doc, chosen }, null, { kind: 'example' })
    noteOpened(id)
    return ok(undefined)
  }

  const create: Documents['create'] = async (doc, givenUp) => {
    if (!(await mayLeave(givenUp))) return err('unsaved')
    const id = newId()
    hold(await locks.acquire(id, onLost(id)))
    autosave.open(id, { doc, chosen: null }, { id, rev: 0 }, { kind: 'saving' })
    memory.write(id)
    await autosave.flush()
    return ok(undefined)
  }

  const look: Documents['look'] = async (doc, newer, givenUp) => {
    if (!(await mayLeave(givenUp))) return err('unsaved')
    hold(null)
    autosave.open(newId(), { doc, chosen: null }, null, { kind: 'example' })
    setState({ readOnly: true, newer })
    return ok(undefined)
  }

  /** Works on a document that no other tab is writing. */
  const alone = async (
    id: string,
    work: () => Promise<Result<unknown, { readonly reason: DocumentFailure } | DocumentFailure>>,
  ): Outcome => {
    const held = isOpen(id) ? release : await locks.acquire(id, () => Promise.resolve())
    if (held === null) return err('elsewhere')
    const done = await work()
    if (held !== release) held()
    return outcome(done)
  }

  const reopen = async (): Promise<void> => {
    const [newest] = await documents.list()
    const opened = newest === undefined ? err('missing') : await openKept(newest.id, true)
    const [first] = examples
    if (!opened.ok && first !== undefined) await openExample(first.id, true)
  }

  /** Opens a document again as its one writer, unless another has been opened since that was asked. */
  const takeOver = async (id: string | null): Outcome => {
    if (id === null || !isOpen(id)) return err('missing')
    const held = await locks.takeOver(id, onLost(id))
    const loaded = await store.load(id)
    if (!loaded.ok) {
      held?.()
      return err(loaded.error.reason)
    }
    adopt(id, loaded.value, held)
    return ok(undefined)
  }

  const start: Documents['start'] = async () => {
    const last = await store.lastOpened()
    const wanted = memory.read() ?? (last.ok ? last.value : null)
    const [first] = examples
    const opened =
      wanted === null
        ? err('missing')
        : examples.some(({ id }) => id === wanted)
          ? await openExample(wanted, false, last.ok)
          : await openKept(wanted)
    if (!opened.ok && first !== undefined) await openExample(first.id, false, last.ok)
    if (!last.ok) setState({ save: { kind: 'notSaved', reason: 'unavailable' } })
    else await store.purge()
  }

  const documents: Documents = {
    start: () => inTurn(start),
    list: async () => valueOr(await store.list(), []),
    listTrash: async () => valueOr(await store.listTrash(), []),
    openKept: (id, givenUp) => inTurn(() => openKept(id, givenUp)),
    openExample: (id, givenUp) => inTurn(() => openExample(id, givenUp)),
    create: (doc, givenUp) => inTurn(() => create(doc, givenUp)),
    look: (doc, text, givenUp) => inTurn(() => look(doc, text, givenUp)),
    rename: async (id, name) => {
      if (!isOpen(id)) return alone(id, () => store.rename(id, name))
      if (getState().readOnly) return err(getState().newer === null ? 'elsewhere' : 'invalid')
      const step = { kind: 'rename', values: { name: name.en }, group: null } as const
      app.actions.change(step, (doc) => ({ ...doc, name }))
      await autosave.flush()
      return ok(undefined)
    },
    duplicate: async ({ id, title }) => {
      if (isOpen(id)) await autosave.flush()
      return outcome(await store.duplicate(id, remarked(title, 'copy', '副本')))
    },
    trash: async (id) => {
      const wasOpen = isOpen(id)
      if (wasOpen) await autosave.flush()
      const done = await alone(id, () => store.trash(id))
      if (done.ok && wasOpen) await inTurn(reopen)
      return done
    },
    restore: async (id) => outcome(await store.restore(id)),
    versions: async () => {
      await autosave.flush()
      const { keptId } = getState()
      return keptId === null ? [] : valueOr(await store.versions(keptId), [])
    },
    loadVersion: async (rev) => {
      const { keptId } = getState()
      if (keptId === null) return err('missing')
      const reading = ++readings
      const loaded = await store.loadVersion(keptId, rev)
      if (reading !== readings || !isOpen(keptId)) return err('superseded')
      return loaded.ok ? loaded : err(loaded.error.reason)
    },
    takeOver: () => {
      const { keptId } = getState()
      return inTurn(() => takeOver(keptId))
    },
    flush: autosave.flush,
  }
  return documents
}

const valueOr = <T>(result: Result<T, unknown>, otherwise: T): T =>
  result.ok ? result.value : otherwise

/** A result without what it brought. */
const outcome = (
  result: Result<unknown, { readonly reason: DocumentFailure } | DocumentFailure>,
): Result<void, DocumentFailure> =>
  result.ok
    ? ok(undefined)
    : err(typeof result.error === 'string' ? result.error : result.error.reason)
