import { expect, test } from 'vitest'
import { readMps } from '../../../../src/core/lp/text/readMps'

const read = (text: string) => {
  const result = readMps(text)
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`)
  return result.value
}

const whole = (columns: string, rest = '', rows = ' L r1\n G r2\n E r3\n E r4') =>
  `NAME t\nROWS\n N obj\n${rows}\nCOLUMNS\n${columns}\n${rest}ENDATA\n`

test('ranges on every kind of row', () => {
  const { rowLower, rowUpper } = read(
    whole(
      ' x obj 1 r1 1\n x r2 1 r3 1\n x r4 1',
      'RHS\n rhs r1 10 r2 10\n rhs r3 10 r4 10\nRANGES\n rng r1 4 r2 -4\n rng r3 4 r4 -4\n',
    ),
  )
  expect([...rowLower]).toEqual([6, 10, 10, 6])
  expect([...rowUpper]).toEqual([10, 14, 14, 10])
})

test('bounds of every type, with and without the name of their set', () => {
  const names = ['lo', 'up', 'fx', 'fr', 'mi', 'pl', 'bv', 'li', 'ui', 'neg', 'plain']
  const program = read(
    whole(
      names.map((name) => ` ${name} obj 1`).join('\n'),
      'BOUNDS\n LO b lo 2\n UP up 7\n FX b fx 5\n FR fr\n MI b mi\n UP b mi 3\n PL b pl\n BV b bv\n' +
        ' LI b li 2\n UP b li 9\n UI ui 6\n UP b neg -4\n',
    ),
  )
  expect([...program.columnLower]).toEqual([
    2,
    0,
    5,
    -Infinity,
    -Infinity,
    0,
    0,
    2,
    0,
    -Infinity,
    0,
  ])
  expect([...program.columnUpper]).toEqual([
    ...[Infinity, 7, 5, Infinity, 3, Infinity, 1, 9, 6, -4, Infinity],
  ])
  expect([...program.integer]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0])
})

test('markers, sense, comments, Fortran exponents, a constant, a free row', () => {
  const program = read(
    '* a comment\nNAME t\nOBJSENSE\n    MAX\nROWS\n N obj\n N free\n L r\nCOLUMNS\n' +
      " M 'MARKER' 'INTORG'\n x obj 1.5D+2 r 2\n M 'MARKER' 'INTEND'\n y free 1\n" +
      'RHS\n r 8 obj -7\nBOUNDS\n UP b x 1e30\nENDATA\n',
  )
  expect(program).toMatchObject({ maximize: true, constant: 7, rowNames: ['free', 'r'] })
  expect([...program.rowLower, ...program.rowUpper]).toEqual([-Infinity, -Infinity, Infinity, 8])
  expect([...program.cost]).toEqual([150, 0])
  expect([...program.integer]).toEqual([1, 0])
  expect(program.columnUpper[0]).toBe(Infinity)
})

test('a whole number without bounds is 0 or 1', () => {
  const { columnUpper } = read(whole(" M 'MARKER' 'INTORG'\n x r1 1\n M 'MARKER' 'INTEND'"))
  expect(columnUpper[0]).toBe(1)
})

// Fields begin in columns 2, 5, 15, 25, 40 and 50.
test('fixed format, with blanks in names and no name of the set', () => {
  const program = read(
    [
      'NAME          FIXED',
      'ROWS',
      ' N  COST ONE',
      ' L  ROW 1',
      'COLUMNS',
      '    COL A     COST ONE         1.0     ROW 1            2.0',
      '    COL B     ROW 1            3.0',
      'RHS',
      '              ROW 1           12.0',
      'BOUNDS',
      ' UP BND       COL A            4.0',
      'ENDATA',
    ].join('\n'),
  )
  expect(program).toMatchObject({ rowNames: ['ROW 1'], columnNames: ['COL A', 'COL B'] })
  expect([...program.matrix.value]).toEqual([2, 3])
  expect([program.rowUpper[0], program.columnUpper[0]]).toEqual([12, 4])
})

test('of several sets the first counts, and lines without a name belong to it', () => {
  const { rowLower, rowUpper, columnUpper } = read(
    whole(
      ' x obj 1 r1 1\n x r2 1 r3 1\n y r4 1',
      'RHS\n one r1 10\n two r1 20 r2 20\n r2 5\n one r3 7\nRANGES\n one r1 4\n two r1 8 r2 8\n' +
        'BOUNDS\n UP one x 3\n UP two x 9\n UP y 6\n FX two y 1\n',
    ),
  )
  expect([...rowLower]).toEqual([6, 5, 7, 0])
  expect([...rowUpper]).toEqual([10, Infinity, 7, 0])
  expect([...columnUpper]).toEqual([3, 6])
})

test('ranges may come before the right-hand sides', () => {
  const columns = ' x obj 1 r1 1\n x r2 1 r3 1\n x r4 1'
  const rhs = 'RHS\n b r1 10 r2 10\n b r3 10 r4 10\n'
  const ranges = 'RANGES\n b r1 4 r2 -4\n b r3 4 r4 -4\n'
  expect(read(whole(columns, ranges + rhs))).toEqual(read(whole(columns, rhs + ranges)))
})

test('a mark at the beginning of the text is no part of it', () => {
  expect(read(`\uFEFF${whole(' x r1 1')}`)).toEqual(read(whole(' x r1 1')))
})

test.each([
  ['SOS\n', 1, 'section "SOS" is not supported'],
  ['NAME t\n x 1\n', 2, 'there is no data in section NAME'],
  ['ROWS\n Q r\n', 2, 'a row is a type'],
  ['ROWS\n N obj\n L r\n L r\n', 4, 'row "r" is there twice'],
  ['ROWS\n N obj\nCOLUMNS\n x nowhere 1\n', 4, 'row "nowhere" is not declared'],
  ['ROWS\n N obj\nCOLUMNS\n x obj one\n', 4, '"one" is not a number'],
  ['ROWS\n N obj\nCOLUMNS\n x obj\n', 4, 'an entry is a column'],
  ['ROWS\n N obj\nCOLUMNS\n x obj 1\nBOUNDS\n UP b y 1\n', 6, 'column "y" is not declared'],
  ['ROWS\n N obj\nCOLUMNS\n x obj 1\nBOUNDS\n SC b x 1\n', 6, 'bound type "SC" is not supported'],
  ['ROWS\n N obj\nCOLUMNS\n x obj 1e999\n', 4, '"1e999" is infinite'],
  ['ROWS\n N obj\n L r\nCOLUMNS\n x r 1\nRHS\n b r inf\n', 7, '"inf" is infinite'],
  ['ROWS\n N obj\nCOLUMNS\n x obj 1\nBOUNDS\n LO b x 1e30\n', 6, 'beyond infinity'],
  ['ROWS\n N obj\nCOLUMNS\n x obj 1\nBOUNDS\n UP b x -inf\n', 6, 'beyond infinity'],
  ['ROWS\n N obj\nCOLUMNS\n x obj 1\nBOUNDS\n FX b x -inf\n', 6, 'beyond infinity'],
  ['OBJSENSE\n    BEST\n', 2, 'neither MAX nor MIN'],
  ['ROWS\n N obj\n', 3, 'ends before ENDATA'],
  ['', 1, 'ends before ENDATA'],
])('%j is refused with its line', (text, line, message) => {
  expect(readMps(text)).toMatchObject({
    ok: false,
    error: { line, message: expect.stringContaining(message) },
  })
})
