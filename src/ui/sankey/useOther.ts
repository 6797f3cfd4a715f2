import { standardBaselines } from '../../core/format/standardBaselines'
import { lookUp } from '../../core/base/lookUp'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { NetworkDoc } from '../../core/format/doc'
import type { StudyDoc } from '../../core/format/studyDoc'
import type { Solved } from '../../core/answer/totals'
import { baseCase } from '../../core/study/parameters'
import { editedDoc } from '../../state/edits'
import { memoLast } from '../../state/shown/memo'
import { shownBaseline } from '../../state/shown/sankey'
import type { State } from '../../state/state'
import { runKey } from '../../state/studies'
import { useApp, useWiring, useWords } from '../words/context'
import { useBaselineName } from '../words/useNames'

/** Something that the shown answer can be compared with. */
export interface Other {
  readonly id: string
  readonly label: string
}

/** What the shown answer can be compared with, and what became of the one that is chosen. */
export interface Others {
  readonly others: readonly Other[]
  /** The one that is chosen; null where none is, or it is gone, or it is what is shown. */
  readonly other: Other | null
  /** null while it is not solved, or where it has no answer. */
  readonly solved: Solved | null
  readonly isWorking: boolean
}

/** Under which another scenario of the document is solved. */
const keyOf = ({ documentId }: State): string => runKey(documentId, 'compare sankey')

const edited = memoLast(editedDoc)
const asked = (state: State): NetworkDoc | null =>
  state.doc === null ? null : edited(state.doc, state.scenario, state.edits)

/** Finds what is chosen: the baselines of the shown answer are there, another scenario is solved beside the work. */
export function useOther(chosen: string | null): Others {
  const { t, name } = useWords()
  const { studies } = useWiring()
  const baselineName = useBaselineName()
  const active = useApp((state) => state.scenario)
  const doc = useApp(asked)
  const key = useApp(keyOf)
  const others = [
    ...standardBaselines.map((id) => ({ id, label: baselineName(id) })),
    ...(active === null ? [] : [{ id: baseCase, label: t('scenario.base') }]),
    ...Object.entries(doc?.scenarios ?? {})
      .filter(([id]) => id !== active)
      .map(([id, each]) => ({ id, label: name(each.name) })),
  ]
  const other = others.find(({ id }) => id === chosen) ?? null
  const wanted = other?.id ?? null
  const baseline = standardBaselines.find((id) => id === wanted)
  const ready = useApp((state) => (baseline === undefined ? null : shownBaseline(state, baseline)))
  const isRunning = useApp((state) => state.running)
  const scenario = baseline === undefined ? wanted : null
  const run = useStore(studies.store, (state) => lookUp(state.runs, key))

  useEffect(() => {
    if (scenario === null || doc === null) return undefined
    const study: StudyDoc = { kind: 'compare', name: { en: '' }, scenarios: { [scenario]: true } }
    studies.run(key, doc, study)
    return () => {
      studies.cancel(key)
    }
  }, [studies, key, doc, scenario])

  const found = useMemo((): Solved | null => {
    if (scenario === null || run?.status !== 'done' || run.result?.kind !== 'compare') return null
    const column = run.result.columns.find((each) => (each.scenario ?? baseCase) === scenario)
    const { network = null, answer = null } = column?.simulation ?? {}
    return network === null || answer?.status !== 'optimal' ? null : { network, answer }
  }, [scenario, run])

  return scenario === null
    ? {
        ...{ others, other, solved: ready },
        isWorking: baseline !== undefined && ready === null && isRunning,
      }
    : {
        ...{ others, other, solved: found },
        // What was cancelled is asked again at once.
        isWorking: run === undefined || run.status === 'running' || run.status === 'cancelled',
      }
}
