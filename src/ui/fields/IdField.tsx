import { TextInput } from '@mantine/core'
import { memo, useState } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import { fieldAt, renameField } from '../../core/edit/fields'
import { useApp, useWords } from '../words/context'
import { useWriter } from './useField'
import { useReadOnly } from './useReadOnly'

interface IdFieldProps {
  readonly path: FieldPath
  readonly label: string
}

/** The id of an entry. It changes when the field is left, and keeps to ids that are free. */
export const IdField = memo(function IdField({ path, label }: IdFieldProps) {
  const { t } = useWords()
  const { update } = useWriter()
  const readOnly = useReadOnly()
  const id = path.at(-1) ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const wanted = draft?.trim() ?? id
  const taken = useApp(
    (state) => wanted !== id && fieldAt(state.doc, [...path.slice(0, -1), wanted]) !== undefined,
  )
  const commit = () => {
    if (!taken && wanted !== '' && wanted !== id)
      update('rename', wanted, (doc) => renameField(doc, path, wanted))
    setDraft(null)
  }
  return (
    <TextInput
      className="field"
      size="xs"
      label={label}
      value={draft ?? id}
      disabled={readOnly}
      autoComplete="off"
      spellCheck={false}
      error={taken ? t('edit.taken') : undefined}
      onChange={(event) => {
        setDraft(event.currentTarget.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') commit()
        if (event.key !== 'Escape' || draft === null) return
        event.preventDefault()
        setDraft(null)
      }}
    />
  )
})
