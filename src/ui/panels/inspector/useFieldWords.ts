import type { Field } from '../../../core/format/field'
import type { ProcessKind } from '../../../core/format/kinds'
import { fill } from '../../../core/base/text'
import { useWords } from '../../words/context'
import { fieldLabel } from '../../words/formatWords'
import { useReadings } from './useParsed'

/** What stands for the names in the units of fields: of what they belong to, of its activity, the currency. */
export interface Measures {
  readonly unit?: string | undefined
  readonly activity?: string | undefined
  readonly currency?: string | undefined
}

/** How fields of the format are told in forms. */
export interface FieldWords {
  readonly labelOf: (field: Field) => string
  /** A value as it was read, with its unit; null where there is nothing to say. */
  readonly readingOf: (field: Field, value: unknown) => string | null
  /** What holds while a field is empty. */
  readonly emptyOf: (field: Field) => string | undefined
}

/** How fields of the format are told in forms, of what counts in these measures. */
export function useFieldWords(measures: Measures, kind?: ProcessKind): FieldWords {
  const words = useWords()
  const { t, name } = words
  const { perPeriod, rate, plain, share, ofPeriod } = useReadings()
  const unitOf = ({ unit, unitOn }: Field) =>
    (kind === undefined ? undefined : unitOn?.[kind]) ?? unit
  const named = (unit: string) => {
    const { unit: of = '', activity = '', currency = '' } = measures
    return fill(unit, { unit: of, activity, currency })
  }
  const readingOf: FieldWords['readingOf'] = (field, value) => {
    const unit = unitOf(field)
    if (typeof value !== 'number' || unit === undefined) return null
    if (unit === '1') return share(value)
    const [of = '', per] = unit.split('/')
    if (per === undefined) return plain(value, named(of))
    return per === '{period}' ? perPeriod(value, named(of)) : rate(value, named(of), named(per))
  }
  return {
    labelOf: (field) => {
      const own = kind === undefined ? undefined : field.labelOn?.[kind]
      const label = own === undefined ? fieldLabel(field, words) : name(own)
      return unitOf(field)?.endsWith('/{period}') === true ? ofPeriod(label) : label
    },
    readingOf,
    emptyOf: (field) => {
      const { usual } = field
      if (usual === undefined || typeof usual === 'boolean') return undefined
      if (usual === Infinity) return t('flow.unlimited')
      const nothing = usual === null || (usual === 0 && unitOf(field)?.includes('/') === true)
      return nothing ? t('edit.none') : (readingOf(field, usual) ?? String(usual))
    },
  }
}
