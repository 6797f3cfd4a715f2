import { expect, test } from 'vitest'
import { isCurrency, isUnitName, readAmount } from '../../../../src/core/base/units'
import { currencyNames } from '../../../../src/core/base/units/currencies'
import { definitions, unitNames } from '../../../../src/core/base/units/names'
import { functions } from '../../../../src/core/base/units/operations'

/** The number of an amount to the last bit, or the code of its fault. */
function read(amount: string, unit: string): number | string {
  const result = readAmount(amount, unit)
  return result.ok ? result.value : result.error.code
}

// Worked by hand. Gallon: 231 cubic inches of 2.54 cm (NIST Handbook 44, Appendix C); barrel: 42 gallons; pound:
// 0.45359237 kg (International Yard and Pound Agreement, 1959); calorie: 4.1868 J, and Btu: lb/kg × 5/9 K × 4186.8 J =
// 1055.05585262 J (International Table, ISO 31-4 Annex B); tce: 7000 kcal/kg (GB/T 2589-2020); toe: 10 Gcal (IEA).
const values: readonly (readonly [amount: string, unit: string, value: number])[] = [
  ['1 L', 'm3', 0.001],
  ['250 mL', 'L', 0.25],
  ['3 kL', 'm3', 3],
  ['1 gal', 'm3', 0.003785411784],
  ['1 gal', 'L', 3.785411784],
  ['1 kgal', 'm3', 3.785411784],
  ['1 bbl', 'gal', 42],
  ['1 bbl', 'm3', 0.158987294928],
  ['1 lb', 'kg', 0.45359237],
  ['1 lb', 't', 0.00045359237],
  ['45359237 kg', 'lb', 100_000_000],
  ['2 Gt', '亿吨', 20],
  ['5 mg/L', 'kg/m3', 0.005],
  ['1 EJ', 'PJ', 1000],
  ['1 EJ', 'TWh', 1e6 / 3600],
  ['1 kcal', 'J', 4186.8],
  ['1 Gcal', 'GJ', 4.1868],
  ['1 Btu', 'J', 1055.05585262],
  ['1 MMBtu', 'GJ', 1.05505585262],
  ['1 Btu', 'kcal', 1055.05585262 / 4186.8],
  ['1 tce', 'GJ', 29.3076],
  ['1 kgce', 'kcal', 7000],
  ['300 gce/kWh', 'kgce/kWh', 0.3],
  ['1.5 万吨标准煤', 'tce', 15_000],
  ['1 Mtce', 'EJ', 0.0293076],
  ['1 toe', 'GJ', 41.868],
  ['1 toe', 'Gcal', 10],
  ['1 kmol', 'mol', 1000],
  ['2 kmol/h', 'mol/s', 2000 / 3600],
  ['22.414 Nm3/kmol', 'Nm3/mol', 0.022414],
  ['1 month', 'h', 730],
  ['12 months', 'year', 1],
  ['1 week', 'h', 168],
  ['3 t/d', 't/week', 21],
  ['1 kgal/year', 'gal/month', 1000 / 12],
]

test.each(values)('%s in %s is %d, to the last bit', (amount, unit, value) => {
  expect(read(amount, unit)).toBe(value)
})

test.each([
  ['kg', '千克 公斤 kilogram kilograms kgs'],
  ['mg', '毫克 milligram milligrams'],
  ['t', '吨 tonne tonnes'],
  ['kt', '千吨 kilotonne kilotonnes'],
  ['Gt', '十亿吨 gigatonnes'],
  ['lb', 'lbs pound pounds lbm 磅'],
  ['L', 'l litre litres liter liters 升 公升'],
  ['mL', 'ml millilitres milliliters 毫升'],
  ['kL', 'kl kilolitres kiloliters 千升 m³ m^3'],
  ['gal', 'gallon gallons 加仑'],
  ['bbl', 'bbls barrel barrels 桶'],
  ['kcal', 'Kcal kilocalories 千卡 大卡'],
  ['Btu', 'BTU btu BTUs 英热单位'],
  ['MMBtu', 'MMBTU mmBtu 百万英热'],
  ['kgce', '千克标准煤 公斤标准煤 千克标煤'],
  ['tce', '吨标准煤 吨标煤'],
  ['toe', '吨标准油 吨标油 吨油当量'],
  ['mol', 'moles 摩尔'],
  ['kmol', 'kilomoles 千摩尔'],
  ['Nm3', 'Nm³ Nm^3 NM3 m3N m³N 标准立方米 标立方米 标方'],
  ['kNm3', 'kNm³ kNm^3 千标方'],
  ['year', 'years yr yrs a 年'],
  ['month', 'months mo 月 个月'],
  ['week', 'weeks wk wks 周 星期 个星期'],
  ['day', 'days d 天 日'],
  ['h', 'hour hours hr hrs 小时 个小时'],
  ['min', 'mins minutes 分钟'],
  ['s', 'sec seconds 秒'],
  ['pcs', 'pc piece pieces 件 个'],
  ['km', 'kilometres kilometers 公里'],
  ['m', 'metres meters 米'],
])('%s is also written %s', (unit, others) => {
  for (const name of others.split(' '))
    expect([name, read(`3 ${name}`, unit), read(`6 t/${name}`, `t/${unit}`)]).toEqual([name, 3, 6])
})

test('a power of a normal cubic metre is its own, and a mistake behind one keeps its place', () => {
  expect(read('2 Nm^3/t * 3 t', 'Nm3')).toBe(6)
  expect(read('2 Nm^2', 'Nm3')).toBe('implicit_product')
  expect(readAmount('2 Nm^3 + zz', 'Nm3')).toMatchObject({
    error: { code: 'unknown_name', values: { at: '9' } },
  })
})

test.each([
  ['5 tce', 't'],
  ['5 kmol', '1'],
  ['5 kmol', 'Nm3'],
  ['5 gal', 'Nm3'],
  ['5 lb', 'GBP'],
])('%s is not in %s', (amount, unit) => {
  expect(read(amount, unit)).toBe('wrong_dimension')
})

test('no name stands for two things', () => {
  const names = [
    ...definitions.flatMap(({ names, others }) => [...names, ...others]),
    ...Object.values(currencyNames).flat(),
    // A minute, and the least of several: a bracket tells them apart.
    ...Object.keys(functions).filter((name) => name !== 'min'),
    ...['and', 'or', 'not', 'xor', 'mod', 'to', 'in', 'true', 'false', 'null'],
    ...['ton', 'tons', '万', '亿', '万亿'],
  ]
  expect(names.filter((name, index) => names.indexOf(name) !== index || isCurrency(name))).toEqual(
    [],
  )
})

test('sizes are fractions of integers in lowest terms', () => {
  for (const { size, names } of definitions) {
    let [a, b] = size.map(BigInt) as [bigint, bigint]
    while (b !== 0n) [a, b] = [b, a % b]
    expect([names, a]).toEqual([names, 1n])
  }
})

test('a plural is read, but not offered', () => {
  for (const name of ['years', 'tonnes', '百万英热'])
    expect([name, isUnitName(name), unitNames.includes(name)]).toEqual([name, true, false])
})
