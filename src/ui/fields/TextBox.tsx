import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Issue } from '../../core/issue'
import { IssueNote } from './IssueNote'
import { useDraft } from './useDraft'
import { useReadOnly } from './useReadOnly'

interface TextBoxProps {
  readonly label: string
  readonly stored: string
  readonly write: (text: string, group: string) => void
  readonly issues: readonly Issue[]
  readonly placeholder?: string | undefined
  /** What is made of the text, or what stands in its place. */
  readonly notes?: readonly string[]
  readonly wide?: boolean | undefined
  readonly lines?: boolean | undefined
}

const order = ['label', 'input', 'error', 'description'] as const

/** A labelled box of text with what is wrong with it beside it. */
export const TextBox = memo(function TextBox(props: TextBoxProps) {
  const { label, stored, write, issues, placeholder, notes = [], wide = false } = props
  const draft = useDraft(stored, write)
  const readOnly = useReadOnly()
  const errors = issues.filter((issue) => issue.severity === 'error')
  const warnings = issues.filter((issue) => issue.severity === 'warning')
  const description =
    notes.length + warnings.length === 0 ? undefined : (
      <>
        {notes.map((note) => (
          <span key={note} className="field-note">
            {note}
          </span>
        ))}
        <IssueNote issues={warnings} />
      </>
    )
  const common = {
    ...draft,
    className: wide ? 'field wide' : 'field',
    size: 'xs',
    label,
    placeholder,
    disabled: readOnly,
    autoComplete: 'off',
    spellCheck: false,
    description,
    error: errors.length === 0 ? undefined : <IssueNote issues={errors} />,
    inputWrapperOrder: [...order],
  }
  return props.lines === true ? (
    <Textarea {...common} autosize minRows={2} maxRows={8} />
  ) : (
    <TextInput {...common} />
  )
})
