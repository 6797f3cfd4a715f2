import type { Field } from '../../../core/format/field'
import type { Words } from '../../words/context'
import type { Option } from '../../fields/ChoiceField'
import { formatWord } from '../../words/formatWords'

/**
 * What may be chosen in a field, first what is chosen by saying nothing: what holds beneath, where that is known.
 * Null where a field is no choice.
 */
export function choicesOf(
  field: Field,
  words: Words,
  beneath: unknown,
  required: boolean,
): readonly Option[] | null {
  const values = valuesOf(field)
  if (values === null) return null
  const called = (value: string | boolean): string =>
    typeof value === 'string'
      ? (formatWord(field, value, words) ?? value)
      : switched(field, value, words)
  const known = values.find((value) => value === beneath)
  const unsaid =
    known !== undefined
      ? words.t('edit.byDefault', { value: called(known) })
      : field.unsaid === undefined
        ? words.t('edit.none')
        : words.name(field.unsaid)
  return [
    ...(required ? [] : [{ value: undefined, label: unsaid }]),
    ...values.map((value) => ({ value, label: called(value) })),
  ]
}

function valuesOf({ shape }: Field): readonly (string | boolean)[] | null {
  if (shape === 'flag') return [true, false]
  if (typeof shape !== 'object') return null
  return 'choice' in shape ? Object.keys(shape.choice) : 'words' in shape ? shape.words : null
}

/** What the two values of a flag are called. */
function switched({ switched: both }: Field, value: boolean, { t, name }: Words): string {
  if (both === undefined) return t(value ? 'edit.yes' : 'edit.no')
  return name(value ? both.on : both.off)
}
