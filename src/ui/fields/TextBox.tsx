import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { BoxProps } from './boxProps'
import { boxProps } from './boxProps'
import { useDraft } from './useDraft'
import { useReadOnly } from './useReadOnly'

interface TextBoxProps extends BoxProps {
  readonly lines?: boolean | undefined
}

/** A labelled box of text with what is wrong with it beside it. */
export const TextBox = memo(function TextBox(props: TextBoxProps) {
  const { draft } = useDraft(props.stored, props.write)
  const common = { ...boxProps(props, useReadOnly()), ...draft }
  return props.lines === true ? (
    <Textarea {...common} autosize minRows={2} maxRows={8} />
  ) : (
    <TextInput {...common} />
  )
})
