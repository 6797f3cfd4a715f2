import type { Span } from '../../core/network/span'
import type { MessageKey } from './catalogues'

/** How the time is told over which an amount is summed. */
export interface SpanWords {
  /** Behind an amount of all periods: "/y", "/7 d"; " in 52 × 7 d" where there are several. */
  readonly total: string
  /** Behind an amount of one period: "/y", "/7 d". */
  readonly each: string
  /** In a heading over amounts of all periods: "per year", "in 52 × 7 days". */
  readonly heading: string
}

type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** A span in the words of a language. */
export function spanWords({ periods, count, unit }: Span, t: Translate): SpanWords {
  const short = t(`span.short.${unit}`)
  const length = t('span.length', { count, unit: short })
  const each = t('span.each', { length: count === 1 ? short : length })
  const long = t(`span.long.${unit}`, { count })
  if (periods !== 1)
    return {
      each,
      total: t('span.total', { periods, length }),
      heading: t('span.totalHeading', { periods, length: long }),
    }
  const heading = count === 1 ? t(`span.per.${unit}`) : t('span.perLength', { length: long })
  return { each, total: each, heading }
}
