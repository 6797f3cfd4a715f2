import { saveDocument } from '../parts/saveDocument'
import type { Command } from './command'

/** Commands about documents, and those that help. */
export const keeping = {
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
  glossary: {
    text: 'glossary.title',
    perform: ({ actions }) => actions.ask({ kind: 'glossary' }),
  },
  shortcuts: {
    text: 'command.shortcuts',
    keys: ['?'],
    perform: ({ actions }) => actions.ask({ kind: 'shortcuts' }),
  },
} satisfies Readonly<Record<string, Command>>
