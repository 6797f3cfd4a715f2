import { copyFragment, grid, pasteFragment, type Fragment } from '../../core/edit/fragment'
import { currentDoc } from '../../state/shown/selectors'
import type { Desk } from './desk'
import { number, stepAbout } from './desk'

/** Edits that copy a part of the network. */
export interface Copying {
  /** The chosen part as text for the clipboard, null where nothing is chosen. */
  readonly copy: () => string | null
  readonly paste: (text: string) => void
  readonly duplicate: () => void
  readonly selectAll: () => void
}

/** Edits that copy a part of the network, on a desk. */
export function copying(desk: Desk): Copying {
  const { store, open, places, commit, mark, tell } = desk
  const chosen = (): Fragment | null => {
    const { doc } = store.getState()
    const { processes } = desk.marked()
    return doc === null || processes.length === 0 ? null : copyFragment(doc, processes, places())
  }
  const insert = (fragment: Fragment, kind: 'paste' | 'duplicate') => {
    const found = open()
    if (found === null) return
    const used = new Set(Object.values(found.doc.layout ?? {}).map(({ x, y }) => `${x} ${y}`))
    const covered = (by: number) =>
      Object.values(fragment.layout).some(({ x, y }) => used.has(`${x + by} ${y + by}`))
    let by = grid
    while (covered(by)) by += grid
    const offset = { x: by, y: by }
    const { doc, elements } = pasteFragment(found.doc, found.library, fragment, offset)
    // What is pasted is known by its own name, what is duplicated by that of the original.
    const [named, where] =
      kind === 'paste' ? [elements.processes, doc] : [desk.marked().processes, found.doc]
    commit(stepAbout(kind, { processes: named, flows: [] }, { ...found, doc: where }), doc)
    mark(elements.processes)
    if (kind === 'paste') tell('paste.done', { count: number(elements.processes.length) })
  }
  return {
    copy: () => {
      const fragment = chosen()
      if (fragment === null) return null
      tell('copied', { count: number(Object.keys(fragment.processes).length) })
      return JSON.stringify(fragment)
    },
    paste: (text) => {
      // What checks a text is loaded with what keeps documents, not with the page.
      import('../../core/edit/readFragment').then(
        ({ readFragment }) => {
          const fragment = readFragment(text)
          if (typeof fragment === 'string') tell(`paste.${fragment}`)
          else insert(fragment, 'paste')
        },
        (reason: unknown) => {
          desk.actions.fail(String(reason))
        },
      )
    },
    duplicate: () => {
      const fragment = chosen()
      if (fragment !== null) insert(fragment, 'duplicate')
    },
    selectAll: () => {
      mark(Object.keys(currentDoc(store.getState())?.processes ?? {}))
    },
  }
}
