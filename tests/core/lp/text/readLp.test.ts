import { expect, test } from 'vitest'
import { readLp } from '../../../../src/core/lp/text/readLp'

const read = (text: string) => {
  const result = readLp(text)
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`)
  return result.value
}

test('the usual spellings', () => {
  const program = read(
    `\\ a mill
MAXIMISE profit: 3x + 2.5e0 y - z + 10 \\ and a constant
s.t.
  one: x + y
     - 2 z <= 4
  x - y => -2
  4 <= both: 3
`.replace('4 <= both: 3\n', 'both: 1 <= x + z <= 9\nend'),
  )
  expect(program).toMatchObject({
    name: 'a mill',
    maximize: true,
    constant: 10,
    rowNames: ['one', 'R2', 'both'],
    columnNames: ['x', 'y', 'z'],
  })
  expect([...program.cost]).toEqual([3, 2.5, -1])
  expect([...program.rowLower]).toEqual([-Infinity, -2, 1])
  expect([...program.rowUpper]).toEqual([4, Infinity, 9])
  expect([...program.matrix.value]).toEqual([1, 1, 1, 1, -1, -2, 1])
})

test('bounds, whole and binary columns', () => {
  const program = read(`min a + b + c + d + e + f + g
subject to
 r: a + b + c + d + e + f + g >= 1
bounds
 a free
 -inf <= b <= 5
 c >= -3
 -1 <= d <= +infinity
 7 >= e
 f = 2.5
general
 c d
binary g
end`)
  expect([...program.columnLower]).toEqual([-Infinity, -Infinity, -3, -1, 0, 2.5, 0])
  expect([...program.columnUpper]).toEqual([Infinity, 5, Infinity, Infinity, 7, 2.5, 1])
  expect([...program.integer]).toEqual([0, 0, 1, 1, 0, 0, 1])
})

test('constants on the left move to the right, a column twice adds up', () => {
  const { rowUpper, matrix } = read('min x\nst\n r: x + 3 + x <= 10\n 2 >= - y\nend')
  expect(rowUpper[0]).toBe(7)
  expect([...matrix.value]).toEqual([2, -1])
})

test('columns may have the names of sections where they cannot be sections', () => {
  const { columnNames } = read('max\n obj: x\nst\n bin + x <= 3\n end: 2 bounds >= 1\nend')
  expect(columnNames).toEqual(['x', 'bin', 'bounds'])
})

test.each([
  ['', 1, 'there is no objective'],
  ['x + y', 1, 'stands in no section'],
  ['min x\nst\n x + y 3\n', 3, 'a sign is missing before "3"'],
  ['min x\nst\n x + y\n z >= 3\n', 4, 'a relation is missing before "z"'],
  ['min x\nst\n x >= 3 y\n', 3, 'columns belong on the left'],
  ['min x\nst\n x >= 3 4\n', 3, 'does not belong after'],
  ['min x y\nst\n', 1, 'a sign is missing before "y"'],
  ['min x +\nst\n x >= 1', 1, 'nothing follows the sign'],
  ['min x\nst\n r: x >= 1\n r: x <= 4', 4, 'is there twice'],
  ['min x\nst\n r: 3 <= 4\n', 3, 'a constraint without columns'],
  ['min x\nbounds\n y <= 4\n', 3, 'column "y" is not in the program'],
  ['min x\nbounds\n 2 x <= 4\n', 3, 'a bound is about one column'],
  ['min x\ngeneral\n y\n', 3, 'column "y" is not in the program'],
  ['min x\nmax x\n', 2, 'second objective'],
  ['min [ x ^ 2 ]', 1, 'cannot be read'],
  ['min x\nsos1\n', 2, 'not supported'],
])('%j is refused with its line', (text, line, message) => {
  expect(readLp(text)).toMatchObject({
    ok: false,
    error: { line, message: expect.stringContaining(message) },
  })
})
