import { lookUp } from '../../core/lookUp'
import { useMemo } from 'react'
import type { NetworkDoc } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/results/answer'
import type { Card } from '../../state/cards'
import { cards as cardsOf } from '../../state/cards'
import { foldZones } from '../../state/folding'
import { lines as linesOf } from '../../state/lines'
import { alongTheFlow } from '../../state/order'
import type { Rect } from './area'
import type { Point, Size } from './geometry'
import { cardSize } from './geometry'
import { placeCards } from './layout'
import { cardOrder, foldedZones, placeZones } from './scene'

/** What is drawn where: cards and lines, with the zones that are collapsed as one card each. */
export function useScene(doc: NetworkDoc, network: Network, answer: Answer | null) {
  const order = useMemo(() => alongTheFlow(network), [network])
  const all = useMemo(() => cardsOf(network, answer), [network, answer])
  const { lines: each, widest } = useMemo(() => linesOf(network, answer), [network, answer])
  const zones = useMemo(() => foldedZones(doc.zones), [doc.zones])
  const { cards, lines } = useMemo(
    () => foldZones({ cards: all, lines: each }, network, zones),
    [all, each, network, zones],
  )
  const own = useMemo(() => sizesOf(all), [all])
  const sizes = useMemo(() => (cards === all ? own : sizesOf(cards)), [cards, all, own])
  const placed = useMemo(
    () => placeCards(network, own, doc.layout ?? {}),
    [network, own, doc.layout],
  )
  const { places, hidden } = useMemo(() => placeZones(cards, placed, own), [cards, placed, own])
  const drawn = useMemo(() => cardOrder(order, cards), [order, cards])
  const boxes = useMemo(() => boxesOf(places, sizes), [places, sizes])
  return { order: drawn, cards, lines, widest, places, boxes, hidden }
}

const sizesOf = (cards: Readonly<Record<string, Card>>): Readonly<Record<string, Size>> =>
  Object.fromEntries(Object.values(cards).map((card) => [card.id, cardSize(card)]))

const boxesOf = (
  places: Readonly<Record<string, Point>>,
  sizes: Readonly<Record<string, Size>>,
): Readonly<Record<string, Rect>> =>
  Object.fromEntries(
    Object.entries(places).map(([id, place]) => [
      id,
      { ...place, ...(lookUp(sizes, id) ?? { width: 0, height: 0 }) },
    ]),
  )
