import { lookUp } from '../../core/base/lookUp'
import type { Network } from '../../core/network/network'
import type { Card } from '../../state/shown/cards'
import type { Line } from '../../state/shown/lines'
import type { Rect } from './area'
import { grown } from './area'
import type { Ends } from './edgePath'
import { ems, handleBox } from './geometry'
import { zoneFrames, zoneTitle } from './zoneFrames'

/** Cards where they lie, and how amounts and the names of zones are written. */
export interface Room {
  readonly cards: Readonly<Record<string, Card>>
  readonly boxes: Readonly<Record<string, Rect>>
  readonly network: Pick<Network, 'processes'>
  readonly quantity: (amount: number, unit: string) => string
  readonly zoneName: (id: string) => string
}

/** How far handles stand out of a card, and some air [px]. */
const air = 5

/** Tail and icon of a stub and the gaps around them, its height, and its letters, as the style sheet sets them [px]. */
const stubs = { lead: 34, height: 16, letters: 9.5 }

/** What labels must not cover: cards, the stubs of open ports, titles of zones. */
export function takenRoom({ cards, boxes, network, quantity, zoneName }: Room): readonly Rect[] {
  const known = Object.values(cards).flatMap((card) => {
    const box = lookUp(boxes, card.id)
    return box === undefined ? [] : [{ card, box }]
  })
  const frames = zoneFrames(
    known.map(({ card: { id }, box }) => ({ id, ...box })),
    network,
  )
  return [
    ...known.map(({ box }) => grown(box, air, air)),
    ...known.flatMap(({ card, box }) => stubBoxes(card, box, quantity)),
    ...[...frames].map(([id, frame]) => zoneTitle(frame, zoneName(id))),
  ]
}

function stubBoxes(card: Card, box: Rect, quantity: Room['quantity']): readonly Rect[] {
  if (card.kind !== 'converter' && card.kind !== 'stock' && card.kind !== 'zone') return []
  return (['in', 'out'] as const).flatMap((end) =>
    card[end === 'in' ? 'inlets' : 'outlets'].flatMap(({ stub, unit }, i): readonly Rect[] => {
      if (stub === null || stub.amount <= 0) return []
      const { y, height } = handleBox(card, i, end)
      const width = stubs.lead + stubs.letters * ems(quantity(stub.amount, unit))
      return [
        {
          x: end === 'in' ? box.x - width : box.x + box.width,
          y: box.y + y + (height - stubs.height) / 2,
          width,
          height: stubs.height,
        },
      ]
    }),
  )
}

/** Where a flow ends while no card is dragged; null where it has no card or port. */
export function endsOf(
  { from, to }: Line,
  cards: Readonly<Record<string, Card>>,
  boxes: Readonly<Record<string, Rect>>,
): Ends | null {
  const start = handleAt(lookUp(cards, from.process), lookUp(boxes, from.process), from.port, 'out')
  const end = handleAt(lookUp(cards, to.process), lookUp(boxes, to.process), to.port, 'in')
  if (start === null || end === null) return null
  return {
    sourceX: start.x + start.width,
    sourceY: start.y + start.height / 2,
    targetX: end.x,
    targetY: end.y + end.height / 2,
  }
}

function handleAt(
  card: Card | undefined,
  box: Rect | undefined,
  port: string,
  side: 'in' | 'out',
): Rect | null {
  const index = card?.[side === 'in' ? 'inlets' : 'outlets'].findIndex(({ id }) => id === port)
  if (card === undefined || box === undefined || index === undefined || index < 0) return null
  const handle = handleBox(card, index, side)
  return { ...handle, x: box.x + handle.x, y: box.y + handle.y }
}
