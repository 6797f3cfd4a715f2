import { expect, test } from 'vitest'
import {
  columnScale,
  percent,
  quantity,
  ranged,
  readable,
  scaled,
  shortened,
  withUnit,
} from '../../../src/ui/words/format'

const space = '\u202f'

test('English climbs SI steps, Chinese climbs 万 and 亿', () => {
  expect(quantity(1_580_000, 't', 'en')).toBe(`1.58${space}Mt`)
  expect(quantity(1_580_000, 't', 'zh')).toBe('158万吨')
  expect(quantity(14_770_000, 'MWh', 'en')).toBe(`14.8${space}TWh`)
  expect(quantity(14_770_000, 'MWh', 'zh')).toBe('148亿kWh')
  expect(quantity(-23.34e9, 'CNY', 'en')).toBe(`−23.3${space}bn CNY`)
  expect(quantity(-23.34e9, 'CNY', 'zh')).toBe('−233亿元')
  expect(quantity(21_600_000, 'm3', 'en')).toBe(`21.6${space}Mm³`)
  expect(quantity(520_000, 'm3', 'en')).toBe(`0.52${space}Mm³`)
})

test('money of any country climbs the same ladder, under its name', () => {
  expect(quantity(23.34e9, 'USD', 'en')).toBe(`23.3${space}bn USD`)
  expect(quantity(121_300, 'EUR', 'en')).toBe(`121,000${space}EUR`)
  expect(quantity(23.34e9, 'USD', 'zh')).toBe('233亿美元')
  expect(quantity(121_300, 'JPY', 'zh')).toBe('12.1万日元')
  expect(withUnit('50', 'USD/t', 'zh')).toBe('50美元/吨')
})

test('a value that rounds up to a step is written on it', () => {
  expect(quantity(999_600, 't', 'en')).toBe(`1${space}Mt`)
  expect(quantity(9_996, 't', 'zh')).toBe('1万吨')
})

test('what a solver leaves of nothing is nothing', () => {
  expect(quantity(2e-9, 't', 'en')).toBe(`0${space}t`)
  expect(quantity(-2e-9, 't', 'zh')).toBe('0吨')
})

test('a column has the scale of its largest value', () => {
  const scale = columnScale([1_070_000, 4_760, -12], 't', 'en')
  expect(scale.unit).toBe('Mt')
  expect(scaled(4_760, scale, 'en')).toBe('0.00476')
})

test('shares, authors’ units and long names', () => {
  expect(percent(0.952, 'en')).toBe(`95.2${space}%`)
  expect(percent(0.952, 'zh')).toBe('95.2%')
  expect(readable('530 CNY*year/MWh')).toBe('530 CNY·year/MWh')
  expect(shortened('Recovered electrolyte', 10)).toBe('Recovered…')
  expect(shortened('电解铝', 10)).toBe('电解铝')
})

test('amounts of the library are grouped and have the units of the language', () => {
  const scale = { value: '350000 t/year', low: '100000 t/year', high: '600000 t/year' }
  expect(ranged(scale, 'en')).toBe(`350,000${space}t/year (100,000 … 600,000)`)
  expect(ranged(scale, 'zh')).toBe('350,000吨/年（100,000 … 600,000）')
  expect(ranged('1130 CNY/(t/year)', 'zh')).toBe('1,130元/(吨/年)')
  expect(ranged('25 year', 'en')).toBe(`25${space}years`)
  expect(ranged('25 year', 'zh')).toBe('25年')
  expect(ranged('0.0000505 t/tkm', 'zh')).toBe('0.0000505吨/tkm')
  expect(ranged('0.062 kNm3/t', 'en')).toBe(`0.062${space}kNm³/t`)
  expect(ranged(0.3, 'en')).toBe('0.3')
  expect(ranged('fee * 2', 'zh')).toBe('fee · 2')
})

test('what is not scaled has its unit in words, and none where it is a plain number', () => {
  expect(withUnit('50', 'CNY/t', 'en')).toBe(`50${space}CNY/t`)
  expect(withUnit('50', 'CNY/t', 'zh')).toBe('50元/吨')
  expect(withUnit('1.69', 'm3/MWh', 'zh')).toBe(`1.69${space}m³/MWh`)
  expect(withUnit('85', '%', 'en')).toBe(`85${space}%`)
  expect(withUnit('85', '%', 'zh')).toBe('85%')
  expect(withUnit('3', '1', 'zh')).toBe('3')
})
