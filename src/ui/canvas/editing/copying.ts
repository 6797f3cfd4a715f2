import { copyFragment, grid, pasteFragment, readFragment } from '../../../core/edit/fragment'
import { currentDoc } from '../../../state/selectors'
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
  const chosenText = (): { readonly text: string; readonly count: number } | null => {
    const { doc } = store.getState()
    const { processes } = desk.marked()
    return doc === null || processes.length === 0
      ? null
      : {
          text: JSON.stringify(copyFragment(doc, processes, places())),
          count: processes.length,
        }
  }
  const insert = (text: string, kind: 'paste' | 'duplicate') => {
    const [found, fragment] = [open(), readFragment(text)]
    if (typeof fragment === 'string') tell(`paste.${fragment}`)
    if (found === null || typeof fragment === 'string') return
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
      const chosen = chosenText()
      if (chosen !== null) tell('copied', { count: number(chosen.count) })
      return chosen?.text ?? null
    },
    paste: (text) => {
      insert(text, 'paste')
    },
    duplicate: () => {
      const chosen = chosenText()
      if (chosen !== null) insert(chosen.text, 'duplicate')
    },
    selectAll: () => {
      mark(Object.keys(currentDoc(store.getState())?.processes ?? {}))
    },
  }
}
