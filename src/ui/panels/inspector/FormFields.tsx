import { Fragment, memo, type ReactNode } from 'react'
import type { FieldPath } from '../../../core/edit/fields'
import type { Field, Fields } from '../../../core/format/field'
import { fieldsOfForm } from '../../../core/format/find'
import type { ProcessKind } from '../../../core/format/kinds'
import { lookUp } from '../../../core/base/lookUp'
import type { Ranged } from '../../../core/format/doc'
import { isRecord } from '../../../core/format/patch'
import { useWords } from '../../words/context'
import { ChoiceField } from '../../fields/ChoiceField'
import { choicesOf } from './choices'
import { QuantityField } from '../../fields/QuantityField'
import { RangedField } from '../../fields/RangedField'
import { LineField, TextField } from '../../fields/TextField'
import { useFieldWords, type Measures } from './useFieldWords'

interface Common {
  /** Where the entry stands whose fields they are. */
  readonly at: FieldPath
  /** What kind of process that is, if it is one. */
  readonly kind?: ProcessKind
  /** What its amounts count in. */
  readonly measures?: Measures
  /** What holds while a field is empty, by the library, in the form of the document. */
  readonly beneath?: Readonly<Record<string, unknown>> | undefined
  /** What the parser read, by field; texts are shown as they are. */
  readonly read?: Readonly<Record<string, unknown>> | undefined
  /** What stands in empty fields, where it is not what the format says. */
  readonly empty?: Readonly<Record<string, string | undefined>>
  /** Fields that cannot be taken away, beside those of which the format says so. */
  readonly required?: readonly string[]
}

interface FormFieldsProps extends Common {
  readonly fields: Fields
  readonly form: string
  /** What is drawn in the place of fields that have an editor of their own; null: nothing. */
  readonly own?: Readonly<Record<string, ReactNode>>
}

/** The fields of a form, one after another, as the table of the format tells them. */
export const FormFields = memo(function FormFields(props: FormFieldsProps) {
  const { fields, form, own = {}, ...common } = props
  return fieldsOfForm(fields, form, common.kind).map(([key, field]) =>
    Object.hasOwn(own, key) ? (
      <Fragment key={key}>{lookUp(own, key)}</Fragment>
    ) : (
      <FormField key={key} {...common} name={key} field={field} />
    ),
  )
})

interface FormFieldProps extends Common {
  readonly name: string
  readonly field: Field
}

/** One field with the editor that its shape asks for. */
export const FormField = memo(function FormField(props: FormFieldProps) {
  const { at, kind, measures = {}, name: key, field, beneath, read, empty, required = [] } = props
  const words = useWords()
  const { labelOf, readingOf, emptyOf } = useFieldWords(measures, kind)
  const { shape, wide = false, lines = false } = field
  const path = [...at, key]
  const label = labelOf(field)
  const kept = field.required === true || required.includes(key)
  const under = lookUp(beneath, key)
  const value = lookUp(read, key)
  const reading = typeof value === 'string' ? value : readingOf(field, value)
  const placeholder =
    empty !== undefined && Object.hasOwn(empty, key) ? lookUp(empty, key) : emptyOf(field)
  if (shape === 'text')
    return (
      <TextField
        path={path}
        label={label}
        placeholder={isText(under) ? under : undefined}
        required={kept}
        lines={lines}
      />
    )
  if (shape === 'line')
    return (
      <LineField
        path={path}
        label={label}
        placeholder={typeof under === 'string' ? under : undefined}
        required={kept}
        wide={wide}
      />
    )
  if (shape === 'ranged')
    return (
      <RangedField
        path={path}
        label={label}
        usual={under as Ranged | undefined}
        placeholder={placeholder}
        read={reading}
      />
    )
  const choices = choicesOf(field, words, under, kept)
  if (choices !== null) return <ChoiceField path={path} label={label} options={choices} />
  const known = isRecord(under) ? under.value : under
  return (
    <QuantityField
      path={path}
      label={label}
      placeholder={
        typeof known === 'string' || typeof known === 'number' ? String(known) : placeholder
      }
      read={reading}
      required={kept}
      numeric={typeof shape === 'object'}
    />
  )
})

const isText = (value: unknown): value is { readonly en: string; readonly zh?: string } =>
  isRecord(value) && typeof value.en === 'string'
