import type { Addition } from '../../core/edit/add'
import type { Box } from '../../core/edit/arrange'
import { entryOf } from '../../core/edit/ports'
import type { Library } from '../../core/library/library'
import type { PlaceDoc } from '../../core/format/doc'
import type { Size } from './geometry'
import { sizeOfPorts } from './geometry'

/** Size that a card will have before it is drawn. */
export function sizeOfAddition(addition: Addition, library: Library): Size {
  if (addition.kind === 'own') return sizeOfPorts('converter', 1)
  if (addition.kind !== 'converter') return sizeOfPorts(addition.kind, 1)
  const ports = Object.values(entryOf(library.recipes, addition.recipe)?.ports ?? {})
  const inlets = ports.filter(({ direction }) => direction === 'in').length
  return sizeOfPorts('converter', Math.max(inlets, ports.length - inlets))
}

const margin = { x: 110, y: 30 }
const step = 24
const reach = 40

/** The place nearest to the wished one where a card covers no other. */
export function freePlace(wish: Omit<Box, 'id'>, boxes: readonly Box[]): PlaceDoc {
  const free = ({ x, y }: PlaceDoc) =>
    boxes.every(
      (box) =>
        x + wish.width + margin.x <= box.x ||
        box.x + box.width + margin.x <= x ||
        y + wish.height + margin.y <= box.y ||
        box.y + box.height + margin.y <= y,
    )
  let best: PlaceDoc | null = null
  let nearest = Infinity
  for (let i = -reach; i <= reach; i++)
    for (let j = -reach; j <= reach; j++) {
      const place = { x: Math.round(wish.x + i * step), y: Math.round(wish.y + j * step) }
      const distance = Math.hypot(i, 1.2 * j)
      if (distance < nearest && free(place)) [best, nearest] = [place, distance]
    }
  return best ?? { x: Math.round(wish.x), y: Math.round(wish.y) }
}
