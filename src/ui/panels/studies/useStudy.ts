import { lookUp } from '../../../core/base/lookUp'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { StudyDoc } from '../../../core/format/studyDoc'
import { editedDoc } from '../../../state/edits'
import { questionOf, runKey, type StudyRun } from '../../../state/studies'
import { useApp, useWiring } from '../../words/context'

/** A study of the document, and how far it has come. */
export interface Studying {
  /** null before it was run. */
  readonly run: StudyRun | null
  /** Whether the document or the study has changed since. */
  readonly stale: boolean
  readonly start: () => void
  readonly cancel: () => void
}

/** Runs a study of the document as it stands, changes on top included. */
export function useStudy(id: string, study: StudyDoc): Studying {
  const { studies } = useWiring()
  const doc = useApp((state) => state.doc)
  const documentId = useApp((state) => state.documentId)
  const scenario = useApp((state) => state.scenario)
  const edits = useApp((state) => state.edits)
  const key = runKey(documentId, id)
  const run = useStore(studies.store, ({ runs }) => lookUp(runs, key) ?? null)
  const written = useMemo(
    () => (doc === null ? null : editedDoc(doc, scenario, edits)),
    [doc, scenario, edits],
  )
  const question = useMemo(
    () => (written === null ? '' : questionOf(written, study)),
    [written, study],
  )
  return {
    run,
    stale: run !== null && run.question !== question,
    start: () => {
      if (written !== null) studies.run(key, written, study)
    },
    cancel: () => {
      studies.cancel(key)
    },
  }
}
