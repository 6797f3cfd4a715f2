import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compress } from '../../../src/core/lp/program'
import { coefficientRange, findScaling, scaleProgram } from '../../../src/core/lp/scale'
import { feasibleDrafts, programOf } from '../../support/programs'

const isPowerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value))

test('factors are powers of two, and unscaling undoes scaling to the last bit', () => {
  fc.assert(
    fc.property(feasibleDrafts, (draft) => {
      const program = compress(draft)
      const { program: scaled, scaling, unscale } = scaleProgram(program)
      const factors = [...scaling.row, ...scaling.column, scaling.objective]
      expect(factors.every(isPowerOfTwo)).toBe(true)
      const y = new Float64Array(program.rowNames.length)
      const back = unscale({ status: 'optimal', x: scaled.columnUpper, y })
      expect(back.x).toEqual(program.columnUpper)
    }),
    { numRuns: 50 },
  )
})

test('grams, tonnes and kilowatt-hours come close to 1', () => {
  const program = programOf(
    [
      ['grams', 3e9, Infinity],
      ['energy', -Infinity, 5e-4],
    ],
    [
      ['x', 0, 2e6, 4e7, { grams: 1e4, energy: 2e-9 }],
      ['y', 0, 8e6, 9e7, { grams: 3e3, energy: 5e-9 }],
    ],
  )
  const scaled = scaleProgram(program).program
  const sizes = [
    ...scaled.matrix.value,
    ...scaled.columnUpper,
    ...scaled.cost,
    scaled.rowLower[0] ?? 0,
  ]
  for (const size of sizes) expect(Math.abs(Math.log10(size))).toBeLessThan(2)
  const { min, max } = coefficientRange(program, findScaling(program))
  expect(max / min).toBeLessThan(10)
})

test('whole numbers keep their unit while what they switch is scaled', () => {
  const program = programOf(
    [
      ['switch', -Infinity, 0],
      ['choose', -Infinity, 1],
    ],
    [
      ['flow', 0, 5e6, -1, { switch: 1 }],
      ['on', 0, 1, 3e5, { switch: -4e6, choose: 1 }],
    ],
    { integers: ['on'] },
  )
  const { scaling, program: scaled } = scaleProgram(program)
  expect(scaling.column[1]).toBe(1)
  for (const value of scaled.matrix.value)
    expect(Math.abs(Math.log2(Math.abs(value)))).toBeLessThan(4)
})

test('an empty program and empty rows scale by 1', () => {
  expect(findScaling(programOf([['empty', 0, 0]], []))).toEqual({
    row: Float64Array.of(1),
    column: Float64Array.of(),
    objective: 1,
  })
})

test('components have sizes of their own, and what is far above the others has no say', () => {
  const sizes = (capacity: number) =>
    [
      ...findScaling(
        programOf(
          [
            ['large', 4e9, 4e9],
            ['small', 0.001, capacity],
          ],
          [
            ['x', 0, 4e9, 1, { large: 1 }],
            ['y', 0, 0.001, 1, { small: 1 }],
          ],
        ),
      ).column,
    ].map(Math.log2)
  expect(sizes(0.001)).toEqual([32, -10])
  expect(sizes(1e150)).toEqual([32, -10])
})

test('where most bounds stand for "any amount", what is forced tells the size', () => {
  const program = programOf(
    [['demand', 100, 1e150]],
    [
      ['a', 0, 1e150, 1, { demand: 1 }],
      ['b', 0, 1e150, 1, { demand: 1 }],
    ],
  )
  expect([...findScaling(program).column]).toEqual([128, 128])
})

test('a solver is not told of bounds that are 1e20 sizes away', () => {
  const { columnLower, columnUpper, rowUpper } = scaleProgram(
    programOf(
      [['row', 4, 1e150]],
      [
        ['x', -4, 4, 1, { row: 1 }],
        ['far', -1e150, 1e150, 1, { row: 1 }],
      ],
    ),
  ).program
  expect([...columnLower, ...columnUpper]).toEqual([-1, -Infinity, 1, Infinity])
  expect(rowUpper[0]).toBe(Infinity)
})
