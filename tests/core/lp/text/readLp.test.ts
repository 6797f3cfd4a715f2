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
  ['min [ x ^ 2 ]', 1, 'quadratic terms are not supported'],
  ['min x\nst\n c: x + [ x * y ] / 2 <= 1\n', 3, 'quadratic terms'],
  ['min x ^ 2\n', 1, 'powers are not supported'],
  ['min x * y\n', 1, 'products are not supported'],
  ['min 3 * \nst\n', 1, 'nothing follows the "*"'],
  ['min x[1\n', 1, 'bracket in a name is not closed'],
  ['min x\nst\n >= 1\n', 3, 'without columns'],
  ['min x\nst\n c: 1 <= x <= 1e400\n', 3, '"1e400" is infinite'],
  ['min 1e400 x\n', 1, '"1e400" is infinite'],
  ['min 1e308 x + 1e308 x\n', 1, 'exceed what a number can be'],
  ['min x + inf\n', 1, 'the constant of the objective is infinite'],
  ['min inf x\n', 1, 'a sign is missing before "x"'],
  ['min x\nst\n c: x + inf <= 4\n', 3, 'belongs alone on its side'],
  ['min x\nst\n c: x >= inf\n', 3, 'nothing can be beyond infinity'],
  ['min x\nbounds\n x = -inf\n', 3, 'nothing can be beyond infinity'],
  ['min x\nsos1\n', 2, 'not supported'],
])('%j is refused with its line', (text, line, message) => {
  expect(readLp(text)).toMatchObject({
    ok: false,
    error: { line, message: expect.stringContaining(message) },
  })
})

const sizes = (text: string) => {
  const { rowNames, columnNames } = read(text)
  return [rowNames, columnNames]
}

test('names with brackets that are attached to them', () => {
  expect(
    sizes('min 10 flow[pens,dt,-1] + x[1][b+c]\nst\n supply[dt]: var(0) + 2*x[1][b+c] <= 6'),
  ).toEqual([['supply[dt]'], ['flow[pens,dt,-1]', 'x[1][b+c]', 'var(0)']])
})

test('rows without columns, whatever they ask', () => {
  const program = read('min x\nst\n holds: >= -0\n fails: >= 1\n two: = 3\n r: x >= 2\nend')
  expect(program.rowNames).toEqual(['holds', 'fails', 'two', 'r'])
  expect([...program.rowLower]).toEqual([0, 1, 3, 2])
  expect([...program.rowUpper]).toEqual([Infinity, Infinity, 3, Infinity])
})

test('headings within a line, in any case', () => {
  const program = read(
    'MAXIMIZE 3 a + b SUBJECT TO c1: a + b >= 1 c2: -4 <= a - b <= 4 BOUNDS a <= 9 b <= inf GENERAL a BIN b END',
  )
  expect(program.rowNames).toEqual(['c1', 'c2'])
  expect([...program.rowLower, ...program.rowUpper]).toEqual([1, -4, Infinity, 4])
  expect([...program.columnUpper]).toEqual([9, 1])
  expect([...program.integer]).toEqual([1, 1])
})

test('a column with the name of a section is one where it is known, or cannot be a section', () => {
  expect(sizes('max 2 bin + x st c: 4 >= 2 bounds\n x <= 1\ngeneral\n x bin x')).toEqual([
    ['c', 'R2'],
    ['bin', 'x', 'bounds'],
  ])
})

test('a mark at the beginning of the text is no part of it', () => {
  expect(sizes('\uFEFFmin x\nst\n c: x >= 1')).toEqual([['c'], ['x']])
})

test.each([
  ['/* a mill */\nmax: 3x + 2y;', 1],
  ['\\ a mill\n\nmax: 3x', 3],
  ['3x + 2y >= 2;\nint x;', 1],
  ['// least\nmin: x;', 1],
])('%j is told to be in the dialect of lp_solve', (text, line) => {
  const message = expect.stringContaining('lp_solve')
  expect(readLp(text)).toEqual({ ok: false, error: { line, message, remedy: message } })
})

test('an objective may be called max', () => {
  expect(read('minimize\n max: x\nst\n c: x >= 1').maximize).toBe(false)
})
