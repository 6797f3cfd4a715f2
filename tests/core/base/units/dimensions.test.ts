import { describe, expect, test } from 'vitest'
import {
  alike,
  baseUnit,
  evaluateParameters,
  isCurrency,
  isUnitName,
  readAmount,
  unitFactor,
} from '../../../../src/core/base/units'
import { unitNames } from '../../../../src/core/base/units/names'

describe('currencies', () => {
  test('every code in use is a unit of a dimension of its own', () => {
    for (const code of ['CNY', 'ZAR', 'PLN', 'VND', 'XOF', 'ZWG']) {
      expect([code, isCurrency(code), isUnitName(code)]).toEqual([code, true, code === 'CNY'])
      expect(readAmount(`3 万${code}/t`, `${code}/kg`)).toEqual({ ok: true, value: 30 })
    }
    for (const [a, b] of [
      ['ZAR', 'CNY'],
      ['ZAR', 'ZMW'],
      ['ZAR', 'mol'],
      ['CNY', 'USD'],
    ] as const)
      expect([a, b, alike(a, b), unitFactor(a, b)]).toEqual([a, b, false, null])
  })

  // A heat pump of performance 4 draws 2.5 MW to give 10; where no parameter says so, COP are pesos of Colombia.
  test('a parameter may bear the code of a rare currency, and is meant then', () => {
    const { scope, faults } = evaluateParameters({ drawn: '10 MW / COP', COP: 4 })
    expect(faults).toEqual([])
    expect(readAmount('drawn', 'MW', scope)).toEqual({ ok: true, value: 2.5 })
    expect(readAmount('3 COP/t', 'COP/kg')).toEqual({ ok: true, value: 0.003 })
    expect(evaluateParameters({ USD: 7 }).faults).toHaveLength(1)
  })

  test('neither withdrawn codes, funds, metals nor names are codes', () => {
    for (const text of ['HRK', 'ZWL', 'CLF', 'XAU', 'XXX', 'RMB', '元', 'cny', '', 'constructor'])
      expect([text, isCurrency(text)]).toEqual([text, false])
  })

  test('only the usual ones are offered', () => {
    expect(unitNames.filter(isCurrency)).toHaveLength(15)
  })
})

test.each([
  ['kg', 't', 0.001],
  ['万吨', 't', 10_000],
  ['lb', 't', 0.00045359237],
  ['GJ', 'MWh', 1 / 3.6],
  ['tce', 'MWh', 29.3076 / 3.6],
  ['MW*h', 'MWh', 1],
  ['L', 'm3', 0.001],
  ['kNm3', 'Nm3', 1000],
  ['个', 'pcs', 1],
  ['m', 'km', 0.001],
  ['mol', 'kmol', 0.001],
  ['t*km', 'tkm', 1],
  ['day', 'h', 24],
  ['kW', 'MW', 0.001],
  ['%', '1', 0.01],
  ['t/kg', '1', 1000],
  ['万元', 'CNY', 10_000],
  ['RMB', 'CNY', 1],
  ['ZAR', 'ZAR', 1],
  // No name of their own: kg/m³, and 1/s.
  ['mg/L', '', 0.001],
  ['1/min', '', 1 / 60],
  ['CNY/t', '', 0.001],
  ['CNY^2', '', 1],
])('one %s is %s × %d', (text, unit, factor) => {
  expect(baseUnit(text)).toEqual({ unit, factor })
})

test('what is no unit has no base and is like nothing', () => {
  for (const text of ['stone', '', '5 t', 'ton']) {
    expect([text, baseUnit(text)]).toEqual([text, null])
    expect([text, alike(text, text)]).toEqual([text, false])
  }
})

test('units are alike when they measure the same', () => {
  for (const [a, b] of [
    ['t', 'lb'],
    ['GJ', '吨标煤'],
    ['gal', 'm^3'],
    ['t/t', '1'],
    ['MW', 'GJ/year'],
  ] as const)
    expect([a, b, alike(a, b)]).toEqual([a, b, true])
  for (const [a, b] of [
    ['t', 'tce'],
    ['Nm3', 'm3'],
    ['pcs', '1'],
    ['MWh', 'MW'],
  ] as const)
    expect([a, b, alike(a, b)]).toEqual([a, b, false])
})
