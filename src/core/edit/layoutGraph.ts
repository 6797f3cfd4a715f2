import { lookUp } from '../base/lookUp'
import type { Table } from '../format/doc'
import type { PortRef } from '../network/network'
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

/** What of a drawing bears on its layout; a network is one, with a card for each process. */
export interface LayoutDrawing {
  readonly processes: Table<{ readonly id: string; readonly zone: string | null }>
  readonly flows: Table<LayoutFlow>
}

/** The layout problem of some cards of a drawing: they and the flows among them, in the order of the drawing. */
export function layoutProblem(drawing: LayoutDrawing, cards: readonly LayoutCard[]): LayoutProblem {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const members = new Map<string | null, LayoutCard[]>()
  for (const { id, zone } of Object.values(drawing.processes)) {
    const card = byId.get(id)
    if (card !== undefined) members.set(zone, [...(members.get(zone) ?? []), card])
  }
  const zoneOf = ({ process }: PortRef) => lookUp(drawing.processes, process)?.zone ?? null
  const has = ({ process, port }: PortRef, side: 'inlets' | 'outlets') =>
    byId.get(process)?.[side].some(({ id }) => id === port) === true
  const flows = Object.values(drawing.flows)
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
