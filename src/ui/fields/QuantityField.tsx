import { memo } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import { fieldAt, setField } from '../../core/edit/fields'
import { isRecord } from '../../core/format/patch'
import { useApp, useWords } from '../words/context'
import { readable } from '../words/format'
import { ExpressionBox } from './ExpressionBox'
import { useIssuesAt, useOverride, useStored, useWriter } from './useField'

/** A table that stands in the library, and is copied into the document before one of its entries is changed. */
export interface Seed {
  readonly path: FieldPath
  readonly value: unknown
}

interface QuantityFieldProps {
  readonly path: FieldPath
  readonly label: string
  /** What holds while the field is empty. */
  readonly placeholder?: string | undefined
  /** What the parser read in it, with its unit. */
  readonly read?: string | null | undefined
  readonly seed?: Seed | undefined
  /** Stored as a number, where the format has no text: mass fractions, counts. */
  readonly numeric?: boolean
  /** A field that cannot be taken away keeps its empty text, which is an issue. */
  readonly required?: boolean
  readonly wide?: boolean
}

/** A quantity with its unit, or an expression; kept exactly as it was typed. */
export const QuantityField = memo(function QuantityField(props: QuantityFieldProps) {
  const { path, label, placeholder, read, seed, numeric = false, required = false, wide } = props
  const { t } = useWords()
  const { edit } = useWriter()
  const stored = useStored(path)
  // An amount that carries its range keeps it.
  const at = isRecord(stored) ? [...path, 'value'] : path
  const override = useOverride(at)
  const issues = useIssuesAt(path, true)
  // While something cannot be read, what is known of the amounts is of an older text.
  const known = useApp(({ latest }) => latest?.network !== null)
  const text = textOf(isRecord(stored) ? stored.value : stored)
  const empty = required ? '' : undefined
  const notes = [
    ...(override === undefined ? [] : [t('edit.overridden', { value: textOf(override) })]),
    ...(read == null || text === '' || issues.length > 0 || !known ? [] : [`= ${read}`]),
  ]
  return (
    <ExpressionBox
      path={at}
      label={label}
      stored={text}
      placeholder={placeholder === undefined ? undefined : readable(placeholder)}
      notes={notes}
      issues={issues}
      wide={wide}
      write={(typed, group) => {
        const value = typed.trim() === '' ? empty : numeric ? numberOr(typed) : typed.trim()
        edit(
          path,
          label,
          (doc) => {
            const seeded =
              seed === undefined || fieldAt(doc, seed.path) !== undefined
                ? doc
                : setField(doc, seed.path, seed.value)
            return setField(seeded, at, value)
          },
          group,
        )
      }}
    />
  )
})

/** An amount as it is edited. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** "0.35", "３５％" as a number; any other text as it is, for the parse to refuse. */
function numberOr(typed: string): number | string {
  const text = typed.normalize('NFKC').trim()
  const match = /^(\d+(?:\.\d*)?|\.\d+)\s*(%?)$/.exec(text)
  if (match === null) return text
  // Division by 100 of a decimal: 35.3 % is 0.353, not 0.35299999999999998.
  const number = Number(match[1])
  return match[2] === '%' ? Number((number / 100).toPrecision(12)) : number
}
