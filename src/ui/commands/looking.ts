import { walkAlong } from '../editor/walking'
import { enterInspector } from '../parts/enterInspector'
import { isEdited, keepAsNew } from '../editor/useScenarioActs'
import type { Command } from './command'
import { onFlowOrProcess, someMarked } from './command'

/** Commands that change what is in view, and go from one thing to the next. */
export const looking = {
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
} satisfies Readonly<Record<string, Command>>
