import { expect, test } from 'vitest'
import { periodUnit, spanOf, spanText } from '../../../src/core/network/span'
import { readAmount } from '../../../src/core/base/units'
import { docOf, networkOf } from '../../support/docs'

const network = (period: string, periods = 1) =>
  networkOf(
    docOf({
      ...{ period, periods },
      processes: { sell: { kind: 'market', ports: { in: { commodity: 'coal' } } } },
    }),
  )

const told = (period: string, periods?: number) => spanText(spanOf(network(period, periods)))

test('amounts of one period are told per period, amounts of several in all of them', () => {
  expect(told('1 year')).toBe('per year')
  expect(told('1 day')).toBe('per day')
  expect(told('7 d')).toBe('per 7 days')
  expect(told('1 day', 7)).toBe('in 7 × 1 day')
  expect(told('7 d', 52)).toBe('in 52 × 7 days')
  expect(told('1 year', 5)).toBe('in 5 × 1 year')
})

test('a year is a year however it is written, other lengths keep their unit', () => {
  expect(told('8760 h')).toBe('per year')
  expect(told('365 d')).toBe('per year')
  expect(told('1 年')).toBe('per year')
  expect(told('24 h')).toBe('per 24 hours')
  expect(told('15 min')).toBe('per 15 minutes')
  expect(told('2 * (1 day)')).toBe('per 2 days')
})

test('the period below an amount can be read again', () => {
  for (const period of ['1 year', '1 day', '7 d', '12 h']) {
    const { hours, ...each } = network(period)
    expect(readAmount(`1 t/${periodUnit(each)}`, 't/h', new Map())).toEqual({
      ok: true,
      value: expect.closeTo(1 / hours, 12) as number,
    })
  }
})
