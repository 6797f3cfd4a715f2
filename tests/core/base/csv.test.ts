import { expect, test } from 'vitest'
import { toCsv } from '../../../src/core/base/csv'

test('numbers in full, texts quoted where they must be, nothing for no value', () => {
  expect(
    toCsv([
      ['Figure', '固废', 'a "b", c'],
      [1 / 3, null, -2e-7],
    ]),
  ).toBe('\ufeffFigure,固废,"a ""b"", c"\r\n0.3333333333333333,,-2e-7\r\n')
})

test('a name never becomes a formula of a spreadsheet', () => {
  expect(toCsv([['=1+1', '+x', '@y', '-z', 'a\nb']])).toBe("\ufeff'=1+1,'+x,'@y,'-z,\"a\nb\"\r\n")
})

test('control characters are written out, and no full-width sign begins a formula either', () => {
  expect(toCsv([['a\u001b[2J', '＝1', 'b\u202ec']])).toBe("\ufeffa\\u001b[2J,'＝1,b\\u202ec\r\n")
})
