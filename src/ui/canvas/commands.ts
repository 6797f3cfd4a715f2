import type { MessageKey } from '../messages/en'

/** Shortcuts of the canvas as the sheet and the menus show them; `mod` is Ctrl, or Cmd on a Mac. */
export const shortcuts: readonly { readonly keys: readonly string[]; readonly text: MessageKey }[] =
  [
    { keys: ['mod Z'], text: 'command.undo' },
    { keys: ['mod Shift Z', 'mod Y'], text: 'command.redo' },
    { keys: ['mod C'], text: 'command.copy' },
    { keys: ['mod X'], text: 'command.cut' },
    { keys: ['mod V'], text: 'command.paste' },
    { keys: ['mod D'], text: 'command.duplicate' },
    { keys: ['mod A'], text: 'command.selectAll' },
    { keys: ['Del', 'Backspace'], text: 'command.delete' },
    { keys: ['F2'], text: 'command.rename' },
    { keys: ['C'], text: 'command.connect' },
    { keys: ['←', '→', '↑', '↓'], text: 'command.move' },
    { keys: ['Shift', 'mod'], text: 'command.box' },
    { keys: ['Shift F10'], text: 'command.menu' },
    { keys: ['Esc'], text: 'command.clear' },
    { keys: ['?'], text: 'command.shortcuts' },
  ]

/** A shortcut as it is written on this machine. */
export const keysText = (keys: string): string =>
  keys.replace('mod', navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl').replaceAll(' ', ' + ')
