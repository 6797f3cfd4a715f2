import { memo, useEffect } from 'react'
import { grid } from '../../core/edit/fragment'
import type { Actions } from '../../state/actions'
import type { Selection } from '../../state/state'
import { writeClipboard } from '../canvas/clipboard'
import type { Editor } from '../canvas/useEditor'
import { useWiring } from '../context'

/** Where keys mean letters or belong to a widget of their own. */
const typing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="slider"], [role="listbox"]'

const isIn = (target: EventTarget | null, places: string): boolean =>
  target instanceof Element && (target.matches(places) || target.closest(places) !== null)

const steps: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-grid, 0],
  ArrowRight: [grid, 0],
  ArrowUp: [0, -grid],
  ArrowDown: [0, grid],
}

/** What a key does; undefined where it does nothing. */
function commandOf(
  event: KeyboardEvent,
  editor: Editor,
  actions: Actions,
  selection: Selection | null,
): (() => void) | undefined {
  const { key, shiftKey, altKey } = event
  const mod = event.ctrlKey || event.metaKey
  if (altKey) return undefined
  if (mod) {
    const letter = key.toLowerCase()
    if (letter === 'z') return shiftKey ? actions.redo : actions.undo
    if (shiftKey) return undefined
    if (letter === 'y') return actions.redo
    if (letter === 'd') return editor.duplicate
    if (letter === 'a') return editor.selectAll
    return undefined
  }
  const step =
    isIn(event.target, '.canvas') || event.target === document.body ? steps[key] : undefined
  if (step !== undefined) {
    const far = shiftKey ? 10 : 1
    return () => {
      editor.nudge(step[0] * far, step[1] * far)
    }
  }
  const process = selection?.kind === 'process' ? selection.id : null
  if (key === 'Delete' || key === 'Backspace') return editor.remove
  if (key === '?') return () => actions.ask({ kind: 'shortcuts' })
  if (process === null || shiftKey) return undefined
  if (key === 'F2') return () => actions.ask({ kind: 'rename', process })
  if (key.toLowerCase() === 'c')
    return () => actions.ask({ kind: 'connect', process, port: null, at: null })
  return undefined
}

/** Shortcuts of the canvas, for the whole page but where text is typed; renders nothing. */
export const Shortcuts = memo(function Shortcuts({ editor }: { readonly editor: Editor }) {
  const { store, actions } = useWiring()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isIn(event.target, typing)) return
      const command = commandOf(event, editor, actions, store.getState().selection)
      if (command === undefined) return
      event.preventDefault()
      // React Flow would move cards by its own steps, one history entry each.
      event.stopPropagation()
      command()
    }
    const copied = (event: ClipboardEvent) => {
      // A selected text is what the user wants to copy.
      if (isIn(event.target, typing) || window.getSelection()?.isCollapsed === false) return
      const text = editor.copy()
      if (text === null) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', text)
      writeClipboard(text)
      if (event.type === 'cut') editor.remove()
    }
    const pasted = (event: ClipboardEvent) => {
      if (isIn(event.target, typing)) return
      event.preventDefault()
      editor.paste(event.clipboardData?.getData('text/plain') ?? '')
    }
    window.addEventListener('keydown', press, { capture: true })
    document.addEventListener('copy', copied)
    document.addEventListener('cut', copied)
    document.addEventListener('paste', pasted)
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      document.removeEventListener('copy', copied)
      document.removeEventListener('cut', copied)
      document.removeEventListener('paste', pasted)
    }
  }, [editor, store, actions])
  return null
})
