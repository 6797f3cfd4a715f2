import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'

/** What the inspector was entered from, and has the focus again when it is left. */
let opener: HTMLElement | null = null

/** Opens the inspector with the focus in it; Escape leads back. */
export function enterInspector(
  { inspectorOpen }: Pick<State, 'inspectorOpen'>,
  { toggleInspector }: Pick<Actions, 'toggleInspector'>,
): void {
  const { activeElement } = document
  opener = activeElement instanceof HTMLElement ? activeElement : null
  if (!inspectorOpen) toggleInspector()
  // The inspector may only be there when the page has been drawn again.
  requestAnimationFrame(() => {
    document.getElementById('inspector')?.focus()
  })
}

/** Gives the focus back to what the inspector was entered from; false where that is gone. */
export function leaveInspector(
  { selection }: Pick<State, 'selection'>,
  { toggleInspector }: Pick<Actions, 'toggleInspector'>,
): boolean {
  const card = selection?.kind === 'process' ? `.react-flow__node[data-id="${selection.id}"]` : null
  const back = opener ?? (card === null ? null : document.querySelector<HTMLElement>(card))
  opener = null
  if (back?.isConnected !== true || back === document.body) return false
  // Where the inspector is a sheet over everything else, that cannot have the focus until it is put away.
  if (!back.checkVisibility({ visibilityProperty: true })) {
    toggleInspector()
    requestAnimationFrame(() => {
      back.focus()
    })
  } else back.focus()
  return true
}
