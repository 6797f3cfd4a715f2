import { lookUp } from '../../core/base/lookUp'
import { useMemo } from 'react'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import type { Card } from '../../state/shown/cards'
import { cards as cardsOf } from '../../state/shown/cards'
import { foldZones } from '../../state/shown/folding'
import { lines as linesOf } from '../../state/shown/lines'
import { alongTheFlow } from '../../state/shown/order'
import type { Rect } from '../scene/area'
import type { Point, Size } from '../scene/geometry'
import { cardSize } from '../scene/geometry'
import { placeCards } from '../scene/layout'
import { cardOrder, foldedZones, placeZones } from '../scene/scene'

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
