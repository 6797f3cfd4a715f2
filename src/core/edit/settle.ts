import { lookUp } from '../base/lookUp'
import type { PlaceDoc, Table } from '../format/doc'
import type { Box } from './arrange'
import { grid } from './fragment'

/** Room that is kept between cards [px of the drawing]. */
const apart = { x: 2 * grid, y: grid }
/** Steps in which a free place for the whole is looked for, and how many of them at most each way. */
const stride = 4 * grid
const reach = 60

type Place = Pick<PlaceDoc, 'x' | 'y'>

/**
 * Where the cards of a new layout go on a canvas: around where they were, on the grid. Locked cards stay where they
 * are, and the layout is put so that it meets them. Cards that are not part of it stay too; nothing that moves
 * covers another card afterwards.
 */
export function settle(
  found: Table<Place>,
  cards: readonly Box[],
  locked: ReadonlySet<string>,
): Table<PlaceDoc> {
  const layout = cards.flatMap((card) => {
    const place = Object.hasOwn(found, card.id) ? lookUp(found, card.id) : undefined
    return place === undefined ? [] : [{ old: card, box: { ...card, x: place.x, y: place.y } }]
  })
  const moving = layout.filter(({ old }) => !locked.has(old.id))
  const anchors = layout.filter(({ old }) => locked.has(old.id))
  if (moving.length === 0) return {}
  const ids = new Set(moving.map(({ old }) => old.id))
  const fixed = cards.filter(({ id }) => !ids.has(id))
  const shift =
    anchors.length > 0
      ? middle(anchors.map(({ old, box }) => ({ x: old.x - box.x, y: old.y - box.y })))
      : between(centre(moving.map(({ box }) => box)), centre(moving.map(({ old }) => old)))
  const wished = moving.map(({ box }) => moved(box, shift))
  const free = anchors.length > 0 ? wished : freeOf(wished, fixed)
  const done: Box[] = []
  for (const card of free.sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1)))
    done.push(pushedDown(card, [...fixed, ...done]))
  return Object.fromEntries(done.map(({ id, x, y }) => [id, { x, y }]))
}

/** The line of the grid that is nearest; never -0. */
const snapped = (at: number): number => Math.round(at / grid) * grid + 0

/** A card that is moved, onto the grid. */
const moved = (box: Box, by: Place): Box => ({
  ...box,
  x: snapped(box.x + by.x),
  y: snapped(box.y + by.y),
})

const between = (from: Place, to: Place): Place => ({ x: to.x - from.x, y: to.y - from.y })

/** Middle of the frame around some cards. */
function centre(boxes: readonly Box[]): Place {
  const ends = (low: 'x' | 'y', size: 'width' | 'height') =>
    (Math.min(...boxes.map((box) => box[low])) +
      Math.max(...boxes.map((box) => box[low] + box[size]))) /
    2
  return { x: ends('x', 'width'), y: ends('y', 'height') }
}

const middle = (places: readonly Place[]): Place => ({
  x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
  y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
})

const near = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + apart.x &&
  b.x < a.x + a.width + apart.x &&
  a.y < b.y + b.height + apart.y &&
  b.y < a.y + a.height + apart.y

/** Cards moved as one to the nearest place where they cover none of the others; as they are where there is none. */
function freeOf(cards: readonly Box[], others: readonly Box[]): Box[] {
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => (i - reach) * stride)
    .flatMap((x, _, all) => all.map((y) => ({ x, y })))
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
  const offset = offsets.find((by) => {
    const there = cards.map((card) => ({ ...card, x: card.x + by.x, y: card.y + by.y }))
    return !there.some((card) => others.some((other) => near(card, other)))
  })
  return cards.map((card) => moved(card, offset ?? { x: 0, y: 0 }))
}

/** A card pushed down as far as it takes to clear the others. */
function pushedDown(card: Box, others: readonly Box[]): Box {
  let y = card.y
  for (;;) {
    const hit = others.find((other) => near({ ...card, y }, other))
    if (hit === undefined) return { ...card, y }
    y = Math.ceil((hit.y + hit.height + apart.y) / grid) * grid + 0
  }
}
