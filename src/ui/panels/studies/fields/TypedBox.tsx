import { TextInput } from '@mantine/core'
import { memo, useEffect, useState } from 'react'
import { useReadOnly } from '../../../fields/useReadOnly'

interface TypedBoxProps {
  readonly label: string
  readonly stored: string
  readonly placeholder?: string
  readonly wide?: boolean
  /** Hands over what was typed when the box is left, or Enter pressed; false: it cannot be, and the box goes back. */
  readonly onWrite: (typed: string) => boolean
}

/** A box of text that is written when it is left. */
export const TypedBox = memo(function TypedBox(props: TypedBoxProps) {
  const { label, stored, placeholder, wide = false, onWrite } = props
  const readOnly = useReadOnly()
  const [typed, setTyped] = useState(stored)
  useEffect(() => {
    setTyped(stored)
  }, [stored])
  const write = () => {
    const text = typed.trim()
    if (text !== stored && !onWrite(text)) setTyped(stored)
  }
  return (
    <TextInput
      className={wide ? 'field wide' : 'field'}
      size="xs"
      label={label}
      value={typed}
      placeholder={placeholder ?? ''}
      disabled={readOnly}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
      }}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') write()
        if (event.key !== 'Escape') return
        event.preventDefault()
        setTyped(stored)
      }}
    />
  )
})
