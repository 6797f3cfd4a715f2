import { writtenUnit } from '../../core/base/units'
import { writtenNumber } from '../../core/base/units/written'
import type { Words } from './context'
import { columnScale, number, readable, scaled, together, withUnit } from './format'

/** What is written in the place of nothing. */
type Nothing = string

/** A quantity that is a number and a unit; null for an expression. */
function plain(amount: string | number): { readonly value: number; readonly unit: string } | null {
  const [value, unit] = [writtenNumber(amount), writtenUnit(amount)]
  return value === null || unit === null ? null : { value, unit }
}

const ofYear = /^(.+)\/(?:year|a|y)$/

/** Amounts side by side in words, on one scale where they have one unit: "0", "300 kt/y". */
export function amountsWords(
  amounts: readonly (string | number | null)[],
  { language, t }: Words,
  nothing: Nothing,
): readonly string[] {
  const read = amounts.map((each) => (each === null ? null : plain(each)))
  const known = read.filter((each) => each !== null)
  const unit = known[0]?.unit ?? ''
  const rate = ofYear.exec(unit)?.[1]
  const scale =
    rate !== undefined && known.every((each) => each.unit === unit)
      ? columnScale(
          known.map(({ value }) => value),
          rate,
          language,
        )
      : null
  const rounded = read.map((each, i) => {
    const amount = amounts[i] ?? null
    if (amount === null) return nothing
    if (each === null) return readable(amount)
    if (scale !== null)
      return `${together(scaled(each.value, scale, language), scale.unit, language)}${t('span.each', { length: t('span.short.year') })}`
    return withUnit(number(each.value, language), each.unit, language)
  })
  // Two that differ must not read the same.
  const distinct = new Set(amounts).size === new Set(rounded).size
  return distinct
    ? rounded
    : amounts.map((amount) => (amount === null ? nothing : readable(amount)))
}
