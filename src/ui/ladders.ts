import { lookUp } from '../core/lookUp'
import type { Language } from '../core/text'

/** Steps from large to small: from which amount, the unit, and what to divide by where that is not the same. */
export type Ladder = readonly (readonly [from: number, unit: string, divide?: number])[]

const english: Readonly<Record<string, Ladder>> = {
  t: [
    [1e6, 'Mt'],
    [1e3, 'kt'],
    [1, 't'],
  ],
  MWh: [
    [1e6, 'TWh'],
    [1e3, 'GWh'],
    [1, 'MWh'],
  ],
  GJ: [
    [1e6, 'PJ'],
    [1e3, 'TJ'],
    [1, 'GJ'],
  ],
  m3: [
    [1e5, 'Mm³', 1e6],
    [1, 'm³'],
  ],
  kNm3: [
    [1e3, 'M Nm³'],
    [1, 'k Nm³'],
  ],
  CNY: [
    [1e9, 'bn CNY'],
    [1e6, 'M CNY'],
    [1, 'CNY'],
  ],
  tkm: [
    [1e9, 'bn tkm'],
    [1e6, 'M tkm'],
    [1, 'tkm'],
  ],
  '1': [[1, '']],
}

// 1 万kWh = 10 MWh; 万 and 亿 are steps of 10⁴ and 10⁸.
const chinese: Readonly<Record<string, Ladder>> = {
  t: [
    [1e8, '亿吨'],
    [1e4, '万吨'],
    [1, '吨'],
  ],
  MWh: [
    [1e5, '亿kWh'],
    [1e1, '万kWh'],
    [1e-3, 'kWh'],
  ],
  GJ: [
    [1e8, '亿GJ'],
    [1e4, '万GJ'],
    [1, 'GJ'],
  ],
  m3: [
    [1e8, '亿m³'],
    [1e4, '万m³'],
    [1, 'm³'],
  ],
  kNm3: [
    [1e5, '亿Nm³'],
    [1e1, '万Nm³'],
    [1e-3, 'Nm³'],
  ],
  CNY: [
    [1e8, '亿元'],
    [1e4, '万元'],
    [1, '元'],
  ],
  tkm: [
    [1e8, '亿吨公里'],
    [1e4, '万吨公里'],
    [1, '吨公里'],
  ],
  '1': [[1, '']],
}

/** The ladder of a unit; one that is not known climbs by thousands, or by 万. */
export const ladderOf = (unit: string, language: Language): Ladder =>
  lookUp(language === 'zh' ? chinese : english, unit) ?? fallback(unit, language)

const fallback = (unit: string, language: Language): Ladder =>
  language === 'zh'
    ? [
        [1e8, `亿${unit}`],
        [1e4, `万${unit}`],
        [1, unit],
      ]
    : [
        [1e6, `M ${unit}`],
        [1e3, `k ${unit}`],
        [1, unit],
      ]
