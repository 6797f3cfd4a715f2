import { expect, test } from 'vitest'
import { toCsv } from '../../../src/core/results/csv'

test('numbers in full, text quoted where it must be, in a file that spreadsheets open as UTF-8', () => {
  expect(
    toCsv([
      ['粉煤灰', 'a "b", c', 0.1 + 0.2],
      [null, -5, 1e-12],
    ]),
  ).toBe('\ufeff粉煤灰,"a ""b"", c",0.30000000000000004\r\n,-5,1e-12\r\n')
})

test('no text runs as a formula', () => {
  expect(toCsv([['=1+1', '-x', '+y', '@z']])).toBe("\ufeff'=1+1,'-x,'+y,'@z\r\n")
})
