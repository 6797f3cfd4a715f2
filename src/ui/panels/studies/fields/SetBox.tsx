import { MultiSelect } from '@mantine/core'
import { memo } from 'react'
import { useReadOnly } from '../../../fields/useReadOnly'

interface SetBoxProps {
  readonly label: string
  readonly chosen: Readonly<Record<string, true>>
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (chosen: Readonly<Record<string, true>>) => void
}

/** Some of a few. */
export const SetBox = memo(function SetBox({ label, chosen, options, onChoose }: SetBoxProps) {
  const readOnly = useReadOnly()
  const ids = Object.keys(chosen)
  const unknown = ids.filter((id) => options.every(({ value }) => value !== id))
  return (
    <MultiSelect
      className="field wide"
      size="xs"
      label={label}
      value={ids}
      data={[...options, ...unknown.map((id) => ({ value: id, label: id }))]}
      disabled={readOnly}
      onChange={(values) => {
        onChoose(Object.fromEntries(values.map((value) => [value, true])))
      }}
    />
  )
})
