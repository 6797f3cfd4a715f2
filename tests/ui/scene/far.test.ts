import { expect, test } from 'vitest'
import type { Card, CardPort } from '../../../src/state/shown/cards'
import type { Line } from '../../../src/state/shown/lines'
import type { FlowEdgeType, ProcessNodeType } from '../../../src/ui/scene/elements'
import { toEdges, toNodes, withDetail } from '../../../src/ui/scene/elements'
import {
  flowAt,
  joinedChanges,
  placeFlows,
  samePicture,
  splitEdges,
  strokesOf,
} from '../../../src/ui/scene/farFlows'
import { cardSize } from '../../../src/ui/scene/geometry'
import { alone, routesOf } from '../../../src/ui/scene/routes'
import { detailOf } from '../../../src/ui/scene/zoomLevel'

// a.out ──▶ b.in, 400 to the right of it and 200 below

const port = (id: string): CardPort => ({
  ...{ id, name: { en: id }, kind: 'product', unit: 't', amount: 1, stub: null },
})
const card = (id: string, inlets: readonly string[], outlets: readonly string[]): Card => ({
  ...{ id, kind: 'converter', name: { en: id }, unit: 't', activity: 1, utilisation: null },
  ...{
    binding: false,
    built: 0,
    inlets: inlets.map(port),
    outlets: outlets.map(port),
    about: null,
    zone: null,
  },
})
const line = (id: string, from: string, to: string, more: Partial<Line> = {}): Line => ({
  ...{ id, from: { process: from, port: 'out' }, to: { process: to, port: 'in' } },
  ...{ commodity: { en: 'x' }, kind: 'product', unit: 't', amount: 1, dimension: 'mass' },
  ...{ share: 0.5, reuse: false, shut: false, large: false, loose: false, flows: [id] },
  ...more,
})
const cards = { a: card('a', [], ['out']), b: card('b', ['in'], []) }
const places = { a: { x: 0, y: 0 }, b: { x: 664, y: 200 } }
const draw = (before: readonly ProcessNodeType[] = []) =>
  toNodes(
    {
      ...{ order: ['a', 'b'], cards, places, hidden: {} },
      ...{ marked: new Set(), locked: new Set(), label: ({ id }) => id },
    },
    before,
  )
const plain = { routes: {}, labels: {} }
const edgesOf = (lines: readonly Line[], before: readonly FlowEdgeType[] = []) =>
  toEdges(lines, null, new Set(), plain, before)
const boxes = {
  a: { ...places.a, ...cardSize(cards.a) },
  b: { ...places.b, ...cardSize(cards.b) },
}
const view = { transform: [0, 0, 1], width: 1000, height: 600 } as const
const unknown = { level: 'block', area: null } as const
const placed = (lines: readonly Line[]) => placeFlows(edgesOf(lines), draw())

test('what is drawn in detail stays the same until the view leaves it or the zoom another level', () => {
  expect(detailOf({ ...view, width: 0 }, unknown)).toBe(unknown)
  const first = detailOf(view, unknown)
  expect(first).toEqual({ level: 'full', area: { x: -300, y: -180, width: 1600, height: 960 } })
  expect(detailOf({ ...view, transform: [290, -100, 1] }, first)).toBe(first)
  expect(detailOf({ ...view, transform: [310, 0, 1] }, first).area?.x).toBe(-610)
  expect(detailOf({ ...view, transform: [0, 0, 0.39] }, first).level).toBe('name')
  expect(detailOf({ ...view, transform: [0, 0, 0.14] }, first).level).toBe('block')
  // Twice as near, the area would be a picture of four times the pixels.
  expect(detailOf({ ...view, transform: [0, 0, 2] }, first).area?.width).toBe(800)
})

test('cards out of view are blocks; the others keep their nodes', () => {
  const nodes = draw()
  const area = { x: 0, y: 0, width: 300, height: 300 }
  const detailed = withDetail(nodes, { level: 'full', area })
  expect(detailed.map(({ data }) => data.level)).toEqual(['full', 'block'])
  expect(detailed[1]).toBe(nodes[1])
  expect(withDetail(detailed, { level: 'full', area })).toBe(detailed)
  expect(draw(detailed)[0]).toBe(detailed[0])
})

test('edges that have not changed are kept', () => {
  const lines = [line('f', 'a', 'b'), line('g', 'a', 'b')]
  const before = edgesOf(lines)
  const after = toEdges(lines, { kind: 'flow', id: 'g' }, new Set(['g']), plain, before)
  expect(after.find(({ id }) => id === 'f')).toBe(before.find(({ id }) => id === 'f'))
  expect(after.find(({ id }) => id === 'g')).toMatchObject({ selected: true, reconnectable: true })
})

test('only the edge whose label moves is another', () => {
  const lines = [line('f', 'a', 'b'), line('g', 'a', 'b')]
  const label = { along: 0.4, down: 0 }
  const standing = (down: number) => ({
    routes: routesOf(lines, cards),
    labels: { f: { ...label }, g: { ...label, down } },
  })
  const before = toEdges(lines, null, new Set(), standing(0), [])
  const after = toEdges(lines, null, new Set(), standing(12), before)
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
  expect(after[1]?.data).toMatchObject({ label: { along: 0.4, down: 12 } })
  expect(after[1]?.data?.route).toBe(before[1]?.data?.route)
})

test('near by flows are elements, from afar one picture of all but those at the selection', () => {
  const lines = [line('f', 'a', 'b'), line('g', 'a', 'b')]
  const edges = toEdges(lines, { kind: 'flow', id: 'g' }, new Set(['g']), plain, [])
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort()
  const area = { x: -500, y: -500, width: 2000, height: 2000 }
  const near = splitEdges(edges, boxes, { level: 'full', area })
  expect([ids(near.drawn), ids(near.far)]).toEqual([['f', 'g'], []])
  const afar = splitEdges(edges, boxes, { level: 'block', area })
  expect([ids(afar.drawn), ids(afar.far)]).toEqual([['g'], ['f']])
  const away = splitEdges(edges, boxes, { level: 'full', area: { ...area, x: 3000 } })
  expect(away.drawn).toEqual([])
})

test('of everything that is selected from afar the flows stay strokes of the picture, in a glow above the others', () => {
  const area = { x: -500, y: -500, width: 2000, height: 2000 }
  const split = (count: number, of: number) => {
    const lines = Array.from({ length: of }, (_, i) => line(`f${String(i)}`, 'a', 'b'))
    const marked = new Set(lines.slice(0, count).map(({ id }) => id))
    return splitEdges(toEdges(lines, null, marked, plain, []), boxes, { level: 'block', area })
  }
  const few = split(300, 302)
  expect([few.drawn.length, few.far.length]).toEqual([300, 2])
  const lots = split(301, 302)
  expect([lots.drawn.length, lots.far.length]).toEqual([0, 302])
  const flows = placeFlows(lots.far, draw())
  const strokes = strokesOf(flows)
  expect(strokes.map(({ selected }) => selected)).toEqual([false, true])
  expect(strokes.map(({ path }) => path.match(/M/g)?.length)).toEqual([1, 301])
  const others = flows.map((flow) => ({ ...flow, selected: false }))
  expect(
    samePicture(
      flows,
      flows.map((flow) => ({ ...flow })),
    ),
  ).toBe(true)
  expect(samePicture(flows, others)).toBe(false)
})

// a ──f──▶ b ──g──▶ c
test('a frame around cards selects the flows that end at one of them', () => {
  const lines = [line('f', 'a', 'b'), line('g', 'b', 'c')]
  const edges = toEdges(lines, null, new Set(['g']), plain, [])
  const [a, b] = draw()
  const nodes = a && b ? [a, { ...b, selected: true }] : []
  const select = (id: string, selected: boolean) => ({ type: 'select', id, selected }) as const
  expect(joinedChanges(edges, nodes, [])).toEqual([select('f', true)])
  expect(joinedChanges(edges, nodes, [select('a', true), select('b', false)])).toEqual([
    select('f', true),
    select('g', false),
  ])
  expect(joinedChanges(edges, nodes, [select('b', false)])).toEqual([select('g', false)])
})

test('names come with elements for few flows, and with one picture for many', () => {
  const area = { x: -500, y: -500, width: 2000, height: 2000 }
  const split = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) => line(`f${String(i)}`, 'a', 'b'))
    return splitEdges(edgesOf(lines), boxes, { level: 'name', area }).far.length
  }
  expect([split(300), split(301)]).toEqual([0, 301])
})

test('flows end at the middle of their handles, and a moved card takes its flows along', () => {
  // Row of the first port: 62 of head, half of 20, 1 of border; the handles are 7 and 8 wide, astride the edges.
  const [flow] = placed([line('f', 'a', 'b')])
  expect(flow?.ends).toEqual({ sourceX: 267.5, sourceY: 73, targetX: 660, targetY: 273 })
  const lines = edgesOf([line('f', 'a', 'b')])
  const nodes = draw()
  const moved = nodes.map((node) =>
    node.id === 'b' ? { ...node, position: { x: 700, y: 0 } } : node,
  )
  expect(placeFlows(lines, moved)[0]?.ends).toMatchObject({ targetX: 696, targetY: 73 })
  expect(samePicture(placeFlows(lines, nodes), placeFlows(lines, draw()))).toBe(true)
  expect(samePicture(placeFlows(lines, nodes), placeFlows(lines, moved))).toBe(false)
})

test('flows that look alike are one stroke; reuse, shut and empty ones are set apart', () => {
  const lines = [
    line('f', 'a', 'b'),
    line('g', 'a', 'b'),
    line('none', 'a', 'b', { amount: 0 }),
    line('off', 'a', 'b', { amount: 0, shut: true }),
    line('again', 'a', 'b', { reuse: true }),
  ]
  const strokes = strokesOf(placed(lines))
  expect(strokes.map(({ colour, look, width }) => [colour, look, width])).toEqual([
    ['product', 'plain', 11],
    ['product', 'empty', 11],
    ['product', 'shut', 11],
    ['reuse', 'plain', 11],
  ])
  expect(strokes[0]?.path.match(/M/g)).toHaveLength(2)
})

test('a click picks the nearest flow within reach, the upper one of two', () => {
  const [flow] = placed([line('f', 'a', 'b', { share: 0 })])
  const apart = {
    line: line('g', 'a', 'b', { share: 0 }),
    ends: { sourceX: 0, sourceY: 1000, targetX: 400, targetY: 1000 },
    route: alone('g'),
    selected: false,
  }
  const flows = flow === undefined ? [] : [flow, apart]
  // Half way along its curve a flow is half way between its ends.
  expect(flowAt({ x: 463.75, y: 173 }, flows, 60)).toBe('f')
  expect(flowAt({ x: 200, y: 1015 }, flows, 20)).toBe('g')
  expect(flowAt({ x: 200, y: 1030 }, flows, 20)).toBeNull()
  const upper = { ...apart, line: line('h', 'a', 'b', { share: 0 }) }
  expect(flowAt({ x: 200, y: 1000 }, [apart, upper], 5)).toBe('h')
  // A wide flow is met at its edge.
  const wide = { ...apart, line: line('w', 'a', 'b', { share: 1 }) }
  expect(flowAt({ x: 200, y: 1015 }, [wide], 5)).toBe('w')
})

test('a flow that runs back is met on its lane between the rows', () => {
  const back = {
    line: line('back', 'b', 'a', { share: 0 }),
    ends: { sourceX: 1000, sourceY: 0, targetX: 0, targetY: 400 },
    route: alone('back'),
    selected: false,
  }
  const hits = Array.from({ length: 41 }, (_, i) => i * 10).filter(
    (y) => flowAt({ x: 500, y }, [back], 5) === 'back',
  )
  expect(hits.length).toBeGreaterThan(0)
  expect(hits.every((y) => y >= 150 && y <= 250)).toBe(true)
})
