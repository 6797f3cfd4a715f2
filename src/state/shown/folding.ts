import { lookUp } from '../../core/base/lookUp'
import type { Network, Terms } from '../../core/network/network'
import type { Text } from '../../core/base/text'
import type { Card, CardPort } from './cards'
import type { Line } from './lines'

/** Cards and lines as they are drawn. */
export interface Drawn {
  readonly cards: Readonly<Record<string, Card>>
  readonly lines: readonly Line[]
}

/** A zone that is drawn as one card. */
export interface FoldedZone {
  readonly id: string
  readonly name: Text
}

/** What the ids of zones' cards begin with; no process has such an id. */
export const zonePrefix = 'zone:'

/** Id of the card of a zone. */
export const zoneCard = (zone: string): string => `${zonePrefix}${zone}`

/**
 * The drawing with some zones as one card each: what crosses the border and what is traded inside, by commodity. Flows
 * inside a zone are not drawn; those of one commodity between the same two cards become one line. What no zone touches
 * is the same object as before.
 */
export function foldZones(
  { cards, lines }: Drawn,
  network: Network,
  zones: readonly FoldedZone[],
): Drawn {
  if (zones.length === 0) return { cards, lines }
  const folded = new Set(zones.map(({ id }) => id))
  const home = (process: string): string | null => {
    const zone = lookUp(network.processes, process)?.zone ?? null
    return zone !== null && folded.has(zone) ? zone : null
  }
  const crossing = lines.filter(({ from, to }) => {
    const [a, b] = [home(from.process), home(to.process)]
    return a === null || a !== b
  })
  const zoneCards = zones.flatMap((zone): readonly (readonly [string, Card])[] => {
    const members = Object.keys(cards).filter((id) => home(id) === zone.id)
    if (members.length === 0) return []
    const inside = new Set(members)
    const touching = crossing.filter(
      ({ from, to }) => inside.has(from.process) || inside.has(to.process),
    )
    return [[zoneCard(zone.id), cardOf(zone, members, cards, touching, network)]]
  })
  return {
    cards: {
      ...Object.fromEntries(zoneCards),
      ...Object.fromEntries(Object.entries(cards).filter(([id]) => home(id) === null)),
    },
    lines: merged(
      crossing.map((line) => {
        const commodity = lookUp(network.flows, line.id)?.commodity ?? ''
        const end = (side: 'from' | 'to') => {
          const zone = home(line[side].process)
          return zone === null ? line[side] : { process: zoneCard(zone), port: commodity }
        }
        const [from, to] = [end('from'), end('to')]
        return from === line.from && to === line.to ? line : { ...line, from, to }
      }),
    ),
  }
}

/** Lines with those of one commodity between the same two ports as one, in the place of the first. */
function merged(lines: readonly Line[]): readonly Line[] {
  const found = new Map<string, Line>()
  for (const line of lines) {
    const { from, to } = line
    const key = [from.process, from.port, to.process, to.port].join(' ')
    const old = found.get(key)
    found.set(key, old === undefined ? line : together(old, line))
  }
  return [...found.values()]
}

const together = (one: Line, other: Line): Line => ({
  ...one,
  flows: [...one.flows, ...other.flows],
  amount: one.amount === null || other.amount === null ? null : one.amount + other.amount,
  share: one.share + other.share,
  reuse: one.reuse && other.reuse,
  shut: one.shut && other.shut,
  loose: one.loose || other.loose,
  large: one.large || other.large,
})

/** What passes one commodity through the border of a zone. */
interface Row {
  readonly port: CardPort
  /** [t] */
  readonly mass: number
}

function cardOf(
  zone: FoldedZone,
  members: readonly string[],
  cards: Drawn['cards'],
  touching: readonly Line[],
  network: Network,
): Card {
  const inside = new Set(members)
  const rows = { in: new Map<string, Row>(), out: new Map<string, Row>() }
  const add = (
    side: 'in' | 'out',
    commodity: string,
    amount: number | null,
    terms: Terms | null,
  ) => {
    const {
      name = { en: commodity },
      kind = 'product',
      unit = '',
      massPerUnit = 0,
    } = lookUp(network.commodities, commodity) ?? {}
    const old = rows[side].get(commodity)
    const before = old?.port.amount ?? (old === undefined ? 0 : null)
    const total = amount === null || before === null ? null : before + amount
    const traded = (old?.port.stub?.amount ?? 0) + (terms === null ? 0 : (amount ?? 0))
    const how = old?.port.stub?.terms ?? terms
    const stub = how === null ? null : { terms: how, amount: traded }
    const port: CardPort = { id: commodity, name, kind, unit, amount: total, stub }
    rows[side].set(commodity, { port, mass: (total ?? 0) * massPerUnit })
  }
  for (const { id, from, amount } of touching) {
    const flow = lookUp(network.flows, id)
    if (flow === undefined) continue
    if (inside.has(from.process)) add('out', flow.commodity, amount, null)
    else add('in', flow.commodity, amount === null ? null : amount * (1 - flow.loss), null)
  }
  for (const id of members) {
    const card = lookUp(cards, id)
    const ports = lookUp(network.processes, id)?.ports ?? {}
    if (card === undefined) continue
    for (const [side, list] of [
      ['in', card.inlets],
      ['out', card.outlets],
    ] as const)
      for (const port of list) {
        const commodity = lookUp(ports, port.id)?.commodity ?? ''
        // What a supply gives comes in through the border; what a market or a disposal takes goes out.
        const trade = tradeOf(card.kind)
        if (trade !== null) add(trade.side, commodity, port.amount, trade.terms)
        else if (port.stub !== null && port.stub.amount > 0)
          add(side, commodity, port.stub.amount, port.stub.terms)
      }
  }
  const ports = (side: 'in' | 'out'): readonly CardPort[] =>
    [...rows[side].values()].sort((a, b) => b.mass - a.mass).map(({ port }) => port)
  const mass = (side: 'in' | 'out'): number | null =>
    [...rows[side].values()].some(({ port }) => port.amount === null)
      ? null
      : [...rows[side].values()].reduce((sum, row) => sum + row.mass, 0)
  return {
    ...{ id: zoneCard(zone.id), kind: 'zone', name: zone.name, unit: '' },
    ...{ activity: null, utilisation: null, binding: false, built: 0, about: null },
    inlets: ports('in'),
    outlets: ports('out'),
    zone: { id: zone.id, members, massIn: mass('in'), massOut: mass('out') },
  }
}

function tradeOf(
  kind: Card['kind'],
): { readonly side: 'in' | 'out'; readonly terms: Terms } | null {
  if (kind === 'supply') return { side: 'in', terms: 'buy' }
  if (kind === 'market') return { side: 'out', terms: 'sell' }
  return kind === 'disposal' ? { side: 'out', terms: 'dispose' } : null
}
