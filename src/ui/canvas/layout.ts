import type { PlaceDoc, Table } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import { alongTheFlow, ranks } from '../../state/order'
import type { Size } from './geometry'

export interface Point {
  readonly x: number
  readonly y: number
}

const gap = { x: 130, y: 36 }

/**
 * Where each card goes: where the document puts it, otherwise in the column of its rank to the right of what has a
 * place; then pushed down as far as needed to clear the cards above it.
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
    placed.length === 0 ? 0 : Math.max(...placed.map((id) => (places[id]?.x ?? 0) + 264)) + gap.x
  const wished = order.map((id) => {
    const place = places[id]
    return { id, x: place?.x ?? left + (rank[id] ?? 0) * (264 + gap.x), y: place?.y ?? 0 }
  })
  return cleared(wished, sizes)
}

/** Cards pushed down until none covers another; those higher up keep their places. */
function cleared(
  wished: readonly (Point & { readonly id: string })[],
  sizes: Readonly<Record<string, Size>>,
): Readonly<Record<string, Point>> {
  const size = (id: string): Size => sizes[id] ?? { width: 0, height: 0 }
  const done: (Point & { readonly id: string })[] = []
  for (const card of [...wished].sort((a, b) => a.y - b.y)) {
    const { width, height } = size(card.id)
    const rivals = done.filter(
      (other) => other.x < card.x + width && card.x < other.x + size(other.id).width,
    )
    let y = card.y
    for (const other of rivals.sort((a, b) => a.y - b.y)) {
      const bottom = other.y + size(other.id).height
      if (other.y < y + height + gap.y && y < bottom + gap.y / 3) y = bottom + gap.y
    }
    done.push({ ...card, y })
  }
  return Object.fromEntries(done.map(({ id, x, y }) => [id, { x, y }]))
}
