import type { TextInputProps } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import type { Issue } from '../../core/base/issue'
import { IssueNote } from './IssueNote'

/** What every box of text is told. */
export interface BoxProps {
  /** Where what is typed stands in the document. */
  readonly path: FieldPath
  readonly label: string
  readonly stored: string
  readonly write: (text: string, group: string) => void
  readonly issues: readonly Issue[]
  readonly placeholder?: string | undefined
  /** What is made of the text, or what stands in its place. */
  readonly notes?: readonly string[]
  readonly wide?: boolean | undefined
}

/** What marks the field of a path for whoever looks for it. */
export const fieldMark = (path: FieldPath) => ({ 'data-field': path.join('.') })

/** How a box of text is labelled, and what is said below it. */
export function boxProps(props: BoxProps, readOnly: boolean, beforeErrors: ReactNode = null) {
  const { path, label, issues, placeholder, notes = [], wide = false } = props
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
  return {
    className: wide ? 'field wide' : 'field',
    wrapperProps: fieldMark(path),
    size: 'xs',
    label,
    placeholder,
    disabled: readOnly,
    autoComplete: 'off',
    spellCheck: false,
    description,
    error:
      errors.length === 0 ? undefined : (
        <>
          {beforeErrors}
          <IssueNote issues={errors} />
        </>
      ),
    inputWrapperOrder: ['label', 'input', 'error', 'description'],
  } satisfies TextInputProps & Readonly<Record<string, unknown>>
}
