import { inLanguage } from '../../core/text'
import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'
import { saveFile } from './saveFile'

/** Writes the open document into a file, and says so where that failed. */
export async function saveDocument({ doc, language }: State, actions: Actions): Promise<void> {
  if (doc === null || (await saveFile(doc, inLanguage(doc.name, language)))) return
  actions.tell({ code: 'fileNotWritten', values: {} })
}
