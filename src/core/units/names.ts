/** Stands for "%" inside the parser, which would read that as a remainder and try both ways at every level. */
export const percentName = '％'

/** Currencies in which a document may count, by their ISO 4217 codes. */
export const currencies: readonly string[] = [
  ...['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'INR', 'RUB'],
  ...['AUD', 'CAD', 'CHF', 'BRL', 'SGD', 'HKD', 'TWD'],
]

/** Dimensions of their own: a normal cubic metre is not a cubic metre, no currency is another, pieces are not numbers. */
export const ownDimensions: readonly string[] = ['Nm3', 'pcs', ...currencies]

/** What a unit is, as mathjs understands it, and its names here. A year has 8760 h exactly, whatever the calendar. */
export const definitions: Readonly<Record<string, readonly string[]>> = {
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
export const countingWords: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['万', 1e4],
  ['亿', 1e8],
]

/** Every unit that an expression may name, but for those that a counting word begins. */
export const unitNames: readonly string[] = [
  ...new Set([...ownDimensions, ...Object.values(definitions).flat()]),
].map((name) => (name === percentName ? '%' : name))
