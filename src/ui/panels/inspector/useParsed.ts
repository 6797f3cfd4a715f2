import { lookUp } from '../../../core/base/lookUp'
import { useMemo } from 'react'
import type { Network } from '../../../core/network/network'
import { networkSpan } from '../../../state/shown/selectors'
import type { Pickable } from '../../fields/PickField'
import { useApp, useWords } from '../../words/context'
import { withUnit } from '../../words/format'
import { spanWords } from '../../words/spanWords'

/** The network as last read from the document; the drawn one while the document has mistakes. */
export const useParsed = (): Network | null =>
  useApp((state) => state.latest?.network ?? state.shown?.network ?? null)

/** How values that the parser read are written beside their fields; null where there is nothing to say. */
export interface Readings {
  /** An amount of one period, and one of all of them. */
  readonly perPeriod: (value: number | undefined, unit: string | undefined) => string | null
  readonly inTotal: (value: number | undefined, unit: string | undefined) => string | null
  readonly rate: (value: number | null | undefined, unit: string, per: string) => string | null
  readonly plain: (value: number | undefined, unit: string | undefined) => string | null
  readonly share: (value: number | null | undefined) => string | null
  /** The label of an amount of one period, where there are several. */
  readonly ofPeriod: (label: string) => string
}

/** How values that the parser read are written beside their fields. */
export function useReadings(): Readings {
  const { t, quantity, number, percent, language } = useWords()
  const parsed = useParsed()
  const span = networkSpan(parsed)
  return useMemo(() => {
    const { each, total } = spanWords(span, t)
    const summed = (value: number | undefined, unit: string | undefined, over: string) =>
      value === undefined || unit === undefined || !Number.isFinite(value)
        ? null
        : `${quantity(value, unit)}${over}`
    return {
      perPeriod: (value, unit) => summed(value, unit, each),
      inTotal: (value, unit) => summed(value, unit, total),
      rate: (value, unit, of) =>
        value == null ? null : withUnit(number(value), `${unit}/${of}`, language),
      plain: (value, unit) => summed(value, unit, ''),
      share: (value) => (value == null ? null : percent(value)),
      ofPeriod: (label) => (span.periods === 1 ? label : t('edit.ofPeriod', { label })),
    }
  }, [t, quantity, number, percent, language, span])
}

/** Every commodity that a port may carry: of the library, and of the document. */
export function useCommodities(): readonly Pickable[] {
  const { name } = useWords()
  const library = useApp((state) => state.library?.commodities)
  const own = useApp((state) => state.doc?.commodities)
  return useMemo(
    () =>
      [...new Set([...Object.keys(own ?? {}), ...Object.keys(library ?? {})])]
        .map((id) => {
          const text = lookUp(own, id)?.name ?? lookUp(library, id)?.name ?? { en: id }
          return { value: id, label: name(text), words: `${id} ${text.en} ${text.zh ?? ''}` }
        })
        .sort((a, b) => a.label.localeCompare(b.label)),
    [own, library, name],
  )
}

/** Unit in which a commodity is counted. */
export function useUnitOf(): (commodity: string) => string {
  const library = useApp((state) => state.library?.commodities)
  const own = useApp((state) => state.doc?.commodities)
  return (commodity) => lookUp(own, commodity)?.unit ?? lookUp(library, commodity)?.unit ?? 't'
}
