import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { Select } from '@mantine/core'
import { memo, useMemo } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import type { Issue } from '../../core/base/issue'
import { matches } from '../parts/search'
import { fieldMark } from './boxProps'
import { IssueNote } from './IssueNote'
import { useReadOnly } from './useReadOnly'

/** One of many, found by its name in any language or by its id. */
export interface Pickable {
  readonly value: string
  readonly label: string
  /** What it is also found by. */
  readonly words: string
}

interface PickFieldProps {
  /** Where what is picked stands in the document; absent where picking adds something. */
  readonly path?: FieldPath
  readonly label: string
  readonly value: string | null
  readonly options: readonly Pickable[]
  readonly issues?: readonly Issue[]
  readonly placeholder?: string | undefined
  readonly wide?: boolean
  readonly nothing: string
  readonly onPick: (value: string) => void
}

/** A field with many values to search. */
export const PickField = memo(function PickField(props: PickFieldProps) {
  const {
    path,
    label,
    value,
    options,
    issues = [],
    placeholder,
    wide = true,
    nothing,
    onPick,
  } = props
  const readOnly = useReadOnly()
  const filter = useMemo(() => byWords(options), [options])
  const known = options.some((each) => each.value === value)
  const data = options.map((each) => ({ value: each.value, label: each.label }))
  return (
    <Select
      className={wide ? 'field wide' : 'field'}
      {...(path !== undefined && { wrapperProps: fieldMark(path) })}
      size="xs"
      label={label}
      searchable
      limit={60}
      value={value}
      data={known || value === null ? data : [{ value, label: value }, ...data]}
      filter={filter}
      placeholder={placeholder}
      nothingFoundMessage={nothing}
      allowDeselect={false}
      withCheckIcon={false}
      disabled={readOnly}
      error={issues.length === 0 ? undefined : <IssueNote issues={issues} />}
      onChange={(chosen) => {
        if (chosen !== null) onPick(chosen)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.preventDefault()
      }}
    />
  )
})

const byWords = (options: readonly Pickable[]): OptionsFilter => {
  const words = new Map(options.map((each) => [each.value, [each.label, each.words]]))
  return ({ options: shown, search }) =>
    shown.filter(
      (item): item is ComboboxItem =>
        'value' in item && matches(search, words.get(item.value) ?? [item.value]),
    )
}
