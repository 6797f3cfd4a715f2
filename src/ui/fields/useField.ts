import { useCallback, useMemo } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import { fieldAt, setField } from '../../core/edit/fields'
import type { Issue } from '../../core/issue'
import type { NetworkDoc } from '../../core/network/doc'
import { currentDoc, currentIssues } from '../../state/selectors'
import type { StepKind } from '../../state/state'
import { useActions, useApp } from '../context'

/** Issues of the newest request at a path, and below it unless asked for the very path. */
export function useIssuesAt(path: FieldPath, exactly = false): readonly Issue[] {
  const issues = useApp((state) => currentIssues(state.latest))
  const at = path.join('.')
  return useMemo(
    () => issues.filter((each) => each.path === at || (!exactly && each.path.startsWith(`${at}.`))),
    [issues, at, exactly],
  )
}

/** What stands at a path of the document. */
export const useStored = (path: FieldPath): unknown => useApp((state) => fieldAt(state.doc, path))

/** What the scenario or a slider puts in the place of what the document says; undefined where they agree. */
export function useOverride(path: FieldPath): unknown {
  return useApp((state) => {
    const [base, now] = [fieldAt(state.doc, path), fieldAt(currentDoc(state), path)]
    return base === now || typeof now === 'object' ? undefined : now
  })
}

/** Writes fields of the document; calls of one group in a row are one step of undo. */
export interface Writer {
  readonly write: (path: FieldPath, value: unknown, label: string, group?: string | null) => void
  readonly update: (
    kind: StepKind,
    label: string,
    change: (doc: NetworkDoc) => NetworkDoc,
    group?: string | null,
  ) => void
}

/** Writes fields of the document as named steps. */
export function useWriter(): Writer {
  const { change } = useActions()
  const update: Writer['update'] = useCallback(
    (kind, label, edit, group = null) => {
      change({ kind, values: { name: label }, group }, edit)
    },
    [change],
  )
  const write: Writer['write'] = useCallback(
    (path, value, label, group = null) => {
      update('change', label, (doc) => setField(doc, path, value), group)
    },
    [update],
  )
  return useMemo(() => ({ write, update }), [write, update])
}
