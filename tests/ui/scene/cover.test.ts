import { expect, test } from 'vitest'
import type { Card, CardPort } from '../../../src/state/shown/cards'
import { coverOf, lying, sameCards } from '../../../src/ui/scene/cover'
import { toNodes } from '../../../src/ui/scene/elements'

const card = (id: string, kind: Card['kind']): Card => ({
  ...{
    id,
    kind,
    name: { en: id },
    unit: 't',
    activity: 1,
    utilisation: null,
    binding: false,
    built: 0,
  },
  ...{ inlets: [], outlets: [], about: null, zone: null },
})
const cards = { market: card('market', 'market'), mix: card('mix', 'junction') }
const places = { market: { x: 10, y: 20 }, mix: { x: 300, y: 40 } }
const draw = (
  marked: readonly string[],
  before: ReturnType<typeof toNodes> = [],
  drawn: Readonly<Record<string, Card>> = cards,
) =>
  toNodes(
    {
      ...{ order: ['market', 'mix'], cards: drawn, places, hidden: {} },
      ...{ marked: new Set(marked), locked: new Set(), label: ({ id }) => id },
    },
    before,
  )

test('the holes for cards are their rectangles, and the circles of junctions', () => {
  // A tab is 184 × 62; a junction is a circle 5 inside of its 30 × 30: of radius 10 around (315, 55).
  expect(coverOf(draw([]))).toBe('M10 20h184v62h-184zM305 55a10 10 0 0 1 20 0a10 10 0 0 1 -20 0z')
})

test('from afar a tab grows where nothing joins it, and its hole with it', () => {
  const port: CardPort = {
    ...{ id: 'p', kind: 'product', name: { en: 'p' }, amount: 1, unit: 't', stub: null },
  }
  const covered = (ports: Partial<Card>) => {
    const tab = { ...card('market', 'market'), ...ports }
    const [node] = draw([], [], { market: tab })
    return coverOf(node === undefined ? [] : [{ ...node, data: { ...node.data, level: 'name' } }])
  }
  expect(covered({ inlets: [port] })).toBe('M10 2h248v98h-248z')
  expect(covered({ outlets: [port] })).toBe('M-54 2h248v98h-248z')
  expect(covered({ inlets: [port], outlets: [port] })).toBe('M10 2h184v98h-184z')
})

test('a selected card lies above the flows and needs no hole; of more than a hundred none is raised', () => {
  expect(lying(draw(['market'])).map(({ id }) => id)).toEqual(['mix'])
  const others = (count: number) => Array.from({ length: count }, (_, i) => `other${String(i)}`)
  expect(lying(draw(['market', ...others(99)]))).toHaveLength(1)
  const many = draw(['market', ...others(100)])
  expect(lying(many)).toHaveLength(2)
  expect(many[0]?.selected).toBe(true)
})

test('the holes stay while a selected card is dragged, and follow one that moves by itself', () => {
  const nodes = draw(['market'])
  const moved = (which: string) =>
    nodes.map((node) => (node.id === which ? { ...node, position: { x: 0, y: 0 } } : node))
  expect(sameCards(lying(nodes), lying(draw(['market'], nodes)))).toBe(true)
  expect(sameCards(lying(nodes), lying(moved('market')))).toBe(true)
  expect(sameCards(lying(nodes), lying(moved('mix')))).toBe(false)
  expect(sameCards(lying(nodes), lying(draw([], nodes)))).toBe(false)
})
