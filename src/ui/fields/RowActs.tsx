import { Button, CloseButton } from '@mantine/core'
import { memo } from 'react'
import { useReadOnly } from './useReadOnly'

interface ActProps {
  readonly label: string
  readonly onClick: () => void
}

/** Takes one row of a form away. */
export const RemoveButton = memo(function RemoveButton({ label, onClick }: ActProps) {
  const readOnly = useReadOnly()
  return (
    <CloseButton
      className="row-remove"
      size="sm"
      aria-label={label}
      title={label}
      disabled={readOnly}
      onClick={onClick}
    />
  )
})

/** Does something to a form as a whole, such as adding a row. */
export const ActButton = memo(function ActButton({ label, onClick }: ActProps) {
  const readOnly = useReadOnly()
  return (
    <Button
      className="row-act"
      size="compact-xs"
      variant="default"
      disabled={readOnly}
      onClick={onClick}
    >
      {label}
    </Button>
  )
})
