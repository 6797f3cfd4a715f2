import { useCallback, useEffect, useState } from 'react'
import type { Result } from '../../core/base/result'
import type { DocumentFailure, Documents } from '../../state/documents/documents'
import type { DocumentEntry, TrashedEntry } from '../../state/documents/documentStore'
import { useApp, useWiring } from '../words/context'

/** Something that the dialog does; `givenUp` when the user lets go of what could not be saved. */
export type DocumentAct = (givenUp: boolean) => Promise<Result<void, DocumentFailure>>

/** What was not done, and how to do it all the same. */
interface Refusal {
  readonly reason: DocumentFailure
  readonly anyway: (() => void) | null
}

interface Lists {
  readonly kept: readonly DocumentEntry[]
  readonly trash: readonly TrashedEntry[]
}

async function listsOf(documents: Documents): Promise<Lists> {
  const [kept, trash] = await Promise.all([documents.list(), documents.listTrash()])
  return { kept, trash }
}

/** The lists of the documents dialog, and what came of the last thing that was done there. */
export function useDocuments(opened: boolean, onClose: () => void) {
  const { documents } = useWiring()
  const save = useApp((state) => state.save)
  const [kept, setKept] = useState<readonly DocumentEntry[]>([])
  const [trash, setTrash] = useState<readonly TrashedEntry[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [deleted, setDeleted] = useState<DocumentEntry | null>(null)

  const show = useCallback((lists: Lists) => {
    setKept(lists.kept)
    setTrash(lists.trash)
  }, [])
  useEffect(() => {
    if (opened) void listsOf(documents).then(show)
  }, [opened, save, documents, show])

  const run = async (act: DocumentAct, givenUp: boolean): Promise<boolean> => {
    const done = await act(givenUp)
    const anyway = () => void run(act, true)
    setRefusal(
      done.ok ? null : { reason: done.error, anyway: done.error === 'unsaved' ? anyway : null },
    )
    setDeleted(null)
    show(await listsOf(documents))
    return done.ok
  }
  return {
    ...{ kept, trash, refusal, deleted },
    /** Does something that leaves the dialog open. */
    stay: (act: DocumentAct) => run(act, false),
    /** Does something after which the dialog closes. */
    leave: async (act: DocumentAct) => {
      const closing: DocumentAct = async (givenUp) => {
        const done = await act(givenUp)
        if (done.ok) onClose()
        return done
      }
      await run(closing, false)
    },
    remove: async (entry: DocumentEntry) => {
      if (await run(() => documents.trash(entry.id), false)) setDeleted(entry)
    },
  }
}

export type DocumentLists = ReturnType<typeof useDocuments>
