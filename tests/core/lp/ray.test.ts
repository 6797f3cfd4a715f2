import { expect, test } from 'vitest'
import { rayProgram } from '../../../src/core/lp/ray'
import { programOf } from '../../support/programs'

test('finite sides become 0, infinite ones stay, and a box closes the cone', () => {
  const program = programOf(
    [
      ['equal', 7, 7],
      ['least', 3, Infinity],
    ],
    [
      ['up', 2, Infinity, -1, { equal: 1 }],
      ['both', 2, 9, -1, { equal: 1, least: 1 }],
      ['free', -Infinity, Infinity, 0, { least: 1 }],
    ],
    { integers: ['both'] },
  )
  const { rowLower, rowUpper, columnLower, columnUpper, integer } = rayProgram(program)
  expect([...rowLower, ...rowUpper]).toEqual([0, 0, 0, Infinity])
  expect([columnLower[0], columnLower[1], columnUpper[1]]).toEqual([0, 0, 0])
  expect(columnUpper[0]).toBeGreaterThan(0)
  expect(columnLower[2]).toBe(-(columnUpper[2] ?? NaN))
  expect([...integer]).toEqual([0, 0, 0])
})
