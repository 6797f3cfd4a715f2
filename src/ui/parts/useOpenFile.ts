import { useCallback } from 'react'
import { readFile, type TextFile } from '../../state/files/files'
import { useActions, useWiring } from '../words/context'

/** Opens a file as a new document; what is wrong with it is told in the list of documents. */
export function useOpenFile(): (file: TextFile) => Promise<void> {
  const { documents } = useWiring()
  const { ask } = useActions()
  return useCallback(
    async (file) => {
      const read = await readFile(file)
      if (!read.ok) {
        ask({ kind: 'documents', problem: read.error })
        return
      }
      const { doc, newer } = read.value
      const kept = await (newer === undefined ? documents.create(doc) : documents.look(doc, newer))
      ask(kept.ok ? null : { kind: 'documents', problem: 'unsaved' })
    },
    [documents, ask],
  )
}
