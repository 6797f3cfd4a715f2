import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stairsOf } from '../../../src/ui/studies/charts/stairs'

const step = (id: string, amount: number) => ({ id, name: id, amount })

test('steps stand one on the other', () => {
  const stairs = stairsOf(10, [step('a', -4), step('b', 1)], 7)
  expect(stairs.map(({ from, to }) => [from, to])).toEqual([
    [10, 6],
    [6, 7],
  ])
})

test('what no step explains is a step of its own, but rounding is not', () => {
  const stairs = stairsOf(10, [step('a', -4)], 7)
  expect(stairs.at(-1)).toMatchObject({ isRest: true, amount: 1, from: 6, to: 7 })
  expect(stairsOf(10, [step('a', -4)], 6 + 1e-12)).toHaveLength(1)
  expect(stairsOf(10, [], 7)).toHaveLength(1)
  expect(stairsOf(7, [], 7)).toEqual([])
})

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true })

test('it always ends where it has to', () => {
  fc.assert(
    fc.property(
      amount,
      fc.array(amount, { minLength: 1, maxLength: 15 }),
      amount,
      (start, all, end) => {
        const stairs = stairsOf(
          start,
          all.map((each, i) => step(String(i), each)),
          end,
        )
        expect(stairs[0]?.from).toBe(start)
        expect(stairs.at(-1)?.to).toBe(end)
        for (const [i, { from }] of stairs.entries())
          if (i > 0) expect(from).toBe(stairs[i - 1]?.to)
      },
    ),
  )
})
