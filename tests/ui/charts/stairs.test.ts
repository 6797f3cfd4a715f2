import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stairsOf, type Step } from '../../../src/ui/charts/stairs'

const step = (amount: number): Step => ({ id: `s${amount}`, name: '', amount })
const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 20 })
const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })

test('each step begins where the one before ended, and the last ends exactly at the end', () => {
  fc.assert(
    fc.property(value, amounts, value, (start, list, end) => {
      const stairs = stairsOf(start, list.map(step), end)
      let at = start
      for (const { from, to } of stairs) {
        expect(from).toBe(at)
        at = to
      }
      if (stairs.length > 0) expect(at).toBe(end)
      expect(stairs.length - list.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('what adds up leaves no rest; what is missing is shown as one', () => {
  const exact = stairsOf(0.3, [step(-0.1), step(-0.2)], 0)
  expect(exact.map(({ isRest }) => isRest)).toEqual([false, false])
  expect(exact.at(-1)?.to).toBe(0)
  const short = stairsOf(100, [step(-45)], 50)
  expect(short.at(-1)).toMatchObject({ isRest: true, from: 55, to: 50, amount: -5 })
})

test('steps stand one on the other', () => {
  const stairs = stairsOf(10, [step(-4), step(1)], 7)
  expect(stairs.map(({ from, to }) => [from, to])).toEqual([
    [10, 6],
    [6, 7],
  ])
})

test('what no step explains is a step of its own, but rounding is not', () => {
  expect(stairsOf(10, [step(-4)], 6 + 1e-12)).toHaveLength(1)
  expect(stairsOf(10, [], 7)).toHaveLength(1)
  expect(stairsOf(7, [], 7)).toEqual([])
})
