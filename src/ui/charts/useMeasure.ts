import { useMemo } from 'react'
import type { Language } from '../../core/base/text'
import { shownCurrency } from '../../state/shown/selectors'
import { useApp, useWords } from '../words/context'
import { columnScale, number, scaled, together, unitWords } from '../words/format'

/** Something measured: what it is called and its unit, with or without the period that it is summed over. */
export interface Measured {
  readonly name: string
  readonly unit: string
  /** Whether it is summed over all periods, as indicators are, and may be written on a larger scale; an input is neither. */
  readonly summed: boolean
}

/** How the values of something measured are written, all on one scale. */
export interface Measure {
  /** "Cost [bn CNY/y]" */
  readonly title: string
  /** "23.3" */
  readonly bare: (value: number) => string
  /** "23.3 bn CNY/y" */
  readonly full: (value: number) => string
}

interface MeasureWords {
  readonly axis: (name: string, unit: string) => string
  /** What is told behind an amount that is summed. */
  readonly over: string
  readonly currency: string
}

/** The measure of some values. */
function measureOf(
  { name, unit, summed }: Measured,
  values: readonly (number | null)[],
  language: Language,
  words: MeasureWords,
): Measure {
  const known = values.filter((value) => value !== null)
  // Money is scaled even where it is paid once.
  const large = summed || unit === words.currency
  const scale = large
    ? columnScale(known, unit, language)
    : { divide: 1, unit: unit === '1' ? '' : unitWords(unit, language) }
  const shown = `${scale.unit}${summed ? words.over : ''}`
  const bare = (value: number) =>
    large ? scaled(value, scale, language) : number(value, language, 4)
  return {
    title: shown === '' ? name : words.axis(name, shown),
    bare,
    full: (value) => together(bare(value), shown, language),
  }
}

/** Writes the values of something measured in the language of the user. */
export function useMeasure(): (measured: Measured, values: readonly (number | null)[]) => Measure {
  const { t, language, span } = useWords()
  const currency = useApp(shownCurrency)
  return useMemo(() => {
    const words = {
      axis: (name: string, unit: string) => t('chart.axis', { name, unit }),
      over: span.total,
      currency,
    }
    return (measured, values) => measureOf(measured, values, language, words)
  }, [t, language, span, currency])
}
