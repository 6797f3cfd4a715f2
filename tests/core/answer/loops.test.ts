import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SankeyLink } from '../../../src/core/answer/sankey'
import { returnsOf } from '../../../src/core/answer/sankey/loops'

const link = (from: string, to: string, amount: number, id = `${from}${to}`): SankeyLink => ({
  ...{ id, from, to, amount, commodity: 'ore', kind: 'raw', reuse: false },
  flows: [],
  processes: [],
})

// a ═10═▶ b ═10═▶ c ─┐
// ▲──────── 3 ───────┘   and d feeds itself
test('the smallest link of a loop goes back', () => {
  const links = [link('c', 'a', 3), link('a', 'b', 10), link('b', 'c', 10), link('d', 'd', 1)]
  expect([...returnsOf(links)].sort()).toEqual(['ca', 'dd'])
})

test('nothing goes back where there is no loop', () => {
  const links = [link('a', 'b', 1), link('a', 'c', 9), link('b', 'd', 2), link('c', 'd', -9)]
  expect([...returnsOf(links)]).toEqual([])
})

const ends = ['a', 'b', 'c', 'd', 'e', 'f']
const anyLink = fc.tuple(
  fc.constantFrom(...ends),
  fc.constantFrom(...ends),
  fc.integer({ min: 1, max: 99 }),
)

test('without what goes back there is no loop, and what goes back closes one', () => {
  fc.assert(
    fc.property(fc.array(anyLink, { maxLength: 20 }), (drawn) => {
      const links = drawn.map(([from, to, amount], i) => link(from, to, amount, String(i)))
      const returns = returnsOf(links)
      const kept = links.filter(({ id }) => !returns.has(id))
      const reach = (start: string, goal: string): boolean => {
        const seen = new Set([start])
        for (const at of seen) for (const { from, to } of kept) if (from === at) seen.add(to)
        return seen.has(goal)
      }
      for (const { from, to } of kept) expect(reach(to, from)).toBe(false)
      for (const { id, from, to } of links) if (returns.has(id)) expect(reach(to, from)).toBe(true)
    }),
  )
})
