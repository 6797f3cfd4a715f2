import { memo } from 'react'
import { TypedBox } from './TypedBox'

interface CountBoxProps {
  readonly label: string
  readonly value: number | undefined
  /** What holds while the box is empty. */
  readonly usual: number
  readonly most: number
  readonly onWrite: (value: number | undefined) => void
}

/** A whole number from 1 to some most; empty: as usual. */
export const CountBox = memo(function CountBox({
  label,
  value,
  usual,
  most,
  onWrite,
}: CountBoxProps) {
  return (
    <TypedBox
      label={label}
      stored={value === undefined ? '' : String(value)}
      placeholder={String(usual)}
      onWrite={(typed) => {
        if (typed === '') {
          onWrite(undefined)
          return true
        }
        const number = Number(typed)
        const fits = Number.isInteger(number) && number >= 1 && number <= most
        if (fits) onWrite(number)
        return fits
      }}
    />
  )
})
