import { NativeSelect } from '@mantine/core'
import { memo } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import { fieldMark } from './boxProps'
import { IssueNote } from './IssueNote'
import { useIssuesAt, useStored, useWriter } from './useField'
import { useReadOnly } from './useReadOnly'

/** One of a few values; no value takes the field out of the document. */
export interface Option {
  readonly value: string | boolean | undefined
  readonly label: string
}

interface ChoiceFieldProps {
  readonly path: FieldPath
  readonly label: string
  readonly options: readonly Option[]
  readonly wide?: boolean
  /** What is chosen now, where that is not what stands at the path. */
  readonly value?: Option['value']
  /** What becomes of a choice, where it is more than a field that is written. */
  readonly onChoose?: (value: Option['value']) => void
}

/** A field with a few values to choose from. */
export const ChoiceField = memo(function ChoiceField({
  path,
  label,
  options,
  wide = false,
  value,
  onChoose,
}: ChoiceFieldProps) {
  const { write } = useWriter()
  const stored = useStored(path)
  const issues = useIssuesAt(path)
  const readOnly = useReadOnly()
  const known = options.findIndex((each) => each.value === (value ?? stored))
  const other = known < 0 ? [{ value: '-1', label: String(stored) }] : []
  return (
    <NativeSelect
      className={wide ? 'field wide' : 'field'}
      wrapperProps={fieldMark(path)}
      size="xs"
      label={label}
      disabled={readOnly}
      value={String(known)}
      data={[...other, ...options.map((each, i) => ({ value: String(i), label: each.label }))]}
      error={issues.length === 0 ? undefined : <IssueNote issues={issues} />}
      onChange={(event) => {
        const chosen = options[Number(event.currentTarget.value)]
        if (chosen === undefined) return
        if (onChoose === undefined) write(path, chosen.value, label)
        else onChoose(chosen.value)
      }}
    />
  )
})
