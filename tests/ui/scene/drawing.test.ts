import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseNetwork } from '../../../src/core/parse/parse'
import { readDoc } from '../../../src/core/format/read'
import { bundledLibrary } from '../../../src/solver/library'
import { cards } from '../../../src/state/shown/cards'
import { lineWidth } from '../../../src/state/shown/lines'
import { edgePath, pointAt } from '../../../src/ui/scene/edgePath'
import { cardSize, namedBox, nameSize } from '../../../src/ui/scene/geometry'
import { placeCards } from '../../../src/ui/scene/layout'
import { alone, spreadOf } from '../../../src/ui/scene/routes'

const folder = new URL('../../../models/networks/', import.meta.url)
const networks = readdirSync(folder)

function read(file: string) {
  const doc = readDoc(readFileSync(new URL(file, folder), 'utf8'))
  const network = doc.ok ? parseNetwork(doc.value, bundledLibrary).network : null
  if (!doc.ok || network === null) throw new Error(file)
  return { doc: doc.value, network }
}

test('widths are proportional between the thinnest and 22 px', () => {
  expect(lineWidth({ share: 1, reuse: false })).toBe(22)
  expect(lineWidth({ share: 0.5, reuse: false })).toBe(11)
  expect(lineWidth({ share: 0.001, reuse: false })).toBe(1.5)
})

test('a forward flow is one curve from end to end', () => {
  const ends = { sourceX: 0, sourceY: 10, targetX: 400, targetY: 110 }
  expect(edgePath(ends, alone('f'))).toMatch(/^M0\.0,10\.0C.* 400\.0,110\.0$/)
  expect(pointAt(ends, alone('f'), 0.5)[1]).toBeCloseTo(60)
  expect(pointAt(ends, alone('f'), 1)).toEqual([400, 110])
})

test('a flow that runs back leaves to the right and enters from the left', () => {
  const ends = { sourceX: 400, sourceY: 0, targetX: 0, targetY: 300 }
  const path = edgePath(ends, { ...alone('f'), spread: 0 })
  expect(path).toMatch(/^M400\.0,0\.0L4(?:0|1)\d/)
  expect(path).toMatch(/L0\.0,300\.0$/)
  expect(path).not.toMatch(/NaN/)
})

test('an id always spreads alike, in [0, 1)', () => {
  for (const id of ['a', 'chp_dry_power', '流']) {
    expect(spreadOf(id)).toBe(spreadOf(id))
    expect(spreadOf(id)).toBeGreaterThanOrEqual(0)
    expect(spreadOf(id)).toBeLessThan(1)
  }
})

test('short names are written large, long ones as large as fits', () => {
  const card = { width: 264, height: 270 }
  expect(nameSize('Cement', card, true)).toBe(44)
  expect(nameSize('Flue-gas desulphurisation', card, true)).toBeLessThan(40)
  // 224 px of room are 10 letters of 0.68 × 32 px, and 88 px two lines of 36 px.
  const tab = { width: 248, height: 98 }
  expect(nameSize('Processors', tab, false)).toBe(32)
  expect(nameSize('Slag market', tab, false)).toBe(36)
  expect(nameSize('Waste-water works', tab, false)).toBe(28)
  expect(nameSize('粉煤灰市场', tab, false)).toBe(44)
  expect(nameSize('大修渣碳粉市场', tab, false)).toBe(36)
})

test.each(networks)(
  'seen from afar, with their names alone, cards of %s do not cover each other',
  (file) => {
    const { doc, network } = read(file)
    const drawn = cards(network, null)
    const sizes = Object.fromEntries(Object.values(drawn).map((card) => [card.id, cardSize(card)]))
    const places = placeCards(network, sizes, doc.layout ?? {})
    const boxes = Object.values(drawn).map((card) => {
      const [box, { x, y }] = [namedBox(card), places[card.id]!]
      return { ...box, id: card.id, x: x + box.x, y: y + box.y }
    })
    const pairs = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.x < b.x + b.width &&
            b.x < a.x + a.width &&
            a.y < b.y + b.height &&
            b.y < a.y + a.height,
        )
        .map((b) => `${a.id} ${b.id}`),
    )
    expect(pairs).toEqual([])
  },
)
