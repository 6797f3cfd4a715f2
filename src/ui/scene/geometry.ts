import type { LayoutCard } from '../../core/edit/layoutGraph'
import type { Card, CardPort } from '../../state/shown/cards'

/** Lengths of a card in the drawing [px at zoom 1]. */
const cardWidth = 264
const tabWidth = 184
const head = 62
const row = 20
const foot = 8

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const rowsOf = (card: Card): number => Math.max(card.inlets.length, card.outlets.length)

/** Whether a card lists its ports in rows; a tab with one port is just its name and amount. */
export const hasRows = (card: Card): boolean =>
  card.kind === 'converter' ||
  card.kind === 'zone' ||
  (card.kind !== 'junction' && rowsOf(card) > 1)

/** Whether a card is a tab: its name and its amount, and no rows of ports. */
export const isTab = (card: Card): boolean => card.kind !== 'junction' && !hasRows(card)

/** Size of a card of a kind with so many rows of ports. */
export function sizeOfPorts(kind: Card['kind'], rows: number): Size {
  if (kind === 'junction') return { width: 30, height: 30 }
  if (kind !== 'converter' && kind !== 'zone' && rows <= 1) return { width: tabWidth, height: head }
  return { width: cardWidth, height: head + rows * row + foot }
}

/** Size of a card, known before it is drawn, so that edges need no measuring. */
export function cardSize(card: Card): Size {
  return sizeOfPorts(card.kind, rowsOf(card))
}

/** How far a tab reaches out from afar: away from the end that its flow joins, and up and down. */
const tabReach = { out: 64, up: 18 } as const

/**
 * What a card covers of the drawing when only its name is shown, relative to its place: a tab grows, so that its name
 * can be read, on the side where nothing joins it.
 */
export function namedBox(card: Card): Point & Size {
  const { width, height } = cardSize(card)
  if (!isTab(card)) return { x: 0, y: 0, width, height }
  const { out, up } = tabReach
  const free = { left: card.inlets.length === 0, right: card.outlets.length === 0 }
  const x = free.left && !free.right ? -out : 0
  const grows = free.left || free.right ? out : 0
  return { x, y: -up, width: width + grows, height: height + 2 * up }
}

const sizes = [44, 40, 36, 32, 28, 24, 20] as const

const fullWidth = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u

/** Width of a text [em]; a letter is taken as 0.62 wide, a bold one as 0.68, a Han character and its punctuation as 1. */
export const ems = (text: string, letter = 0.62): number =>
  Array.from(text).reduce((sum, each) => sum + (fullWidth.test(each) ? 1 : letter), 0)

/** Largest letters [px] in which a name fits a card of which nothing else is shown but, on some, a bar below it. */
export function nameSize(name: string, { width, height }: Size, bar: boolean): number {
  const inner = width - 24
  // Lines break after spaces, hyphens and strokes, and between Han characters.
  const words = name.split(/(?<=[\s/-])|(?<=\p{Script=Han})(?=\p{Script=Han})/u)
  const fits = (size: number) => {
    let [lines, used] = [1, 0]
    for (const word of words) {
      const long = ems(word.trimEnd(), 0.68) * size
      if (long > inner) return false
      if (used + long > inner) [lines, used] = [lines + 1, 0]
      used += long + (word.endsWith(' ') ? 0.35 * size : 0)
    }
    return lines * size * 1.12 <= height - (bar ? 28 : 10)
  }
  return sizes.find(fits) ?? 17
}

/** Where the handle of a port sits, from the top of its card. */
export function handleY(card: Card, index: number): number {
  if (hasRows(card)) return head + index * row + row / 2
  return cardSize(card).height / 2
}

const border = 1
const handles = { in: { width: 8, height: 10 }, out: { width: 7, height: 7 } } as const
/** How far the circle of a junction stays inside of its node. */
export const junctionInset = 5

/** The handle of a port within its card, known before it is drawn: astride the edge of the card. */
export function handleBox(card: Card, index: number, side: 'in' | 'out'): Size & Point {
  const { width, height } = handles[side]
  const inset = card.kind === 'junction' ? junctionInset : 0
  const x = side === 'in' ? inset : cardSize(card).width - inset
  const y = handleY(card, index) + (hasRows(card) ? border : 0)
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** A card as a layout sees it. */
export function layoutCard(card: Card): LayoutCard {
  const ports = (list: readonly CardPort[]) =>
    list.map(({ id }, index) => ({ id, y: handleY(card, index) }))
  return {
    id: card.id,
    ...cardSize(card),
    inlets: ports(card.inlets),
    outlets: ports(card.outlets),
  }
}
