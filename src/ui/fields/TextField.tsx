import { memo } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import { isRecord } from '../../core/format/patch'
import type { Language, Text } from '../../core/base/text'
import { named } from '../../core/base/text'
import { useWords } from '../words/context'
import { TextBox } from './TextBox'
import { useIssuesAt, useStored, useWriter } from './useField'

interface TextFieldProps {
  readonly path: FieldPath
  readonly label: string
  /** The name that holds while the field is empty. */
  readonly placeholder?: Text | undefined
  /** A name that cannot be taken away: emptied, it stays as it was. */
  readonly required?: boolean
  readonly lines?: boolean
}

const languages: readonly Language[] = ['en', 'zh']

/** A name or a text, in both languages. */
export const TextField = memo(function TextField(props: TextFieldProps) {
  const { path, label, placeholder, required = false, lines = false } = props
  const { t } = useWords()
  const { write } = useWriter()
  const stored = useStored(path)
  const issues = useIssuesAt(path)
  const now = { en: textAt(stored, 'en'), zh: textAt(stored, 'zh') }
  return (
    <>
      {languages.map((language) => (
        <TextBox
          key={language}
          path={[...path, language]}
          label={t(`edit.in.${language}`, { label })}
          stored={now[language]}
          placeholder={placeholder?.[language]}
          issues={issues.filter(
            (issue) => issue.path === `${path.join('.')}.${language}` || language === 'en',
          )}
          lines={lines}
          wide={lines}
          write={(typed, group) => {
            const text = named({ ...now, [language]: typed })
            if (text !== undefined || !required) write(path, text, label, group)
          }}
        />
      ))}
    </>
  )
})

/** A line that is the same in every language, such as where a number is from. */
export const LineField = memo(function LineField({
  path,
  label,
  wide = false,
  required = false,
  placeholder,
}: {
  readonly path: FieldPath
  readonly label: string
  readonly wide?: boolean
  /** One that cannot be taken away: emptied, it stays as it was. */
  readonly required?: boolean
  /** What holds while the field is empty. */
  readonly placeholder?: string | undefined
}) {
  const { write } = useWriter()
  const stored = useStored(path)
  const issues = useIssuesAt(path)
  return (
    <TextBox
      path={path}
      label={label}
      stored={typeof stored === 'string' ? stored : ''}
      issues={issues}
      placeholder={placeholder}
      wide={wide}
      write={(typed, group) => {
        const text = typed.trim()
        if (text !== '' || !required) write(path, text === '' ? undefined : text, label, group)
      }}
    />
  )
})

const textAt = (text: unknown, language: Language): string => {
  const found = isRecord(text) ? text[language] : undefined
  return typeof found === 'string' ? found : ''
}
