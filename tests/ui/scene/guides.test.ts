import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignTo } from '../../../src/ui/scene/guides'

const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height })

test('a card near another in line is moved onto its edge, with the line from one to the other', () => {
  expect(alignTo(box(203, 500), [box(200, 100)], 6)).toEqual({
    dx: -3,
    dy: 0,
    guides: [{ axis: 'x', at: 200, from: 100, to: 540 }],
  })
})

test('middles meet where the sizes differ', () => {
  // Middles at 250 and 254; left edges 50 apart.
  const { dx, guides } = alignTo(box(204, 500), [box(150, 100, 200)], 6)
  expect([dx, guides[0]?.at]).toEqual([-4, 250])
})

test('out of reach nothing moves', () => {
  expect(alignTo(box(207, 500), [box(200, 100)], 6)).toEqual({ dx: 0, dy: 0, guides: [] })
})

test('a card that was moved stands on every line it is shown', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
  fc.assert(
    fc.property(place, fc.array(place, { maxLength: 8 }), ([x, y], others) => {
      const { dx, dy, guides } = alignTo(
        box(x, y),
        others.map(([a, b]) => box(a, b)),
        6,
      )
      expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(6)
      for (const { axis, at } of guides) {
        const [start, size] = axis === 'x' ? [x + dx, 100] : [y + dy, 40]
        expect([start, start + size / 2, start + size]).toContain(at)
      }
    }),
  )
})
