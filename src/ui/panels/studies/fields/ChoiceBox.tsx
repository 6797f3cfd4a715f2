import { Select } from '@mantine/core'
import { memo } from 'react'
import { useReadOnly } from '../../../fields/useReadOnly'

interface ChoiceBoxProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
}

/** One of a few. */
export const ChoiceBox = memo(function ChoiceBox<T extends string>(props: ChoiceBoxProps<T>) {
  const { label, value, options, onChoose } = props
  const readOnly = useReadOnly()
  const isKnown = options.some((option) => option.value === value)
  return (
    <Select
      className="field"
      size="xs"
      label={label}
      value={value}
      data={[...options, ...(isKnown ? [] : [{ value, label: value }])]}
      allowDeselect={false}
      withCheckIcon={false}
      disabled={readOnly}
      onChange={(chosen) => {
        const found = options.find((option) => option.value === chosen)
        if (found !== undefined) onChoose(found.value)
      }}
    />
  )
}) as <T extends string>(props: ChoiceBoxProps<T>) => React.ReactNode
