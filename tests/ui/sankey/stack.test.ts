import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SankeyLink } from '../../../src/core/answer/sankey'
import { arrangeColumns } from '../../../src/ui/sankey/columns'
import { stack } from '../../../src/ui/sankey/stack'

const link = (from: string, to: string, amount: number): SankeyLink => ({
  ...{ id: `${from} ${to}`, from, to, amount, commodity: 'ore', kind: 'raw', reuse: false },
  flows: [],
  processes: [],
})

//   a ──▶ s0 … s9, all of which want to stand beside it
//   b ═══▶ t
const links = [
  ...Array.from({ length: 10 }, (_, i) => link('a', `s${String(i)}`, 1)),
  link('b', 't', 30),
]
const { slots, height } = stack(arrangeColumns(links, new Set()))

test('a crowded column stays within the diagram, one end above the other', () => {
  const column = [...slots].filter(([id]) => id.startsWith('s') || id === 't')
  const places = column.map(([, slot]) => slot).sort((a, b) => a.top - b.top)
  expect(places[0]?.top).toBeGreaterThanOrEqual(0)
  expect((places.at(-1)?.top ?? 0) + (places.at(-1)?.height ?? 0)).toBeLessThanOrEqual(
    height + 1e-9,
  )
  for (const [i, { top }] of places.entries())
    if (i > 0) expect(top).toBeGreaterThanOrEqual(places[i - 1]!.top + places[i - 1]!.height)
})

test('straight links do not climb', () => {
  const [b, t] = [slots.get('b')!, slots.get('t')!]
  expect(Math.abs(b.top - t.top)).toBeLessThan(height / 2)
  const alone = stack(arrangeColumns([link('x', 'y', 1), link('y', 'z', 1)], new Set())).slots
  expect(new Set([...alone.values()].map(({ top }) => top.toFixed(6))).size).toBe(1)
})

const anyLink = fc.tuple(fc.nat(3), fc.nat(5), fc.integer({ min: 1, max: 50 }))

test('whatever is drawn, everything stands within the diagram', () => {
  fc.assert(
    fc.property(fc.array(anyLink, { minLength: 1, maxLength: 24 }), (drawn) => {
      const all = drawn.map(([from, to, amount]) =>
        link(`c${String(from % 3)}n${String(from)}`, `d${String(to % 2)}m${String(to)}`, amount),
      )
      const more = drawn.map(([from, to, amount]) =>
        link(`d${String(to % 2)}m${String(to)}`, `e${String(from)}`, amount),
      )
      const unique = [...new Map([...all, ...more].map((each) => [each.id, each])).values()]
      const stacked = stack(arrangeColumns(unique, new Set()))
      for (const { top, height: high } of stacked.slots.values()) {
        expect(top).toBeGreaterThanOrEqual(-1e-6)
        expect(top + high).toBeLessThanOrEqual(stacked.height + 1e-6)
      }
    }),
  )
})

test('links are read a few times each, however many ends there are', () => {
  let reads = 0
  const counted = Array.from({ length: 200 }, (_, i): SankeyLink => {
    const { from, ...rest } = link('hub', `s${String(i)}`, 2)
    return {
      ...rest,
      get from() {
        reads += 1
        return from
      },
    }
  })
  const { columns } = arrangeColumns(counted, new Set())
  expect(columns.map((items) => items.map(({ size }) => size))).toEqual([
    [400],
    Array.from({ length: 200 }, () => 2),
  ])
  expect(reads).toBeLessThanOrEqual(5 * counted.length)
})
