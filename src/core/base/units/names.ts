import { currencyNames, usualCurrencies } from './currencies'

/** Stands for "%" inside the parser, which would read that as a remainder and try both ways at every level. */
export const percentName = '％'

/** A unit: an exact multiple of the base units of its dimension, and its names. */
export interface Definition {
  /** Numerator and denominator, integers that a double holds. */
  readonly size: readonly [number, number]
  /** Exponents of kg, m, s, Nm3, pcs and mol; currencies come after these. */
  readonly dimension: readonly number[]
  /** Names that are offered. */
  readonly names: readonly string[]
  /** Other spellings that are read. */
  readonly others: readonly string[]
}

/** How many base units there are before the currencies. */
export const baseUnits = 6

const none: readonly number[] = []
const mass = [1]
const length = [0, 1]
const area = [0, 2]
const volume = [0, 3]
const time = [0, 0, 1]
const energy = [1, 2, -2]
const power = [1, 2, -3]
const transport = [1, 1]
/** Dimensions of their own: a normal cubic metre is not a cubic metre, pieces and moles are not numbers. */
const gas = [0, 0, 0, 1]
const pieces = [0, 0, 0, 0, 1]
const substance = [0, 0, 0, 0, 0, 1]

const words = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

const define = (
  dimension: readonly number[],
  size: readonly [number, number],
  names: string,
  others = '',
): Definition => ({ size, dimension, names: words(names), others: words(others) })

/**
 * Every unit but the currencies, on kg, m, s. The pound is that of 1959; the gallon that of the United States, 231 cubic
 * inches, and a barrel of oil 42 of them; calorie and Btu those of the International Table (ISO 31-4, Annex B). Coal
 * equivalent has 7000 kcal/kg (GB/T 2589), oil equivalent 10,000 (IEA). A year has 8760 h exactly, whatever the
 * calendar, and a month is a twelfth of it.
 */
export const definitions: readonly Definition[] = [
  define(mass, [1, 1_000_000], 'mg 毫克', 'milligram milligrams'),
  define(mass, [1, 1000], 'g 克', 'gram grams'),
  define(mass, [1, 1], 'kg 千克 公斤 kgCO2 kgCO2e', 'kilogram kilograms kgs'),
  define(mass, [1000, 1], 't 吨 tonne tCO2 tCO2e 吨CO2 吨CO2e', 'tonnes'),
  define(mass, [1_000_000, 1], 'kt 千吨', 'kilotonne kilotonnes'),
  define(mass, [1e9, 1], 'Mt 百万吨', 'megatonne megatonnes'),
  define(mass, [1e12, 1], 'Gt 十亿吨', 'gigatonne gigatonnes'),
  define(mass, [45_359_237, 100_000_000], 'lb 磅', 'lbs lbm pound pounds'),

  define(energy, [1, 1], 'J', 'joule joules 焦耳 焦'),
  define(energy, [1000, 1], 'kJ 千焦'),
  define(energy, [1e6, 1], 'MJ 兆焦'),
  define(energy, [1e9, 1], 'GJ 吉焦'),
  define(energy, [1e12, 1], 'TJ 太焦'),
  define(energy, [1e15, 1], 'PJ', '拍焦'),
  define(energy, [1e18, 1], 'EJ', '艾焦'),
  define(energy, [3600, 1], 'Wh', '瓦时'),
  define(energy, [3.6e6, 1], 'kWh 千瓦时'),
  define(energy, [3.6e9, 1], 'MWh 兆瓦时'),
  define(energy, [3.6e12, 1], 'GWh 吉瓦时'),
  define(energy, [3.6e15, 1], 'TWh', '太瓦时'),
  define(energy, [20_934, 5], 'kcal 千卡 大卡', 'Kcal kilocalorie kilocalories'),
  define(energy, [4_186_800, 1], 'Mcal', '兆卡'),
  define(energy, [4_186_800_000, 1], 'Gcal', '吉卡'),
  define(energy, [52_752_792_631, 50_000_000], 'Btu', 'BTU btu Btus BTUs btus 英热单位'),
  define(
    energy,
    [52_752_792_631, 50],
    'MMBtu',
    'MMBTU MMbtu mmBtu mmBTU mmbtu MMBtus MMBTUs 百万英热单位 百万英热',
  ),
  define(energy, [146_538, 5], 'gce', '克标准煤 克标煤'),
  define(energy, [29_307_600, 1], 'kgce', '千克标准煤 公斤标准煤 千克标煤 公斤标煤'),
  define(energy, [29_307_600_000, 1], 'tce 吨标准煤', 'TCE 吨标煤'),
  define(energy, [29_307_600_000_000, 1], 'ktce', '千吨标准煤 千吨标煤'),
  define(energy, [29_307_600_000_000_000, 1], 'Mtce', '百万吨标准煤 百万吨标煤'),
  define(energy, [41_868_000, 1], 'kgoe', '千克标准油 公斤标准油 千克标油 公斤标油 千克油当量'),
  define(energy, [41_868_000_000, 1], 'toe', 'TOE 吨标准油 吨标油 吨油当量'),

  define(power, [1, 1], 'W', 'watt watts 瓦'),
  define(power, [1000, 1], 'kW 千瓦'),
  define(power, [1e6, 1], 'MW 兆瓦'),
  define(power, [1e9, 1], 'GW 吉瓦'),

  define(length, [1, 1], 'm 米', 'metre metres meter meters'),
  define(length, [1000, 1], 'km 公里 千米', 'kilometre kilometres kilometer kilometers'),
  define(area, [1, 1], 'm2 平方米'),
  define(volume, [1, 1], 'm3 立方米'),
  define(volume, [1, 1_000_000], 'mL 毫升', 'ml millilitre millilitres milliliter milliliters'),
  define(volume, [1, 1000], 'L 升', 'l litre litres liter liters 公升'),
  define(volume, [1, 1], 'kL 千升', 'kl kilolitre kilolitres kiloliter kiloliters'),
  define(volume, [473_176_473, 125_000_000_000], 'gal 加仑', 'gals gallon gallons'),
  define(volume, [473_176_473, 125_000_000], 'kgal', 'kgals kilogallon kilogallons 千加仑'),
  define(volume, [9_936_705_933, 62_500_000_000], 'bbl 桶', 'bbls barrel barrels'),
  define(transport, [1_000_000, 1], 'tkm 吨公里', '吨千米'),

  define(gas, [1, 1], 'Nm3 标立方米 标方', 'NM3 m3N 标准立方米'),
  define(gas, [1000, 1], 'kNm3', 'kNM3 千标方 千标准立方米'),

  define(time, [1, 1], 's 秒', 'sec secs seconds'),
  define(time, [60, 1], 'min 分钟', 'mins minutes'),
  define(time, [3600, 1], 'h hour 小时', 'hours hr hrs 个小时'),
  define(time, [86_400, 1], 'd day 天 日', 'days'),
  define(time, [604_800, 1], 'week 周', 'weeks wk wks 星期 个星期'),
  define(time, [2_628_000, 1], 'month 月', 'months mo 个月'),
  define(time, [31_536_000, 1], 'a year yr 年', 'years yrs'),

  define(pieces, [1, 1], 'pcs 件 块 只', 'pc piece pieces 个'),
  define(substance, [1, 1], 'mol 摩尔', 'mole moles mols'),
  define(substance, [1000, 1], 'kmol 千摩尔', 'kmols kilomole kilomoles'),

  define(none, [1, 100], percentName),
  define(none, [1, 1000], '‰'),
  define(none, [1, 1_000_000], 'ppm'),
]

/** Chinese counting words that may stand before any unit, or alone. */
export const countingWords: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['万', 1e4],
  ['亿', 1e8],
]

/** The units that are offered where one is typed; others are read as well, and any may follow a counting word. */
export const unitNames: readonly string[] = [
  ...usualCurrencies,
  ...Object.values(currencyNames).flat(),
  ...definitions.flatMap(({ names }) => names),
].map((name) => (name === percentName ? '%' : name))
