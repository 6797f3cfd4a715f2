import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../../../src/core/edit/arrange'
import { grid } from '../../../src/core/edit/fragment'
import { layoutProblem, type LayoutCard } from '../../../src/core/edit/layoutGraph'
import { packZones } from '../../../src/core/edit/packZones'
import { settle } from '../../../src/core/edit/settle'
import tutorial from '../../../models/networks/ash_to_bricks.json' with { type: 'json' }
import type { NetworkDoc } from '../../../src/core/format/doc'
import { networkOf } from '../../support/docs'

const network = networkOf(tutorial as NetworkDoc)
const none: ReadonlySet<string> = new Set()

const cardOf = (id: string): LayoutCard => {
  const ports = Object.values(network.processes[id]!.ports)
  const side = (direction: 'in' | 'out') =>
    ports.filter((port) => port.direction === direction).map((port, y) => ({ id: port.id, y }))
  return { id, width: 100, height: 60, inlets: side('in'), outlets: side('out') }
}

test('a problem holds the chosen cards by zone, and the flows among them', () => {
  const zoned = {
    ...network,
    processes: Object.fromEntries(
      Object.entries(network.processes).map(([id, process]) => [
        id,
        { ...process, zone: id === 'bricks' ? 'works' : null },
      ]),
    ),
  }
  const chosen = Object.keys(network.processes).filter((id) => id !== 'coal')
  const { groups, between } = layoutProblem(zoned, chosen.map(cardOf))
  expect(groups.map(({ zone, cards }) => [zone, cards.map(({ id }) => id)])).toEqual([
    [null, chosen.filter((id) => id !== 'bricks')],
    ['works', ['bricks']],
  ])
  const kept = Object.values(network.flows).filter(
    ({ from, to }) => chosen.includes(from.process) && chosen.includes(to.process),
  )
  const found = [...groups.flatMap(({ flows }) => flows), ...between]
  expect(found.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort())
  expect(between.length).toBeGreaterThan(0)
  for (const { from, to } of between)
    expect([from.process, to.process].filter((id) => id === 'bricks')).toHaveLength(1)
})

// Three zones of 100 × 100 in a chain a → b → c, named in the wrong order.
test('zones stand in rows along the flows between them, and a gap apart', () => {
  const block = (id: string) => ({ places: { [id]: { x: 0, y: 0 } }, width: 100, height: 100 })
  const flow = (from: string, to: string) => ({
    from: { process: from, port: 'out' },
    to: { process: to, port: 'in' },
  })
  const flows = [flow('a', 'b'), flow('b', 'c'), flow('a', 'b'), flow('b', 'c')]
  const places = packZones([block('c'), block('a'), block('b')], flows, 20)
  expect(places).toEqual({ a: { x: 0, y: 0 }, b: { x: 120, y: 0 }, c: { x: 240, y: 0 } })
})

const size = fc.integer({ min: 20, max: 300 })
const blocks = fc.array(fc.record({ width: size, height: size }), { minLength: 1, maxLength: 7 })

test('no zone covers another, whatever their sizes', () => {
  fc.assert(
    fc.property(blocks, (sizes) => {
      const made = sizes.map((each, i) => ({ ...each, places: { [`p${i}`]: { x: 0, y: 0 } } }))
      const places = packZones(made, [], 10)
      const boxes = sizes.map((each, i) => ({ ...each, id: `p${i}`, ...places[`p${i}`]! }))
      expect(covering(boxes)).toEqual([])
    }),
  )
})

/** Pairs of cards of which one covers the other; pairs of `but` alone do not count. */
const covering = (boxes: readonly Box[], but: ReadonlySet<string> = none) =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          !(but.has(a.id) && but.has(b.id)) &&
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      )
      .map((b) => `${a.id} ${b.id}`),
  )

const box = (id: string, x: number, y: number): Box => ({ id, x, y, width: 100, height: 60 })

test('a layout goes around where its cards were, on the grid', () => {
  const cards = [box('a', 1003, 507), box('b', 1003, 507)]
  const places = settle({ a: { x: 0, y: 0 }, b: { x: 200, y: 0 } }, cards, none)
  expect(places).toEqual({ a: { x: 896, y: 512 }, b: { x: 1104, y: 512 } })
})

test('a layout meets a locked card where it is', () => {
  const cards = [box('a', 1003, 507), box('b', 0, 0)]
  const found = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } }
  expect(settle(found, cards, new Set(['a']))).toEqual({ b: { x: 1200, y: 512 } })
})

test('a layout of some cards keeps its shape and clears the others', () => {
  const cards = [box('a', 0, 0), box('b', 0, 80), box('wall', 60, 20)]
  const places = settle({ a: { x: 0, y: 0 }, b: { x: 160, y: 0 } }, cards, none)
  expect(places.b!.x - places.a!.x).toBe(160)
  expect(places.b!.y).toBe(places.a!.y)
  expect(places).not.toHaveProperty('wall')
})

const where = fc.integer({ min: -600, max: 600 })
const canvas = fc.array(
  fc.record({
    ...{ x: where, y: where, width: size, height: size },
    found: fc.option(fc.record({ x: where, y: where })),
    locked: fc.boolean(),
  }),
  { maxLength: 14 },
)

test('no card covers another after a layout, locked and other cards stay, and it is always the same', () => {
  fc.assert(
    fc.property(canvas, (drawn) => {
      const cards = drawn.map(({ x, y, width, height }, i) => ({
        id: `c${i}`,
        x,
        y,
        width,
        height,
      }))
      const found = Object.fromEntries(
        drawn.flatMap(({ found: place }, i) => (place === null ? [] : [[`c${i}`, place]])),
      )
      const locked = new Set(drawn.flatMap((each, i) => (each.locked ? [`c${i}`] : [])))
      const places = settle(found, cards, locked)
      const staying = new Set(
        cards.flatMap(({ id }) => (locked.has(id) || !Object.hasOwn(found, id) ? [id] : [])),
      )
      for (const id of staying) expect(places).not.toHaveProperty(id)
      for (const { x, y } of Object.values(places))
        expect([x / grid, y / grid].every(Number.isInteger)).toBe(true)
      const after = cards.map((card) => ({ ...card, ...places[card.id] }))
      expect(covering(after, staying)).toEqual([])
      expect(settle(found, cards, locked)).toEqual(places)
    }),
  )
})
