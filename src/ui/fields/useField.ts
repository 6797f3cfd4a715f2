import { useCallback, useMemo } from 'react'
import { elementName } from '../../core/edit/elements'
import type { FieldPath } from '../../core/edit/fields'
import { fieldAt, setField } from '../../core/edit/fields'
import type { Issue } from '../../core/base/issue'
import type { NetworkDoc } from '../../core/format/doc'
import { currentDoc, currentIssues } from '../../state/shown/selectors'
import type { StepKind } from '../../state/state'
import { useActions, useApp, useWiring } from '../words/context'

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
  /** Changes more than the one field that the step is named after, with the element it belongs to. */
  readonly edit: (
    path: FieldPath,
    label: string,
    change: (doc: NetworkDoc) => NetworkDoc,
    group?: string | null,
  ) => void
  /** A step that is named after an element as a whole. */
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
  const { store } = useWiring()
  const update: Writer['update'] = useCallback(
    (kind, label, edit, group = null) => {
      change({ kind, values: { name: label }, group }, edit)
    },
    [change],
  )
  const edit: Writer['edit'] = useCallback(
    (path, label, made, group = null) => {
      const { doc, library } = store.getState()
      const element = doc === null || library === null ? null : elementName(doc, library, path)
      const names =
        element === null ? {} : { element: element.en, 'element.zh': element.zh ?? element.en }
      change({ kind: 'change', values: { name: label, ...names }, group }, made)
    },
    [change, store],
  )
  const write: Writer['write'] = useCallback(
    (path, value, label, group = null) => {
      edit(path, label, (doc) => setField(doc, path, value), group)
    },
    [edit],
  )
  return useMemo(() => ({ write, edit, update }), [write, edit, update])
}
