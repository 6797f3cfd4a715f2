import { expect, test } from 'vitest'
import { toCsv } from '../../../src/core/results/csv'

test('quotes, line ends, empty cells, and nothing that a spreadsheet would run', () => {
  const rows = [
    ['=1+1', '+1', '-x', '@cmd', '\tx'],
    ['a,b', 'say "hi"', 'two\nlines', null, -1.5],
    ['=1,2', '粉煤灰', '', 1e-7, 12345678.9],
  ]
  expect(toCsv(rows)).toBe(
    '\uFEFF' +
      "'=1+1,'+1,'-x,'@cmd,'\tx\r\n" +
      '"a,b","say ""hi""","two\nlines",,-1.5\r\n' +
      '"\'=1,2",粉煤灰,,1e-7,12345678.9\r\n',
  )
})
