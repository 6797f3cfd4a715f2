import { useCallback } from 'react'
import type { Measure } from '../../core/answer/answer'
import { useWords } from './context'
import { number, quantity, withUnit } from './format'

/** Writes a figure with its unit: ratios of units are not scaled, so that prices stay comparable. */
export function useFigure(): (figure: Measure) => string {
  const { language } = useWords()
  return useCallback(
    ({ value, unit }) =>
      unit.includes('/') || unit === '%'
        ? withUnit(number(value, language, 4), unit, language)
        : quantity(value, unit, language),
    [language],
  )
}
