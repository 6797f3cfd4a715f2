import { json } from '../../core/exchange/json'
import { inLanguage } from '../../core/base/text'
import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'
import { saveFile } from './saveFile'

/** Writes the open document into a file, and says so where that failed. */
export async function saveDocument(state: State, actions: Actions): Promise<void> {
  const { doc, newer, language } = state
  if (doc === null) return
  // One of a later version is written back as it was read.
  if (await saveFile(newer ?? json.write(doc), inLanguage(doc.name, language))) return
  actions.tell({ code: 'fileNotWritten', values: {} })
}
