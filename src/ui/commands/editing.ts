import { readClipboard, writeClipboard } from '../editor/clipboard'
import type { Command } from './command'
import { cardsMarked, oneProcess, processOf, someMarked, zoneDrawn, zoneMarked } from './command'

/** Commands that change what the network is made of. */
export const editing = {
  undo: { text: 'command.undo', keys: ['mod Z'], perform: ({ actions }) => actions.undo() },
  redo: {
    text: 'command.redo',
    keys: ['mod Shift Z', 'mod Y'],
    perform: ({ actions }) => actions.redo(),
  },
  addProcess: {
    text: 'command.addProcess',
    keys: ['N'],
    perform: ({ actions }) => actions.searchLibrary(),
  },
  connect: {
    text: 'command.connect',
    keys: ['C'],
    allowed: oneProcess,
    perform: ({ actions, state }) => {
      const process = processOf(state)
      if (process !== null) actions.ask({ kind: 'connect', process, port: null, at: null })
    },
  },
  rename: {
    text: 'command.rename',
    keys: ['F2'],
    allowed: oneProcess,
    perform: ({ actions, state }) => {
      const process = processOf(state)
      if (process !== null) actions.ask({ kind: 'rename', process })
    },
  },
  duplicate: {
    text: 'command.duplicate',
    keys: ['mod D'],
    allowed: cardsMarked,
    perform: ({ editor }) => editor.duplicate(),
  },
  copy: {
    text: 'command.copy',
    keys: ['mod C'],
    native: true,
    allowed: cardsMarked,
    perform: ({ editor }) => writeClipboard(editor.copy()),
  },
  cut: {
    text: 'command.cut',
    keys: ['mod X'],
    native: true,
    allowed: cardsMarked,
    perform: ({ editor }) => {
      writeClipboard(editor.copy())
      editor.remove()
    },
  },
  paste: {
    text: 'command.paste',
    keys: ['mod V'],
    native: true,
    perform: ({ editor, actions }) => {
      void readClipboard().then((text) => {
        if (text === null) actions.tell({ code: 'paste.empty', values: {} })
        else editor.paste(text)
      })
    },
  },
  remove: {
    text: 'command.delete',
    keys: ['Del', 'Backspace'],
    allowed: someMarked,
    perform: ({ editor }) => editor.remove(),
  },
  selectAll: {
    text: 'command.selectAll',
    keys: ['mod A'],
    perform: ({ editor }) => editor.selectAll(),
  },
  group: {
    text: 'command.group',
    keys: ['mod G'],
    allowed: cardsMarked,
    perform: ({ editor }) => editor.group(),
  },
  ungroup: {
    text: 'command.ungroup',
    keys: ['mod Shift G'],
    allowed: cardsMarked,
    perform: ({ editor }) => editor.ungroup(),
  },
  collapse: {
    text: 'command.collapse',
    allowed: zoneMarked(false),
    perform: ({ editor }) => editor.fold('marked', true),
  },
  expand: {
    text: 'command.expand',
    allowed: zoneMarked(true),
    perform: ({ editor }) => editor.fold('marked', false),
  },
  collapseAll: {
    text: 'command.collapseAll',
    allowed: zoneDrawn(false),
    perform: ({ editor }) => editor.fold('all', true),
  },
  expandAll: {
    text: 'command.expandAll',
    allowed: zoneDrawn(true),
    perform: ({ editor }) => editor.fold('all', false),
  },
  addNote: { text: 'command.addNote', perform: ({ editor }) => editor.addNote() },
} satisfies Readonly<Record<string, Command>>
