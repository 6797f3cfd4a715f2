import { describe, expect, test } from 'vitest'
import type { SankeyLink } from '../../../src/core/answer/sankey'
import type { Drawing } from '../../../src/ui/sankey/layout'
import { layOut } from '../../../src/ui/sankey/layout'
import { lengths } from '../../../src/ui/sankey/stack'
import { ownTime } from '../../support/ownTime'

const link = (from: string, to: string, amount: number): SankeyLink => ({
  ...{ id: `${from} ${to}`, from, to, amount, commodity: 'ore', kind: 'raw', reuse: false },
  flows: [],
  processes: [],
})

// supply ═60═▶ mill ═50═▶ kiln ═45═▶ market       supply ──5──▶ market
//                ▲────────20────┘
const links = [
  link('supply', 'mill', 60),
  link('mill', 'kiln', 50),
  link('kiln', 'market', -45),
  link('kiln', 'mill', 20),
  link('supply', 'market', 5),
]
const drawing = layOut(links, 900)
const ribbon = (id: string) => drawing.ribbons.find((each) => each.id === id)!
const box = (id: string, of: Drawing = drawing) => of.boxes.find((each) => each.id === id)!
/** The numbers of a path: x and y in turn. */
const numbers = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text))

test('links are as wide as what passes, more or less alike', () => {
  for (const { id, amount } of links)
    expect(ribbon(id).width).toBeCloseTo(Math.abs(amount) * drawing.scale, 9)
  expect(drawing.scale).toBeGreaterThan(0)
})

test('ends are as high as the larger of what enters and leaves', () => {
  expect(box('mill').height).toBeCloseTo(80 * drawing.scale, 9)
  expect(box('kiln').height).toBeCloseTo(65 * drawing.scale, 9)
})

test('columns follow the flow of material', () => {
  const xs = ['supply', 'mill', 'kiln', 'market'].map((id) => box(id).x)
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
  expect(new Set(xs).size).toBe(4)
})

test('links leave and enter within their ends, side by side', () => {
  for (const { id, from, to, amount } of links) {
    const half = (Math.abs(amount) * drawing.scale) / 2
    const path = numbers(ribbon(id).path)
    const [x0, y0, x1, y1] = [path[0]!, path[1]!, path.at(-2)!, path.at(-1)!]
    expect(x0).toBeCloseTo(box(from).x + lengths.node, 1)
    expect(x1).toBeCloseTo(box(to).x, 1)
    for (const [y, end] of [
      [y0, box(from)],
      [y1, box(to)],
    ] as const) {
      expect(y - half).toBeGreaterThan(end.y - 0.2)
      expect(y + half).toBeLessThan(end.y + end.height + 0.2)
    }
  }
})

test('no two links leave or enter an end at the same place', () => {
  for (const side of ['from', 'to'] as const)
    for (const end of ['supply', 'mill', 'kiln', 'market']) {
      const spans = links
        .filter((each) => each[side] === end)
        .map(({ id, amount }) => {
          const path = numbers(ribbon(id).path)
          const y = side === 'from' ? path[1]! : path.at(-1)!
          const half = (Math.abs(amount) * drawing.scale) / 2
          return [y - half, y + half] as const
        })
        .sort(([a], [b]) => a - b)
      for (const [i, [top]] of spans.entries())
        if (i > 0) expect(top).toBeGreaterThan(spans[i - 1]![1] - 0.2)
    }
})

test('the link that closes the loop is led around the others, and only that', () => {
  expect(drawing.ribbons.filter(({ returns }) => returns).map(({ id }) => id)).toEqual([
    'kiln mill',
  ])
  const ys = numbers(ribbon('kiln mill').path).filter((_, i) => i % 2 === 1)
  const tops = drawing.boxes.map(({ y }) => y)
  const feet = drawing.boxes.map(({ y, height }) => y + height)
  expect(Math.min(...ys) < Math.min(...tops) || Math.max(...ys) > Math.max(...feet)).toBe(true)
  expect(ribbon('kiln mill').turn).not.toBeNull()
})

test('an end that feeds itself is drawn, too', () => {
  const { ribbons, boxes } = layOut([link('a', 'a', 3)], 700)
  expect(ribbons[0]?.returns).toBe(true)
  expect(boxes).toHaveLength(1)
  expect(numbers(ribbons[0]?.path ?? '').every(Number.isFinite)).toBe(true)
})

test('nothing to draw is no error', () => {
  const { ribbons, boxes, width, height } = layOut([], 700)
  expect([ribbons, boxes]).toEqual([[], []])
  expect([width, height].every((each) => Number.isFinite(each) && each > 0)).toBe(true)
})

describe('a diagram of a hundred ends and four hundred links', () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    link(
      `p${String((i * 37) % 100)}`,
      `p${String((i * 53 + 11 + (i % 7)) % 100)}`,
      1 + ((i * 7919) % 97),
    ),
  )
  const unique = [...new Map(many.map((each) => [each.id, each])).values()]
  const start = ownTime()
  const large = layOut(unique, 1200)
  const time = ownTime() - start

  test('is laid out well under a second', () => {
    expect(time).toBeLessThan(800)
  })

  test('stays within its edges', () => {
    for (const { y, height } of large.boxes) {
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(large.height)
    }
  })

  test('has no two ends over one another', () => {
    for (const a of large.boxes)
      for (const b of large.boxes)
        if (a.id < b.id && a.x === b.x)
          expect(a.y + a.height <= b.y + 1e-6 || b.y + b.height <= a.y + 1e-6).toBe(true)
  })
})
