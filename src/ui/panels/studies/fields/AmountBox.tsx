import { memo } from 'react'
import type { Amount } from '../../../../core/format/doc'
import { TypedBox } from './TypedBox'

interface AmountBoxProps {
  readonly label: string
  readonly value: Amount | undefined
  readonly placeholder?: string
  readonly onWrite: (value: Amount | undefined) => void
}

/** A quantity with its unit, or a plain number; what is wrong with it is said where the study is run. */
export const AmountBox = memo(function AmountBox(props: AmountBoxProps) {
  const { label, value, placeholder = '', onWrite } = props
  return (
    <TypedBox
      label={label}
      stored={value === undefined ? '' : String(value)}
      placeholder={placeholder}
      onWrite={(typed) => {
        onWrite(typed === '' ? undefined : /^[-+]?[\d.]+$/.test(typed) ? Number(typed) : typed)
        return true
      }}
    />
  )
})
