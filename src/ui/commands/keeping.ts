import { json } from '../../core/exchange/json'
import { inLanguage } from '../../core/text'
import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'
import { saveFile } from '../app/saveFile'
import type { Command } from './command'

/** Writes the open document into a file, and says so where that failed. */
async function saveDocument({ doc, newer, language }: State, actions: Actions): Promise<void> {
  if (doc === null) return
  // One of a later version is written back as it was read.
  if (await saveFile(newer ?? json.write(doc), inLanguage(doc.name, language))) return
  actions.tell({ code: 'fileNotWritten', values: {} })
}

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
