import { lookUp } from '../core/base/lookUp'
import type { StoreApi } from 'zustand/vanilla'
import type { Actions } from './actions'
import type { State } from './state'

/** What the user can do that changes nothing of the document: nothing is solved, and nothing can be undone. */
export type Looking = Pick<
  Actions,
  | 'select'
  | 'mark'
  | 'toggleLibrary'
  | 'toggleOutline'
  | 'searchLibrary'
  | 'ask'
  | 'tell'
  | 'arrange'
  | 'openDrawer'
  | 'keepView'
  | 'toggleInspector'
>

/** Ways to change what the user looks at. */
export function looking({
  getState,
  setState,
}: Pick<StoreApi<State>, 'getState' | 'setState'>): Looking {
  return {
    select: (selection) => {
      setState({ selection, marked: selection === null ? [] : [selection] })
    },
    mark: (marked) => {
      setState({ marked, selection: marked.length === 1 ? (marked[0] ?? null) : null })
    },
    toggleLibrary: () => {
      setState({ libraryOpen: !getState().libraryOpen })
    },
    toggleOutline: () => {
      setState({ outlineOpen: !getState().outlineOpen })
    },
    searchLibrary: () => {
      setState({ libraryOpen: true, librarySearches: getState().librarySearches + 1 })
    },
    ask: (dialog) => {
      setState({ dialog })
    },
    tell: (notice) => {
      setState({ notice })
    },
    arrange: (arranging) => {
      setState({ arranging })
    },
    openDrawer: (drawer) => {
      setState({ drawer })
    },
    keepView: (study, key, view) => {
      const { views } = getState()
      setState({ views: { ...views, [study]: { ...lookUp(views, study), [key]: view } } })
    },
    toggleInspector: () => {
      setState({ inspectorOpen: !getState().inspectorOpen })
    },
  }
}
