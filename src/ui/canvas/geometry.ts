import type { Card } from '../../state/cards'

/** Lengths of a card in the drawing [px at zoom 1]. */
const cardWidth = 272
const tabWidth = 184
const head = 62
const row = 20
const foot = 8

export interface Size {
  readonly width: number
  readonly height: number
}

const rowsOf = (card: Card): number => Math.max(card.inlets.length, card.outlets.length)

/** Whether a card lists its ports in rows; a tab with one port is just its name and amount. */
export const hasRows = (card: Card): boolean =>
  card.kind === 'converter' || (card.kind !== 'junction' && rowsOf(card) > 1)

/** Size of a card, known before it is drawn, so that edges need no measuring. */
export function cardSize(card: Card): Size {
  if (card.kind === 'junction') return { width: 30, height: 30 }
  if (!hasRows(card)) return { width: tabWidth, height: head }
  return { width: cardWidth, height: head + rowsOf(card) * row + foot }
}

/** Where the handle of a port sits, from the top of its card. */
export function handleY(card: Card, index: number): number {
  if (hasRows(card)) return head + index * row + row / 2
  return cardSize(card).height / 2
}
