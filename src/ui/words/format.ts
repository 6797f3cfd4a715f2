import { lookUp } from '../../core/base/lookUp'
import type { Ranged } from '../../core/format/doc'
import type { Language } from '../../core/base/text'
import { currencyUnit, isCurrency } from './currency'
import { ladderOf } from './ladders'

/** How amounts of a unit are written: what to divide by, and the unit to print. */
export interface Scale {
  readonly divide: number
  readonly unit: string
}

/** "tCO2e" and its like count as the mass they are; the gas is named by the label beside the number. */
const canonical = (unit: string): string => (/^t ?CO2e?$/i.test(unit) ? 't' : unit)

/** The scale on which a value of a unit reads best. */
export function scaleOf(value: number, unit: string, language: Language): Scale {
  const known = canonical(unit)
  const ladder = ladderOf(known, language)
  // Half a unit below the step rounds up to it: 999.6 kt is 1 Mt.
  const step =
    ladder.find(([from]) => Math.abs(value) >= from * 0.9995) ??
    ladder.at(-1) ??
    ([1, unit] as const)
  return { divide: step[2] ?? step[0], unit: step[1] }
}

/** One scale for a column: the one of its largest value. */
export const columnScale = (values: readonly number[], unit: string, language: Language): Scale =>
  scaleOf(
    values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    unit,
    language,
  )

const formats = new Map<string, Intl.NumberFormat>()

/** A number to three significant digits, without exponents. */
export function number(value: number, language: Language, digits = 3): string {
  const key = `${language}${String(digits)}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      maximumSignificantDigits: digits,
    })
  formats.set(key, format)
  return format.format(Math.abs(value) < 1e-12 ? 0 : value).replace('-', '−')
}

/** Below this [unit] an amount is the rounding of the solver: a gram where tonnes are counted. */
const nothing = 1e-6

/** A value on a given scale, without its unit. */
export const scaled = (value: number, scale: Scale, language: Language): string =>
  number(Math.abs(value) < nothing ? 0 : value / scale.divide, language)

/** A value with its unit: "1.58 Mt", "158万吨". */
export function quantity(value: number, unit: string, language: Language): string {
  const scale = scaleOf(value, unit, language)
  return together(scaled(value, scale, language), scale.unit, language)
}

/**
 * A number and the unit that is printed behind it, which may be none: no space before 万, 亿 or a Han unit, nor before a
 * Chinese percent; one before a Latin unit.
 */
export function together(figure: string, unit: string, language: Language): string {
  const close = unit === '' || /^\p{Script=Han}/u.test(unit) || (unit === '%' && language === 'zh')
  return `${figure}${close ? '' : '\u202f'}${unit}`
}

/** A name without its qualifications; where it stands alone, its tooltip has them all. */
export const briefly = (name: string): string => name.replace(/\s*[(（,，].*$/u, '')

/** A text cut to a width counted in half-width letters; a Han character counts twice. */
export function shortened(text: string, width: number): string {
  const letters = Array.from(text)
  let used = 0
  for (const [i, letter] of letters.entries()) {
    used += /\p{Script=Han}/u.test(letter) ? 2 : 1
    if (used > width) return `${letters.slice(0, i - 1).join('')}…`
  }
  return text
}

/** A share as a percentage: "95 %", "95%". */
export const percent = (share: number, language: Language): string =>
  `${number(share * 100, language)}${language === 'zh' ? '%' : '\u202f%'}`

/** A quantity as authors write it ("530 CNY*year/MWh"), set for reading. */
export const readable = (text: string | number): string =>
  String(text).replaceAll('*', '·').replaceAll('m3', 'm³').replaceAll('CO2', 'CO₂')

const chineseUnits: Readonly<Record<string, string>> = {
  ...{ t: '吨', year: '年', h: '小时', d: '天' },
}

/** A unit as authors write it, in the words of a language. */
export const unitWords = (unit: string, language: Language): string =>
  readable(language === 'en' ? unit : unit.replace(/[A-Za-z]+\d?/g, chineseUnit))

const chineseUnit = (word: string): string =>
  lookUp(chineseUnits, word) ?? (isCurrency(word) ? currencyUnit(word, 'zh') : word)

/** A number with its unit in the words of a language: "50 CNY/t", "50元/吨"; "1" is no unit. */
export function withUnit(figure: string, unit: string, language: Language): string {
  return together(figure, unit === '1' ? '' : unitWords(unit, language), language)
}

/** A plain amount of the library, "350000 t/year": its number in groups of three, and its unit as a language writes it. */
function written(amount: string | number, language: Language): readonly [string, string] {
  const [, digits, unit = ''] = /^([\d.]+)(?: (.+))?$/.exec(String(amount)) ?? []
  if (digits === undefined) return [readable(amount), '']
  const value = number(Number(digits), language, 15)
  const isYears = language === 'en' && unit === 'year' && digits !== '1'
  return [value, isYears ? 'years' : unitWords(unit, language)]
}

/** "530 CNY/MWh (400 … 700)", "530元/MWh（400 … 700）". */
export function ranged(amount: Ranged, language: Language): string {
  const { value, low, high } =
    typeof amount === 'object' ? amount : { value: amount, low: undefined, high: undefined }
  const [typical, unit] = written(value, language)
  const text = together(typical, unit, language)
  if (low === undefined || high === undefined) return text
  const range = `${written(low, language)[0]} … ${written(high, language)[0]}`
  return language === 'zh' ? `${text}（${range}）` : `${text} (${range})`
}
