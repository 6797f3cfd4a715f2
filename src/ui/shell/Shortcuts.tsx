import { lookUp } from '../../core/base/lookUp'
import { memo, useEffect } from 'react'
import { grid } from '../../core/edit/fragment'
import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'
import { writeClipboard } from '../editor/clipboard'
import type { Editor } from '../editor/useEditor'
import { standsOnFlow, walkAlong, walkBeside } from '../editor/walking'
import type { Command } from '../commands/command'
import { allCommands } from '../commands/commands'
import { isPressed, isSingleKey } from '../commands/keys'
import { useCommands } from '../commands/useCommands'
import { useWiring } from '../words/context'
import { enterInspector } from '../parts/enterInspector'
import { switchByKey } from '../commands/scenarioKeys'

/** Where keys mean letters or belong to a widget of their own. */
const typing =
  '.note-card, input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="slider"], [role="listbox"]'

/** Where a letter leads to the next name that begins with it. */
const naming = '[role="tree"]'

const isIn = (target: EventTarget | null, places: string): boolean =>
  target instanceof Element && (target.matches(places) || target.closest(places) !== null)

const steps: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-grid, 0],
  ArrowRight: [grid, 0],
  ArrowUp: [0, -grid],
  ArrowDown: [0, grid],
}

/** What Enter does on the canvas: opens what is selected; a card that is not is first selected by it. */
function enter(event: KeyboardEvent, state: State, actions: Actions): (() => void) | undefined {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
  if (key !== 'Enter' || ctrlKey || metaKey || altKey || shiftKey) return undefined
  const { selection } = state
  const card = target instanceof Element ? target.getAttribute('data-id') : null
  const onCard = card !== null && selection?.kind === 'process' && selection.id === card
  return onCard || (standsOnFlow(state) && (card !== null || target === document.body))
    ? () => {
        enterInspector(state, actions)
      }
    : undefined
}

/** What an arrow does: moves cards by the grid, walks on from a flow; nothing where it is a widget's own key. */
function arrow(
  event: KeyboardEvent,
  editor: Editor,
  state: State,
  actions: Actions,
): (() => void) | undefined {
  const onCanvas = isIn(event.target, '.canvas') || event.target === document.body
  const step = onCanvas && !(event.ctrlKey || event.metaKey) ? lookUp(steps, event.key) : undefined
  if (step === undefined || event.altKey) return undefined
  if (state.selection?.kind === 'flow')
    return () => {
      if (step[0] !== 0) walkAlong(state, actions, step[0] > 0 ? 'down' : 'up')
      else walkBeside(state, actions, step[1] > 0 ? 1 : -1)
    }
  const far = event.shiftKey ? 10 : 1
  return () => {
    editor.nudge(step[0] * far, step[1] * far)
  }
}

/** The command of the registry that a key press is a shortcut of. */
const commandOf = (event: KeyboardEvent, singleKeys: boolean): Command | undefined =>
  allCommands.find(
    ([, { keys = [], native }]) =>
      native !== true &&
      keys.some((each) => isPressed(event, each) && (singleKeys || !isSingleKey(each))),
  )?.[1]

/** Shortcuts of the canvas, for the whole page but where text is typed; renders nothing. */
export const Shortcuts = memo(function Shortcuts({ editor }: { readonly editor: Editor }) {
  const { store, actions } = useWiring()
  const { allowed, run } = useCommands(editor)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isIn(event.target, typing)) return
      const state = store.getState()
      const singleKeys = state.toggles.singleKeys && !isIn(event.target, naming)
      const move =
        enter(event, state, actions) ??
        arrow(event, editor, state, actions) ??
        (singleKeys ? switchByKey(event, state, actions) : undefined)
      const command = commandOf(event, singleKeys)
      if (move === undefined && (command === undefined || !allowed(command))) return
      event.preventDefault()
      // React Flow would move cards by its own steps, one history entry each.
      event.stopPropagation()
      if (move !== undefined) move()
      else if (command !== undefined) run(command)
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
  }, [editor, store, actions, allowed, run])
  return null
})
