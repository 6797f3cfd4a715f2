import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { useReadOnly } from './useReadOnly'

interface CheckFieldProps {
  readonly label: string
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
}

/** Something that is so or not. */
export const CheckField = memo(function CheckField({ label, checked, onCheck }: CheckFieldProps) {
  const readOnly = useReadOnly()
  return (
    <Checkbox
      className="field check wide"
      size="xs"
      label={label}
      checked={checked}
      disabled={readOnly}
      onChange={(event) => {
        onCheck(event.currentTarget.checked)
      }}
    />
  )
})
