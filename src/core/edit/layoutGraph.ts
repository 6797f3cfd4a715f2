import type { Network, PortRef } from '../network/network'
import type { Box } from './arrange'

/** A card as a layout sees it. */
export interface LayoutCard extends Pick<Box, 'id' | 'width' | 'height'> {
  readonly inlets: readonly LayoutPort[]
  readonly outlets: readonly LayoutPort[]
}

/** A port at the left or right edge of a card. */
export interface LayoutPort {
  readonly id: string
  /** Distance from the top of the card [px of the drawing]. */
  readonly y: number
}

/** A flow between two cards. */
export interface LayoutFlow {
  readonly id: string
  readonly from: PortRef
  readonly to: PortRef
  /** Reuse flows are the first to run against the others where there is a loop. */
  readonly reuse: boolean
}

/** Cards that stay together because they are of one zone, or of none, and the flows among them. */
export interface LayoutGroup {
  readonly zone: string | null
  readonly cards: readonly LayoutCard[]
  readonly flows: readonly LayoutFlow[]
}

/** What a layout library is asked: plain data that can be sent to a worker. */
export interface LayoutProblem {
  readonly groups: readonly LayoutGroup[]
  /** Flows from group to group. */
  readonly between: readonly LayoutFlow[]
}

/** The layout problem of some cards of a network: they and the flows among them, in the order of the network. */
export function layoutProblem(network: Network, cards: readonly LayoutCard[]): LayoutProblem {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const members = new Map<string | null, LayoutCard[]>()
  for (const { id, zone } of Object.values(network.processes)) {
    const card = byId.get(id)
    if (card !== undefined) members.set(zone, [...(members.get(zone) ?? []), card])
  }
  const zoneOf = ({ process }: PortRef) => network.processes[process]?.zone ?? null
  const has = ({ process, port }: PortRef, side: 'inlets' | 'outlets') =>
    byId.get(process)?.[side].some(({ id }) => id === port) === true
  const flows = Object.values(network.flows)
    .filter(({ from, to }) => has(from, 'outlets') && has(to, 'inlets'))
    .map(({ id, from, to, reuse }): LayoutFlow => ({ id, from, to, reuse }))
  const inside = ({ from, to }: LayoutFlow) => zoneOf(from) === zoneOf(to)
  return {
    groups: [...members].map(([zone, group]) => ({
      ...{ zone, cards: group },
      flows: flows.filter((flow) => inside(flow) && zoneOf(flow.from) === zone),
    })),
    between: flows.filter((flow) => !inside(flow)),
  }
}
