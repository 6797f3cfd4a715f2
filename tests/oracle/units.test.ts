import { expect, test } from 'vitest'
import { evaluate, read, readBound } from './units'

test.each([
  ['500 kg/h', 't/h', 0.5],
  ['1.2 万t/a', 't/year', 12_000 / 8760],
  ['0.485 t/MWh', 't/GJ', 0.485 / 3.6],
  ['1 CNY/(t/year)', 'CNY*h/t', 8760],
  ['876000 CNY*h/MWh', 'CNY/(MWh/h)', 876_000 / 3.6],
  ['4 t / 2 h', 't/h', 2],
  ['-(2 - 5) * 1e3 mg', 't', 3e-6],
  ['3 m^3 / 1 m^2', 'km', 0.003],
  ['25 %', '', 0.25],
  ['2‰', '', 0.002],
  ['0.747 kg/Nm3', 't/kNm3', 0.747],
  ['0.4 CNY/tkm', 'CNY/(t*km)', 0.4],
  ['1 month', 'h', 730],
])('%s in %s', (text, unit, value) => {
  expect(read(text, unit) / value).toBeCloseTo(1, 12)
})

test('parameters are expressions of others', () => {
  const names = (id: string) => (id === 'half' ? evaluate('0.5 * 3 t') : undefined)
  expect(read('(half + half) * 2', 't', names)).toBe(6)
})

test('a bound is an amount, or a rate over its hours', () => {
  expect(readBound('100 t', 't', 24)).toBe(100)
  expect(readBound('10 MW', 'MWh', 24)).toBeCloseTo(240 * 3.6, 12)
})

test.each(['1 t +', '2 furlong', '(1 t', '1 t + 1 h', '1 $', '1 t)'])('"%s" is refused', (text) => {
  expect(() => read(text, 't')).toThrow('oracle')
})
