import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compress, type LinearProgram, type ProgramDraft } from '../../../../src/core/lp/program'
import { safeNames } from '../../../../src/core/lp/text/names'
import { readLp } from '../../../../src/core/lp/text/readLp'
import { readMps } from '../../../../src/core/lp/text/readMps'
import { writeLp } from '../../../../src/core/lp/text/writeLp'
import { writeMps } from '../../../../src/core/lp/text/writeMps'
import { caseProgram, cases } from '../../../support/cases'
import { programOf } from '../../../support/programs'

/** Bounds in every combination; a lower one above an upper one is swapped. */
const bounds = fc
  .tuple(
    fc.constantFrom(0, -Infinity, -3.25, 1e-9, 12),
    fc.constantFrom(0, Infinity, 0.1, 1 / 3, 7e15),
  )
  .map(([a, b]) => ({ lower: Math.min(a, b), upper: Math.max(a, b) }))

const numbers = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
)

/** Any draft at all, feasible or not, with safe names. */
const drafts: fc.Arbitrary<ProgramDraft> = fc
  .record({
    maximize: fc.boolean(),
    constant: numbers,
    rows: fc.array(bounds, { minLength: 1, maxLength: 5 }),
    columns: fc.array(
      fc.record({
        bounds,
        cost: numbers,
        integer: fc.boolean(),
        entries: fc.array(fc.tuple(fc.nat({ max: 4 }), numbers), { maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ maximize, constant, rows, columns }) => ({
    name: 'random',
    maximize,
    constant,
    rows: rows.map((row, i) => ({ name: `row.${i}`, ...row })),
    columns: columns.map(({ bounds: { lower, upper }, cost, integer, entries }, j) => ({
      name: `column.${j}`,
      lower,
      upper,
      cost,
      integer,
      entries: entries.filter(([i]) => i < rows.length),
    })),
  }))

/** By name: LP text lists columns where they first stand, so their order is not kept. */
function byName(program: LinearProgram): unknown {
  const { start, index, value } = program.matrix
  return {
    maximize: program.maximize,
    constant: program.constant + 0,
    rows: program.rowNames.map((name, i) => [name, program.rowLower[i], program.rowUpper[i]]),
    columns: program.columnNames
      .map((name, j) => ({
        name,
        bounds: [program.columnLower[j], program.columnUpper[j]],
        cost: (program.cost[j] ?? NaN) + 0,
        integer: program.integer[j],
        entries: Array.from(index.slice(start[j], start[j + 1]), (row, k) => [
          row,
          value[(start[j] ?? 0) + k],
        ]),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

const formats = [
  ['LP', writeLp, readLp],
  ['MPS', writeMps, readMps],
] as const

describe.each(formats)('%s', (_, write, read) => {
  const again = (program: LinearProgram): LinearProgram => {
    const result = read(write(program))
    if (!result.ok)
      throw new Error(`${result.error.line}: ${result.error.message}\n${write(program)}`)
    return result.value
  }

  test('reads back what it wrote, to the last bit', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const program = compress(draft)
        expect(byName(again(program))).toEqual(byName(program))
      }),
      { numRuns: 300 },
    )
  })

  test.each(cases.map(({ file }) => file))('reads back %s', (file) => {
    const program = caseProgram(file)
    const plain = {
      ...program,
      rowNames: safeNames(program.rowNames, 'r_'),
      columnNames: safeNames(program.columnNames, 'c_'),
    }
    expect(byName(again(plain))).toEqual(byName(plain))
  })

  test('no word is longer than 255 characters', () => {
    const long = 'x'.repeat(400)
    const program = programOf([[long, 0, 1]], [[`${long}y`, 0, 1, 1, { [long]: 1 }]])
    for (const word of write(program).split(/\s/)) expect(word.length).toBeLessThanOrEqual(255)
  })
})

test('a range whose width is rounded keeps both sides in MPS', () => {
  const program = programOf([['r', 0.1, 0.7]], [['x', 0, 1, 1, { r: 1 }]])
  const [lower, upper] = [0.1, 1e15 + 0.125]
  for (const each of [
    program,
    { ...program, rowLower: Float64Array.of(lower), rowUpper: Float64Array.of(upper) },
  ]) {
    const result = readMps(writeMps(each))
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.rowLower[0]).toBeCloseTo(each.rowLower[0] ?? NaN, 9)
    expect(result.value.rowUpper[0]).toBe(each.rowUpper[0])
  }
})
