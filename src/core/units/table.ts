import { lazily, mathjs, percentName } from './mathjs'
import { multiply, type Quantity } from './quantity'

/** Dimensions of their own: a normal cubic metre is not a cubic metre, no currency is another, pieces are not numbers. */
const ownDimensions: readonly string[] = [
  ...['Nm3', 'pcs', 'CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'INR', 'RUB'],
  ...['AUD', 'CAD', 'CHF', 'BRL', 'SGD', 'HKD', 'TWD'],
]

/** What a unit is, as mathjs understands it, and its names here. A year has 8760 h exactly, whatever the calendar. */
const definitions: Readonly<Record<string, readonly string[]>> = {
  '1 g': ['g', '克'],
  '1 kg': ['kg', '千克', '公斤', 'kgCO2', 'kgCO2e'],
  '1 tonne': ['t', '吨', 'tonne', 'tCO2', 'tCO2e', '吨CO2', '吨CO2e'],
  '1e3 tonne': ['kt', '千吨'],
  '1e6 tonne': ['Mt', '百万吨'],
  '1 J': ['J'],
  '1 kJ': ['kJ', '千焦'],
  '1 MJ': ['MJ', '兆焦'],
  '1 GJ': ['GJ', '吉焦'],
  '1 TJ': ['TJ', '太焦'],
  '1 PJ': ['PJ'],
  '1 Wh': ['Wh'],
  '1 kWh': ['kWh', '千瓦时'],
  '1 MWh': ['MWh', '兆瓦时'],
  '1 GWh': ['GWh', '吉瓦时'],
  '1 TWh': ['TWh'],
  '1 W': ['W'],
  '1 kW': ['kW', '千瓦'],
  '1 MW': ['MW', '兆瓦'],
  '1 GW': ['GW', '吉瓦'],
  '1 m': ['m', '米'],
  '1 km': ['km', '公里', '千米'],
  '1 m^2': ['m2', '平方米'],
  '1 m^3': ['m3', '立方米'],
  '1 Nm3': ['Nm3', '标立方米', '标方'],
  '1e3 Nm3': ['kNm3'],
  '1 tonne km': ['tkm', '吨公里'],
  '1 s': ['s', '秒'],
  '60 s': ['min', '分钟'],
  '1 h': ['h', 'hour', '小时'],
  '24 h': ['d', 'day', '天', '日'],
  '8760 h': ['a', 'year', 'yr', '年'],
  '1 pcs': ['pcs', '件', '块', '只'],
  '1 CNY': ['CNY', 'RMB', '元', '人民币'],
  '1 USD': ['USD', '美元'],
  '1 EUR': ['EUR', '欧元'],
  '1 JPY': ['JPY', '日元'],
  '1e-2': [percentName],
  '1e-3': ['‰'],
  '1e-6': ['ppm'],
}

/** Chinese counting words that may stand before any unit, or alone. */
const countingWords: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['万', 1e4],
  ['亿', 1e8],
]

/** Names of masses that differ by country. */
const ambiguousNames: ReadonlySet<string> = new Set(['ton', 'tons', 'Ton', 'Tons', 'TON'])

export const isAmbiguous = (name: string): boolean => ambiguousNames.has(name)

/** Every unit by name, from mathjs. A factor below one is the reciprocal of an integer. */
const units = lazily((): ReadonlyMap<string, Quantity> => {
  const math = mathjs()
  for (const name of ownDimensions) math.createUnit(name)
  const own = ownDimensions.map((name) => [`1 ${name}`, [name]] as const)
  return new Map(
    [...own, ...Object.entries(definitions)].flatMap(([definition, names]) => {
      const { value, dimensions } = math.unit(definition)
      const quantity: Quantity = {
        value: 1,
        unit: {
          numerator: value < 1 ? 1 : Math.round(value),
          denominator: value < 1 ? Math.round(1 / value) : 1,
          dimension: [...dimensions],
        },
      }
      return names.map((name) => [name, quantity] as const)
    }),
  )
})

/** One unit of that name, such as "MWh", "吨", "万t" or "亿"; null when there is none. */
export function unitNamed(name: string): Quantity | null {
  const unit = units().get(name)
  if (unit !== undefined) return unit
  const word = countingWords.find(([text]) => name.startsWith(text))
  if (word === undefined) return null
  const [text, factor] = word
  const counted = { value: 1, unit: { numerator: factor, denominator: 1, dimension: [] } }
  if (name === text) return counted
  const rest = units().get(name.slice(text.length))
  return rest === undefined ? null : multiply(counted, rest)
}
