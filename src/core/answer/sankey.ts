import { lookUp } from '../base/lookUp'
import type { CommodityKind } from '../format/doc'
import type { Commodity, Network, Process, Terms } from '../network/network'
import type { Solved } from './totals'

/** What the widths of a diagram count: mass [t], energy [MWh], water [m3], or one element [t]. */
export type Layer = 'mass' | 'energy' | 'water' | `element.${string}`

/** Where a link ends: at a process, at a zone, or outside, apart by terms and kind of commodity. */
export type End =
  | { readonly kind: 'process'; readonly id: string }
  | { readonly kind: 'zone'; readonly id: string }
  | { readonly kind: 'outside'; readonly terms: Terms | 'lost'; readonly of: CommodityKind }

/** What passes of one commodity from an end to another; reuse flows apart from others. */
export interface SankeyLink {
  readonly id: string
  /** Ids of ends. */
  readonly from: string
  readonly to: string
  readonly commodity: string
  readonly kind: CommodityKind
  readonly reuse: boolean
  /** [unit of the layer/period]; in a difference negative where there is less. */
  readonly amount: number
  /** Flows and processes of the network that the link stands for. */
  readonly flows: readonly string[]
  readonly processes: readonly string[]
}

/** What passes in one layer, flows and trade with the outside alike. */
export interface Sankey {
  readonly layer: Layer
  readonly ends: Readonly<Record<string, End>>
  readonly links: readonly SankeyLink[]
  /** What passes inside each zone that is one node [unit of the layer/period]. */
  readonly inside: Readonly<Record<string, number>>
}

/** Unit of the amounts of a layer. */
export const layerUnit = (layer: Layer): 't' | 'MWh' | 'm3' =>
  layer === 'energy' ? 'MWh' : layer === 'water' ? 'm3' : 't'

/** How much of a layer one unit of a commodity holds [unit of the layer/unit]. */
export function contentOf(commodity: Commodity, layer: Layer): number {
  if (layer === 'mass') return commodity.massPerUnit
  if (layer === 'energy') return commodity.lhv / 3.6
  if (layer === 'water') return isWater(commodity) ? 1 : 0
  return (
    commodity.massPerUnit * (lookUp(commodity.composition, layer.slice('element.'.length)) ?? 0)
  )
}

const isWater = ({ kind, phase, unit }: Commodity): boolean =>
  unit === 'm3' && (kind === 'water' || phase === 'liquid')

/** Layers in which anything of a network can be measured: mass, energy and water first, then elements by name. */
export function layersOf(network: Network): readonly Layer[] {
  const commodities = Object.values(network.commodities)
  const elements = new Set(commodities.flatMap(({ composition }) => Object.keys(composition)))
  const all: readonly Layer[] = [
    ...(['mass', 'energy', 'water'] as const),
    ...[...elements].sort().map((element): Layer => `element.${element}`),
  ]
  return all.filter((layer) => commodities.some((each) => contentOf(each, layer) > 0))
}

/** Share of the largest link below which an amount is the rounding of the solver. */
const noise = 1e-9

/**
 * What passes between the processes of a solved network, or between its zones, in one layer. Flows of one commodity
 * between the same ends are one link; what is lost on the way ends outside. A supply, market or disposal that is a
 * node of its own is the boundary itself; inside a zone its trade is drawn.
 */
export function sankeyOf({ network, answer }: Solved, layer: Layer, byZone: boolean): Sankey {
  const passages = passagesOf({ network, answer }, byZone).map((passage): Passage => {
    const commodity = lookUp(network.commodities, passage.commodity)
    const content = commodity === undefined ? 0 : contentOf(commodity, layer)
    return { ...passage, amount: passage.amount * content }
  })
  const least = noise * passages.reduce((most, { amount }) => Math.max(most, amount), 0)
  const ends: Record<string, End> = {}
  const links: Record<string, SankeyLink> = {}
  const inside: Record<string, number> = {}
  for (const { from, to, commodity, reuse, amount, flow, process } of passages) {
    if (amount <= least) continue
    const [source, target] = [endId(from), endId(to)]
    if (from.kind === 'zone' && source === target) {
      inside[source] = (lookUp(inside, source) ?? 0) + amount
      continue
    }
    ends[source] = from
    ends[target] = to
    const id = `${source} ${target} ${commodity}${reuse ? ' reuse' : ''}`
    const before = lookUp(links, id)
    links[id] = {
      ...{ id, from: source, to: target, commodity, reuse },
      kind: lookUp(network.commodities, commodity)?.kind ?? 'product',
      amount: (before?.amount ?? 0) + amount,
      flows: flow === null ? (before?.flows ?? []) : [...(before?.flows ?? []), flow],
      processes:
        process === null ? (before?.processes ?? []) : [...(before?.processes ?? []), process],
    }
  }
  return { layer, ends, links: Object.values(links), inside }
}

/** One flow, the part of it that is lost, or one trade, between the ends that are drawn [unit of the commodity]. */
interface Passage {
  readonly from: End
  readonly to: End
  readonly commodity: string
  readonly reuse: boolean
  readonly amount: number
  readonly flow: string | null
  readonly process: string | null
}

const endId = (end: End): string =>
  end.kind === 'outside' ? `outside.${end.terms}.${end.of}` : `${end.kind}.${end.id}`

function passagesOf({ network, answer }: Solved, byZone: boolean): readonly Passage[] {
  const endOf = (process: string): End => {
    const zone = byZone ? (lookUp(network.processes, process)?.zone ?? null) : null
    return zone === null ? { kind: 'process', id: process } : { kind: 'zone', id: zone }
  }
  const outside = (terms: Terms | 'lost', commodity: string): End => ({
    kind: 'outside',
    terms,
    of: lookUp(network.commodities, commodity)?.kind ?? 'product',
  })
  const flows = Object.values(network.flows).flatMap((flow): readonly Passage[] => {
    const { id, commodity, reuse, loss } = flow
    const [from, amount] = [endOf(flow.from.process), lookUp(answer.flows, id) ?? 0]
    const common = { from, commodity, reuse, flow: id, process: null }
    return [
      { ...common, to: endOf(flow.to.process), amount: amount * (1 - loss) },
      { ...common, to: outside('lost', commodity), amount: amount * loss },
    ]
  })
  const trades = Object.values(network.exchanges).flatMap((exchange): readonly Passage[] => {
    const { id, process, commodity, terms } = exchange
    const at = endOf(process)
    if (at.kind === 'process' && isBoundary(lookUp(network.processes, process))) return []
    const beyond = outside(terms, commodity)
    const [from, to] = terms === 'buy' ? [beyond, at] : [at, beyond]
    const amount = lookUp(answer.boundary, id) ?? 0
    return [{ from, to, commodity, reuse: false, amount, flow: null, process }]
  })
  return [...flows, ...trades]
}

const isBoundary = (process: Process | undefined): boolean =>
  process?.kind === 'supply' || process?.kind === 'market' || process?.kind === 'disposal'
