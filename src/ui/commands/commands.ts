import { saveDocument } from '../app/saveDocument'
import { readClipboard, writeClipboard } from '../canvas/clipboard'
import { enterInspector } from '../inspector/enterInspector'
import { isEdited, keepAsNew } from '../scenarios/useScenarioActs'
import type { Command } from './command'
import { walkAlong } from '../canvas/walking'
import {
  cardsMarked,
  freeMarked,
  lockedMarked,
  manyMarked,
  onFlowOrProcess,
  notArranging,
  oneProcess,
  processOf,
  severalMarked,
  someMarked,
  zoneDrawn,
  zoneMarked,
} from './command'

const table = {
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
  alignLeft: {
    text: 'align.left',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('left'),
  },
  alignCentre: {
    text: 'align.centre',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('centre'),
  },
  alignRight: {
    text: 'align.right',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('right'),
  },
  alignTop: {
    text: 'align.top',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('top'),
  },
  alignMiddle: {
    text: 'align.middle',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('middle'),
  },
  alignBottom: {
    text: 'align.bottom',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('bottom'),
  },
  distributeX: {
    text: 'distribute.x',
    allowed: manyMarked,
    perform: ({ editor }) => editor.spread('x'),
  },
  distributeY: {
    text: 'distribute.y',
    allowed: manyMarked,
    perform: ({ editor }) => editor.spread('y'),
  },
  layout: {
    text: 'command.layout',
    allowed: notArranging,
    perform: ({ editor, view }) => editor.layout(view.fit),
  },
  lock: {
    text: 'command.lock',
    allowed: freeMarked,
    perform: ({ editor }) => editor.lock(true),
  },
  unlock: {
    text: 'command.unlock',
    allowed: lockedMarked,
    perform: ({ editor }) => editor.lock(false),
  },
  snap: { text: 'command.snap', perform: ({ actions }) => actions.toggle('snap') },
  fit: { text: 'command.fit', keys: ['Shift 1'], perform: ({ view }) => view.fit() },
  fitSelection: {
    text: 'command.fitSelection',
    keys: ['Shift 2'],
    allowed: someMarked,
    perform: ({ view }) => view.fitSelection(),
  },
  zoomIn: { text: 'command.zoomIn', keys: ['+', '='], perform: ({ view }) => view.zoomIn() },
  zoomOut: { text: 'command.zoomOut', keys: ['-'], perform: ({ view }) => view.zoomOut() },
  zoomTo100: { text: 'command.zoomTo100', keys: ['0'], perform: ({ view }) => view.zoomTo100() },
  palette: {
    text: 'command.palette',
    keys: ['mod K'],
    perform: ({ actions }) => actions.ask({ kind: 'palette' }),
  },
  find: {
    text: 'command.find',
    keys: ['mod F'],
    perform: ({ actions }) => actions.ask({ kind: 'find' }),
  },
  solve: { text: 'command.solve', keys: ['mod Enter'], perform: ({ actions }) => actions.solve() },
  keepScenario: {
    text: 'command.keepScenario',
    allowed: isEdited,
    perform: ({ state, actions }) => keepAsNew(state, actions),
  },
  followDownstream: {
    text: 'command.followDownstream',
    keys: [']'],
    allowed: onFlowOrProcess,
    perform: ({ state, actions }) => walkAlong(state, actions, 'down'),
  },
  followUpstream: {
    text: 'command.followUpstream',
    keys: ['['],
    allowed: onFlowOrProcess,
    perform: ({ state, actions }) => walkAlong(state, actions, 'up'),
  },
  details: {
    text: 'command.details',
    allowed: ({ selection }) => selection !== null,
    perform: ({ state, actions }) => enterInspector(state, actions),
  },
  outline: { text: 'command.outline', perform: ({ actions }) => actions.toggleOutline() },
  library: { text: 'command.library', perform: ({ actions }) => actions.toggleLibrary() },
  inspector: { text: 'command.inspector', perform: ({ actions }) => actions.toggleInspector() },
  open: {
    text: 'command.open',
    keys: ['mod O'],
    perform: ({ actions }) => actions.ask({ kind: 'documents', problem: null }),
  },
  save: {
    text: 'command.save',
    keys: ['mod S'],
    perform: ({ state, actions }) => void saveDocument(state, actions),
  },
  versions: {
    text: 'versions.open',
    allowed: ({ keptId }) => keptId !== null,
    perform: ({ actions }) => actions.ask({ kind: 'versions' }),
  },
  tour: { text: 'tour.again', perform: ({ actions }) => actions.takeTour() },
  shortcuts: {
    text: 'command.shortcuts',
    keys: ['?'],
    perform: ({ actions }) => actions.ask({ kind: 'shortcuts' }),
  },
} satisfies Readonly<Record<string, Command>>

/** Names of the commands. */
export type CommandId = keyof typeof table

/** Everything that the user can do on the canvas, in the order in which lists show it. */
export const commands: Readonly<Record<CommandId, Command>> = table

/** The commands with their ids, in order. */
export const allCommands = Object.entries(table) as readonly (readonly [CommandId, Command])[]
