import { lookUp } from '../../core/base/lookUp'
import type { PlaceDoc, Table } from '../../core/format/doc'
import type { Flow, Network } from '../../core/network/network'
import type { Card } from '../../state/shown/cards'
import { cardsOf } from '../../state/shown/cards'
import { edgePath } from './edgePath'
import type { Point } from './geometry'
import { cardSize, handleBox } from './geometry'
import { placeCards } from './layout'
import { alone } from './routes'

/** A card where it stands. */
export interface Standing extends Point {
  readonly card: Card
}

/** Cards of the base case that are gone, where the layout has them; `at` is the card that stands for a process. */
export function goneCards(
  base: Network,
  layout: Table<PlaceDoc>,
  gone: readonly string[],
  at: (process: string) => string,
): readonly Standing[] {
  const cards = cardsOf(base, null)
  const sizes = Object.fromEntries(Object.values(cards).map((card) => [card.id, cardSize(card)]))
  const places = placeCards(base, sizes, layout)
  return gone.flatMap((id) => {
    const [card, place] = [lookUp(cards, id), lookUp(places, id)]
    // In a zone that is one card there is nothing to be seen of it.
    return card === undefined || place === undefined || at(id) !== id ? [] : [{ card, ...place }]
  })
}

/** The path of a flow of the base case between cards, gone ones among them; null where one of them is not drawn. */
export function gonePath(
  { id, from, to }: Flow,
  cards: ReadonlyMap<string, Standing>,
  at: (process: string) => string,
): string | null {
  const [source, target] = [cards.get(at(from.process)), cards.get(at(to.process))]
  if (source === undefined || target === undefined || source === target) return null
  const [start, end] = [endAt(source, from.port, 'out'), endAt(target, to.port, 'in')]
  const ends = { sourceX: start.x, sourceY: start.y, targetX: end.x, targetY: end.y }
  const clearance = ({ card, y }: Standing, from: number) => ({
    above: from - y,
    below: y + cardSize(card).height - from,
    shift: 0,
  })
  return edgePath(ends, {
    ...alone(id),
    source: clearance(source, start.y),
    target: clearance(target, end.y),
  })
}

/** Where a port sits; one that is gone, in the middle of its side. */
function endAt({ card, x, y }: Standing, port: string, side: 'in' | 'out'): Point {
  const index = card[side === 'in' ? 'inlets' : 'outlets'].findIndex(({ id }) => id === port)
  const { width, height } = cardSize(card)
  if (index < 0) return { x: side === 'in' ? x : x + width, y: y + height / 2 }
  const box = handleBox(card, index, side)
  return { x: x + box.x + box.width / 2, y: y + box.y + box.height / 2 }
}
