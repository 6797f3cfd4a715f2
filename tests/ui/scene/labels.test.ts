import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import type { Card, CardPort } from '../../../src/state/shown/cards'
import { cards as cardsOf } from '../../../src/state/shown/cards'
import type { Line } from '../../../src/state/shown/lines'
import { lines as linesOf } from '../../../src/state/shown/lines'
import type { Rect } from '../../../src/ui/scene/area'
import type { Ends, Route } from '../../../src/ui/scene/edgePath'
import { distanceTo, pointAt } from '../../../src/ui/scene/edgePath'
import { cardSize } from '../../../src/ui/scene/geometry'
import { endsOf, takenRoom } from '../../../src/ui/scene/labelRoom'
import type { LabelledFlow } from '../../../src/ui/scene/labels'
import { isLabelled, labelBox, placeLabels } from '../../../src/ui/scene/labels'
import { placeCards } from '../../../src/ui/scene/layout'
import { routesOf } from '../../../src/ui/scene/routes'
import { zoneFrames, zoneTitle } from '../../../src/ui/scene/zoneFrames'
import { quantity } from '../../../src/ui/words/format'
import chiping from '../../../models/networks/xinfa_chiping.json' with { type: 'json' }
import tutorial from '../../../models/networks/ash_to_bricks.json' with { type: 'json' }
import { gallery } from '../../support/gallery'

const port = (id: string): CardPort => ({
  ...{ id, name: { en: id }, kind: 'product', unit: 't', amount: 1, stub: null },
})
const card = (id: string, ports: number): Card => ({
  ...{ id, kind: 'converter', name: { en: id }, unit: 't', activity: 1, utilisation: null },
  ...{ binding: false, built: 0, about: null, zone: null },
  inlets: Array.from({ length: ports }, (_, i) => port(`i${String(i)}`)),
  outlets: Array.from({ length: ports }, (_, i) => port(`o${String(i)}`)),
})
const line = (id: string, from: string, to: string, more: Partial<Line> = {}): Line => {
  const [[source = '', out = 'o0'], [target = '', into = 'i0']] = [from.split('.'), to.split('.')]
  return {
    ...{ id, from: { process: source, port: out }, to: { process: target, port: into } },
    ...{ commodity: { en: 'x' }, kind: 'product', unit: 't', amount: 1000, dimension: 'mass' },
    ...{ share: 0.1, reuse: false, shut: false, large: true, loose: false, flows: [id] },
    ...more,
  }
}

type Cards = Readonly<Record<string, Card>>
type Boxes = Readonly<Record<string, Rect>>

const boxesAt = (cards: Cards, at: (id: string) => { x: number; y: number }): Boxes =>
  Object.fromEntries(
    Object.values(cards).map((each) => [each.id, { ...at(each.id), ...cardSize(each) }]),
  )

/** Flows with their ways and texts. */
function laid(lines: readonly Line[], cards: Cards, boxes: Boxes, language: 'en' | 'zh' = 'en') {
  const routes = routesOf(lines, cards)
  return lines.map((each): LabelledFlow => ({
    line: each,
    ends: endsOf(each, cards, boxes)!,
    route: routes[each.id]!,
    text: quantity(each.amount ?? 0, each.unit, language),
  }))
}

const covers = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The pairs of labels that overlap, and the labels that cover any of some rectangles. */
function collisions(
  flows: readonly LabelledFlow[],
  places: ReturnType<typeof placeLabels>,
  taken: readonly Rect[],
): readonly string[] {
  const shown = flows.flatMap((flow) => {
    const place = places[flow.line.id]
    return place === undefined ? [] : [{ id: flow.line.id, box: labelBox(flow, place) }]
  })
  return shown.flatMap(({ id, box }, i) => [
    ...shown.slice(i + 1).flatMap((other) => (covers(box, other.box) ? [`${id} ${other.id}`] : [])),
    ...taken.flatMap((rect) => (covers(box, rect) ? [`${id} at ${JSON.stringify(rect)}`] : [])),
  ])
}

describe.each([
  ['the tutorial', 'ash_to_bricks', tutorial as NetworkDoc, 4],
  ['Chiping', 'xinfa_chiping', chiping as NetworkDoc, 25],
] as const)('in %s', (_, id, doc, least) => {
  test.each(['en', 'zh'] as const)('labels cover nothing and no other label (%s)', (language) => {
    const { network, answer } = gallery(id, [])()
    const cards = cardsOf(network, answer)
    const sizes = Object.fromEntries(Object.values(cards).map((each) => [each.id, cardSize(each)]))
    const places = placeCards(network, sizes, doc.layout ?? {})
    const boxes = boxesAt(cards, (each) => places[each]!)
    const flows = laid(linesOf(network, answer).lines.filter(isLabelled), cards, boxes, language)
    const taken = takenRoom({
      ...{ cards, boxes, network, zoneName: (zone: string) => zone },
      quantity: (amount: number, unit: string) => quantity(amount, unit, language),
    })
    const placed = placeLabels(flows, taken)
    expect(Object.keys(placed).length).toBeGreaterThanOrEqual(least)
    expect(collisions(flows, placed, [...taken, ...Object.values(boxes)])).toEqual([])
  })
})

test('in any drawing, labels cover nothing and no other label, and none is left out without need', () => {
  const coordinate = fc.integer({ min: -600, max: 600 })
  const place = fc.record({ x: coordinate, y: coordinate })
  const flow = fc.tuple(
    fc.nat(7),
    fc.nat(7),
    fc.nat(3),
    fc.nat(3),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 8, maxLength: 8 }),
      fc.array(
        flow.map(([a, b, out, into, share]) => ({ a, b, out, into, share })),
        {
          maxLength: 30,
        },
      ),
      (at, drawn) => {
        const cards = Object.fromEntries(
          at.map((_, i) => [`c${String(i)}`, card(`c${String(i)}`, 4)]),
        )
        const boxes = boxesAt(cards, (id) => at[Number(id.slice(1))]!)
        const all = drawn.map(({ a, b, out, into, share }, i) =>
          line(`f${String(i)}`, `c${String(a)}.o${String(out)}`, `c${String(b)}.i${String(into)}`, {
            share,
            reuse: i % 3 === 0,
          }),
        )
        const flows = laid(all, cards, boxes)
        const placed = placeLabels(flows, Object.values(boxes))
        const shown = flows.flatMap((each) =>
          placed[each.line.id] === undefined ? [] : [labelBox(each, placed[each.line.id]!)],
        )
        const middle = { along: 0.5, down: 0 }
        const needless = flows.filter(
          (each) =>
            placed[each.line.id] === undefined &&
            ![...shown, ...Object.values(boxes)].some((rect) =>
              covers(labelBox(each, middle), rect),
            ),
        )
        expect(collisions(flows, placed, Object.values(boxes))).toEqual([])
        expect(needless.map(({ line: { id } }) => id)).toEqual([])
      },
    ),
  )
})

test('what is reused is labelled before what is larger', () => {
  const cards = { a: card('a', 1), b: card('b', 1) }
  // So near that there is room for two lines of text between the cards, below each other.
  const boxes = boxesAt(cards, (id) => ({ x: id === 'a' ? 0 : 340, y: 0 }))
  const lines = [
    line('large', 'a', 'b', { share: 1 }),
    line('reused', 'a', 'b', { reuse: true }),
    line('small', 'a', 'b'),
  ]
  const at = (id: string) => (flow: LabelledFlow) => flow.line.id === id
  const flows = laid(lines, cards, boxes)
  const shut = flows.filter(at('reused')).map((flow) => labelBox(flow, { along: 0.5, down: 0 }))
  const rest = { x: 264, y: -500, width: 76, height: 500 + shut[0]!.y - 2 }
  const under = { ...rest, y: shut[0]!.y + shut[0]!.height + 2, height: 500 }
  const placed = placeLabels(flows, [...Object.values(boxes), rest, under])
  expect(Object.keys(placed)).toEqual(['reused'])
  expect(Object.keys(placeLabels(flows, [...Object.values(boxes), rest]))[0]).toBe('reused')
})

test('amounts of nothing are not labelled, nor those that are neither large nor reused', () => {
  expect(isLabelled(line('f', 'a', 'b'))).toBe(true)
  expect(isLabelled(line('f', 'a', 'b', { amount: 0 }))).toBe(false)
  expect(isLabelled(line('f', 'a', 'b', { amount: null }))).toBe(false)
  expect(isLabelled(line('f', 'a', 'b', { large: false }))).toBe(false)
  expect(isLabelled(line('f', 'a', 'b', { large: false, reuse: true }))).toBe(true)
})

test('stubs of open ports and titles of zones are kept clear', () => {
  const open: CardPort = { ...port('o0'), stub: { terms: 'sell', amount: 5000 } }
  const cards = { a: { ...card('a', 1), outlets: [open] } }
  const boxes = { a: { x: 100, y: 200, ...cardSize(cards.a) } }
  const network = { processes: { a: { zone: 'works' } } }
  const taken = takenRoom({
    ...{ cards, boxes, network: network as never, zoneName: () => 'Works' },
    quantity: (amount) => `${String(amount)} t`,
  })
  // Beside the middle of the first row, 73 px below the top of the card; the letters are 9.5 px high.
  const width = 34 + 9.5 * 0.62 * 6
  expect(taken).toContainEqual({ x: 364, y: 265, width, height: 16 })
  const frame = zoneFrames([{ id: 'a', ...boxes.a }], network as never).get('works')!
  expect(frame).toEqual({ x: 10, y: 144, width: 444, height: cardSize(cards.a).height + 88 })
  expect(taken).toContainEqual(zoneTitle(frame, 'Works'))
})

/** How near a flow comes to points 10 px and more inside a card. */
const inside = (ends: Ends, route: Route, box: Rect): number => {
  let least = Infinity
  for (let x = box.x + 10; x <= box.x + box.width - 10; x += 12)
    for (let y = box.y + 10; y <= box.y + box.height - 10; y += 12)
      least = Math.min(least, distanceTo(x, y, ends, route))
  return least
}

test('a flow back to its own card goes around below it', () => {
  const cards = { a: card('a', 4) }
  const boxes = boxesAt(cards, () => ({ x: 0, y: 0 }))
  for (const into of ['i0', 'i3'])
    for (const out of ['o0', 'o3']) {
      const [flow] = laid([line('loop', `a.${out}`, `a.${into}`)], cards, boxes)
      const { ends, route } = flow!
      expect(inside(ends, route, boxes.a!)).toBeGreaterThan(9)
      const [x, y] = pointAt(ends, route, 0.5)
      expect(x).toBeCloseTo(132, 0)
      expect(y).toBeGreaterThan(cardSize(cards.a).height + 15)
      expect(y).toBeLessThan(cardSize(cards.a).height + 27)
    }
})

test('no flow crosses its own two cards, wherever they lie', () => {
  const coordinate = fc.integer({ min: -700, max: 700 })
  fc.assert(
    fc.property(coordinate, coordinate, fc.nat(3), fc.nat(3), (x, y, out, into) => {
      const cards = { a: card('a', 4), b: card('b', 4) }
      const boxes = boxesAt(cards, (id) => (id === 'a' ? { x: 0, y: 0 } : { x, y }))
      fc.pre(!covers(boxes.a!, { ...boxes.b!, x: x - 8, width: 280 }))
      const [flow] = laid(
        [line('f', `a.o${String(out)}`, `b.i${String(into)}`)],
        ...([cards, boxes] as const),
      )
      // The points looked at lie 10 px inside.
      for (const box of Object.values(boxes))
        expect(inside(flow!.ends, flow!.route, box)).toBeGreaterThan(9)
    }),
  )
})

test('parallel flows are set apart by 8 px and more in the middle, however they run', () => {
  const pair = fc.record({
    out: fc.nat(3),
    into: fc.nat(3),
    share: fc.double({ min: 0, max: 0.3, noNaN: true }),
  })
  const right = fc.record({
    x: fc.integer({ min: 400, max: 900 }),
    y: fc.integer({ min: -600, max: 600 }),
  })
  const back = fc.record({
    x: fc.integer({ min: -900, max: -300 }),
    y: fc.integer({ min: -600, max: 600 }),
  })
  fc.assert(
    fc.property(
      fc.oneof(right, back),
      fc.array(pair, { minLength: 2, maxLength: 4 }),
      ({ x, y }, drawn) => {
        const cards = { a: card('a', 4), b: card('b', 4) }
        const boxes = boxesAt(cards, (id) => (id === 'a' ? { x: 0, y: 0 } : { x, y }))
        const { height } = cardSize(cards.a)
        fc.pre(x > 0 || Math.abs(y) < height || Math.abs(y) > height + 100)
        const flows = laid(
          drawn.map(({ out, into, share }, i) =>
            line(`f${String(i)}`, `a.o${String(out)}`, `b.i${String(into)}`, { share }),
          ),
          ...([cards, boxes] as const),
        )
        for (const one of flows)
          for (const other of flows) {
            if (one === other) continue
            const [px, py] = pointAt(one.ends, one.route, 0.5)
            expect(distanceTo(px, py, other.ends, other.route)).toBeGreaterThanOrEqual(8)
          }
      },
    ),
  )
})
