import { lookUp } from '../../core/base/lookUp'
import type { Box } from '../../core/edit/arrange'
import type { Network } from '../../core/network/network'
import type { NetworkDoc, PlaceDoc, Table } from '../../core/format/doc'
import type { Card } from '../../state/shown/cards'
import type { FoldedZone } from '../../state/shown/folding'
import { zoneCard } from '../../state/shown/folding'
import type { Rect } from './area'
import { around } from './area'
import type { Point, Size } from './geometry'
import { cardSize } from './geometry'

/** Zones of a document that are drawn as one card each. */
export const foldedZones = (zones: NetworkDoc['zones']): readonly FoldedZone[] =>
  Object.entries(zones ?? {}).flatMap(([id, { name, collapsed }]) =>
    collapsed === true ? [{ id, name }] : [],
  )

/** Id of the card that stands for a process: its own, or that of its zone. */
export function cardAt(process: string, network: Network, zones: NetworkDoc['zones']): string {
  const zone = lookUp(network.processes, process)?.zone
  return zone != null && lookUp(zones, zone)?.collapsed === true ? zoneCard(zone) : process
}

/** The order of the cards, that of a zone where its first process was. */
export function cardOrder(
  order: readonly string[],
  cards: Readonly<Record<string, Card>>,
): readonly string[] {
  const homes = new Map(
    Object.values(cards).flatMap(({ id, zone }) =>
      (zone?.members ?? []).map((member) => [member, id] as const),
    ),
  )
  return [...new Set(order.map((id) => homes.get(id) ?? id))]
}

/** Cards that a zone drawn as one card hides, where they are; by the id of the zone's card. */
export type Hidden = Readonly<Record<string, readonly Box[]>>

/** Where the cards of zones are drawn: in the middle of what they hide. */
export function placeZones(
  cards: Readonly<Record<string, Card>>,
  places: Readonly<Record<string, Point>>,
  sizes: Readonly<Record<string, Size>>,
): { readonly places: Readonly<Record<string, Point>>; readonly hidden: Hidden } {
  const zones = Object.values(cards).filter(({ zone }) => zone !== null)
  if (zones.length === 0) return { places, hidden: {} }
  const hidden = Object.fromEntries(
    zones.map(({ id, zone }) => [
      id,
      (zone?.members ?? []).map((member): Box => ({
        id: member,
        ...(lookUp(places, member) ?? { x: 0, y: 0 }),
        ...(lookUp(sizes, member) ?? { width: 0, height: 0 }),
      })),
    ]),
  )
  const found = zones.map((card) => {
    const frame = (lookUp(hidden, card.id) ?? []).reduce<Rect | null>(
      (sum, box) => (sum === null ? box : around(sum, box)),
      null,
    )
    const { width, height } = cardSize(card)
    const place =
      frame === null
        ? { x: 0, y: 0 }
        : {
            x: Math.round(frame.x + (frame.width - width) / 2),
            y: Math.round(frame.y + (frame.height - height) / 2),
          }
    return [card.id, place] as const
  })
  return { places: { ...places, ...Object.fromEntries(found) }, hidden }
}

/** Where processes are after cards were moved: the card of a zone takes along what it hides. */
export function movedPlaces(
  moved: readonly (readonly [card: string, place: Point])[],
  places: Readonly<Record<string, Point>>,
  hidden: Hidden,
): Table<PlaceDoc> {
  return Object.fromEntries(
    moved.flatMap(([id, place]) => {
      const before = lookUp(places, id) ?? place
      const inside = lookUp(hidden, id)
      if (inside === undefined) return [[id, place] as const]
      const [dx, dy] = [place.x - before.x, place.y - before.y]
      return inside.map((box) => [box.id, { x: box.x + dx, y: box.y + dy }] as const)
    }),
  )
}
