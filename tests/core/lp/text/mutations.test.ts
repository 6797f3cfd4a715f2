import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLp } from '../../../../src/core/lp/text/readLp'
import { readMps } from '../../../../src/core/lp/text/readMps'
import { caseText, cases } from '../../../support/cases'

const pieces = [
  ...[
    '',
    ' ',
    '\n',
    '\r',
    '\t',
    '\0',
    '\uFEFF',
    ';',
    ':',
    '::',
    '+',
    '-',
    '- -',
    '*',
    '^',
    '[',
    ']',
    '(',
    '\\',
  ],
  ...[
    '<=',
    '>=',
    '=',
    '<',
    '=>',
    'inf',
    '-inf',
    '1e400',
    '-1e-400',
    '1e308',
    'NaN',
    '.',
    '1.',
    '.5',
    '1e',
    '٣',
  ],
  ...[
    'st',
    'Subject To',
    'bounds',
    'END',
    'int',
    'bin',
    'free',
    'max:',
    'min',
    '/*',
    '//',
    'R1',
    '__proto__',
  ],
  ...[
    'RHS',
    'RANGES\n',
    'ENDATA',
    ' UP',
    ' FX BND',
    "'MARKER'",
    'OBJSENSE',
    'N',
    'range.R1',
    'OBJECTIVE_CONSTANT',
  ],
] as const

/** One edit of a text: so much goes, and this comes in its place; places are parts of the length. */
const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    goes: fc.nat({ max: 30 }),
    comes: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })),
  }),
  { minLength: 1, maxLength: 6 },
)

const small = cases.filter(({ file }) => caseText(file).length < 12_000)

test.each(small)(
  '$file with any edits is read or refused with a line, never thrown',
  ({ file }) => {
    const text = caseText(file)
    const read = file.endsWith('.lp') ? readLp : readMps
    fc.assert(
      fc.property(edits, (all) => {
        const edited = all.reduce((before, { from, goes, comes }) => {
          const at = Math.floor(from * before.length)
          return before.slice(0, at) + comes + before.slice(at + goes)
        }, text)
        const result = read(edited)
        if (!result.ok) {
          const lines = edited.split(/\r\n|\n|\r/).length
          expect(result.error.line).toBeGreaterThanOrEqual(1)
          expect(result.error.line).toBeLessThanOrEqual(lines)
          return
        }
        const { matrix, cost, constant, rowLower, rowUpper, columnLower, columnUpper } =
          result.value
        expect([...matrix.value, ...cost, constant].every(Number.isFinite)).toBe(true)
        for (const bound of [...rowLower, ...columnLower]) expect(bound).toBeLessThan(Infinity)
        for (const bound of [...rowUpper, ...columnUpper]) expect(bound).toBeGreaterThan(-Infinity)
      }),
      { numRuns: 60 },
    )
  },
)
