import { lookUp } from '../../core/base/lookUp'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Comparison } from '../../core/study/kinds/compare'
import { baseCase } from '../../core/study/parameters'
import type { StudyDoc } from '../../core/format/studyDoc'
import { editedDoc } from '../../state/edits'
import type { State } from '../../state/state'
import { runKey, type StudyRun } from '../../state/studies'
import { useApp, useWiring } from '../words/context'

/** Under which the comparison of the drawer is run; not even for a moment is that of another document shown. */
const keyOf = ({ documentId }: State): string => runKey(documentId, 'compare scenarios')

/** A comparison waits for the next edit so long [ms]: a slider that is dragged is not followed. */
const calm = 300

/** The comparison that is shown, and how far the next one has come. */
export interface Comparing {
  readonly run: StudyRun | null
  /** The last that was found; null before the first. */
  readonly comparison: Comparison | null
  readonly start: () => void
  readonly cancel: () => void
}

/** Compares the chosen scenarios, the changes on top included, whenever they or the document change. */
export function useComparison(chosen: readonly string[]): Comparing {
  const { studies } = useWiring()
  const doc = useApp((state) => state.doc)
  const scenario = useApp((state) => state.scenario)
  const edits = useApp((state) => state.edits)
  const key = useApp(keyOf)
  const run = useStore(studies.store, ({ runs }) => lookUp(runs, key) ?? null)
  const written = useMemo(
    () => (doc === null ? null : editedDoc(doc, scenario, edits)),
    [doc, scenario, edits],
  )
  const asked = chosen.join(' ')
  const start = useMemo(() => {
    const ids = asked.split(' ').filter((id) => id !== '')
    const study: StudyDoc = {
      kind: 'compare',
      name: { en: 'Comparison' },
      scenarios: Object.fromEntries(ids.map((id) => [id, true])),
    }
    return () => {
      if (written !== null && ids.length > 0) studies.run(key, written, study)
    }
  }, [studies, key, written, asked])
  useEffect(() => {
    const timer = setTimeout(start, calm)
    return () => {
      clearTimeout(timer)
    }
  }, [start])
  return {
    run,
    comparison: run?.result?.kind === 'compare' ? run.result : null,
    start,
    cancel: () => {
      studies.cancel(key)
    },
  }
}

/** The id of a column among the chosen. */
export const columnId = (scenario: string | null): string => scenario ?? baseCase
