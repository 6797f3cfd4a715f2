import { expect, test } from 'vitest'
import { thumbnailOf } from '../../../src/ui/scene/thumbnail'
import { bundledLibrary } from '../../../src/solver/library'
import { docOf, goods } from '../../support/docs'

test('every card stands where the canvas would put it, and every flow runs from card to card', () => {
  const doc = docOf({
    commodities: goods('x'),
    processes: {
      a: { kind: 'supply', ports: { x: { commodity: 'x' } } },
      b: { kind: 'market', ports: { x: { commodity: 'x' } } },
    },
    flows: { f: { from: 'a.x', to: 'b.x' } },
    layout: { a: { x: 0, y: 0 }, b: { x: 400, y: 100 } },
  })
  expect(thumbnailOf(doc, bundledLibrary)).toEqual({
    // 184 × 62 each, and 40 around
    viewBox: '-40 -40 664 242',
    cards: [
      { id: 'a', kind: 'supply', about: 'product', x: 0, y: 0, width: 184, height: 62 },
      { id: 'b', kind: 'market', about: 'product', x: 400, y: 100, width: 184, height: 62 },
    ],
    flows: [
      { id: 'f', commodity: 'product', reuse: false, path: 'M184 31C292 31 292 131 400 131' },
    ],
  })
})

test('a blank document has a drawing without marks', () => {
  expect(thumbnailOf(docOf({}), bundledLibrary)).toEqual({
    viewBox: '0 0 100 60',
    cards: [],
    flows: [],
  })
})
