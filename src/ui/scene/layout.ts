import { lookUp } from '../../core/base/lookUp'
import type { PlaceDoc, Table } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import { alongTheFlow, ranks } from '../../state/shown/order'
import type { Point, Size } from './geometry'

const gap = { x: 130, y: 36 }

/**
 * Where each card goes: where the document puts it, otherwise in the column of its rank to the right of what has a
 * place; then pushed down as far as needed to clear the cards above it. Locked cards are not pushed.
 */
export function placeCards(
  network: Network,
  sizes: Readonly<Record<string, Size>>,
  places: Table<PlaceDoc>,
): Readonly<Record<string, Point>> {
  const order = alongTheFlow(network)
  const rank = ranks(network)
  const placed = order.filter((id) => Object.hasOwn(places, id))
  const left =
    placed.length === 0
      ? 0
      : Math.max(...placed.map((id) => (lookUp(places, id)?.x ?? 0) + 264)) + gap.x
  const wished = order.map((id) => {
    const place = lookUp(places, id)
    const locked = place?.locked ?? false
    return {
      id,
      locked,
      x: place?.x ?? left + (lookUp(rank, id) ?? 0) * (264 + gap.x),
      y: place?.y ?? 0,
    }
  })
  return cleared(wished, sizes)
}

/** Width of a strip of the drawing [px]. */
const strip = 264

interface Wish extends Point {
  readonly id: string
  readonly locked: boolean
}

/** Cards pushed down until none covers another; locked ones, and those higher up, keep their places. */
function cleared(
  wished: readonly Wish[],
  sizes: Readonly<Record<string, Size>>,
): Readonly<Record<string, Point>> {
  const size = (id: string): Size => lookUp(sizes, id) ?? { width: 0, height: 0 }
  const done: Wish[] = []
  /** What is done, by the strips of the drawing that it reaches into: only neighbours are compared. */
  const strips = new Map<number, Wish[]>()
  const inOrder = [...wished].sort((a, b) => Number(b.locked) - Number(a.locked) || a.y - b.y)
  for (const card of inOrder) {
    const { width, height } = size(card.id)
    const [first, last] = [Math.floor(card.x / strip), Math.floor((card.x + width) / strip)]
    const touched = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    const rivals = new Set(touched.flatMap((each) => strips.get(each) ?? []))
    let y = card.y
    for (const other of [...rivals].sort((a, b) => a.y - b.y)) {
      if (card.locked) break
      if (other.x >= card.x + width || card.x >= other.x + size(other.id).width) continue
      const bottom = other.y + size(other.id).height
      const above = other.locked ? gap.y / 3 : gap.y
      if (other.y < y + height + above && y < bottom + gap.y / 3) y = bottom + gap.y
    }
    const put = { ...card, y }
    done.push(put)
    for (const each of touched) {
      const there = strips.get(each)
      if (there === undefined) strips.set(each, [put])
      else there.push(put)
    }
  }
  return Object.fromEntries(done.map(({ id, x, y }) => [id, { x, y }]))
}
