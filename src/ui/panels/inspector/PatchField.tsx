import { Textarea } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { checkPatch } from '../../../core/edit/checkPatch'
import type { Issue } from '../../../core/base/issue'
import { issue } from '../../../core/base/issue'
import type { NetworkDoc } from '../../../core/format/doc'
import { parseJson } from '../../../core/format/json'
import { isRecord } from '../../../core/format/patch'
import type { Result } from '../../../core/base/result'
import { err, ok } from '../../../core/base/result'
import { fieldMark } from '../../fields/boxProps'
import { IssueNote } from '../../fields/IssueNote'
import { useReadOnly } from '../../fields/useReadOnly'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'

interface PatchFieldProps {
  /** The scenario. */
  readonly id: string
  readonly patch: unknown
}

const textOf = (patch: unknown): string => JSON.stringify(patch, null, 2)

/** What a scenario changes, as a JSON Merge Patch. It is written as soon as it can be read and fits the document. */
export const PatchField = memo(function PatchField({ id, patch }: PatchFieldProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const readOnly = useReadOnly()
  const doc = useApp((state) => state.doc)
  const path = ['scenarios', id, 'patch']
  const stale = useIssuesAt(path)
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: unknown } | null>(null)
  // A patch that was changed by other means, such as undo, takes the place of what was being typed.
  const text = draft === null || draft.of !== patch ? textOf(patch) : draft.text
  const read = useMemo(() => (doc === null ? ok(patch) : readPatch(text, doc)), [text, doc, patch])
  const issues = read.ok ? [] : read.error
  return (
    <Textarea
      className="field wide code"
      wrapperProps={fieldMark(path)}
      size="xs"
      label={t('edit.patch')}
      description={
        <>
          <span className="field-note">{t('edit.patchHint')}</span>
          <IssueNote issues={stale} />
        </>
      }
      value={text}
      disabled={readOnly}
      spellCheck={false}
      autosize
      minRows={4}
      maxRows={16}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={issues.length === 0 ? undefined : <IssueNote issues={issues} />}
      onChange={(event) => {
        const typed = event.currentTarget.value
        const now = doc === null ? null : readPatch(typed, doc)
        const next = now?.ok === true ? now.value : patch
        setDraft({ text: typed, of: next })
        if (next !== patch) write(path, next, t('edit.patch'), `patch ${id}`)
      }}
    />
  )
})

/** A patch that leaves the document in shape. */
function readPatch(text: string, doc: NetworkDoc): Result<unknown, readonly Issue[]> {
  const json = parseJson(text)
  if (!json.ok) return json
  if (!isRecord(json.value)) return err([issue('', 'wrong_shape', { expected: '{ … }' })])
  return checkPatch(doc, json.value)
}
