import { lookUp } from '../../core/base/lookUp'
import type { Language } from '../../core/base/text'
import { currencyUnit, isCurrency } from './currency'

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
  tkm: [
    [1e8, '亿吨公里'],
    [1e4, '万吨公里'],
    [1, '吨公里'],
  ],
  '1': [[1, '']],
}

/** The ladder of a unit; one that is not known climbs by thousands, or by 万, money by millions. */
export const ladderOf = (unit: string, language: Language): Ladder =>
  lookUp(language === 'zh' ? chinese : english, unit) ??
  (isCurrency(unit) ? money(currencyUnit(unit, language), language) : fallback(unit, language))

const byWan = (unit: string): Ladder => [
  [1e8, `亿${unit}`],
  [1e4, `万${unit}`],
  [1, unit],
]

const money = (unit: string, language: Language): Ladder =>
  language === 'zh'
    ? byWan(unit)
    : [
        [1e9, `bn ${unit}`],
        [1e6, `M ${unit}`],
        [1, unit],
      ]

const fallback = (unit: string, language: Language): Ladder =>
  language === 'zh'
    ? byWan(unit)
    : [
        [1e6, `M ${unit}`],
        [1e3, `k ${unit}`],
        [1, unit],
      ]
