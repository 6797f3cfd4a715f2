import { lookUp } from '../../core/base/lookUp'
import type { Edge, Node, NodeHandle } from '@xyflow/react'
import { Position } from '@xyflow/react'
import type { Box } from '../../core/edit/arrange'
import type { Card } from '../../state/shown/cards'
import { zonePrefix } from '../../state/shown/folding'
import type { Line } from '../../state/shown/lines'
import type { Selection } from '../../state/state'
import { overlap } from './area'
import type { Route } from './edgePath'
import type { Point } from './geometry'
import { cardSize, handleBox } from './geometry'
import type { LabelPlace } from './labels'
import { sameLabel } from './labels'
import { alone, sameRoute } from './routes'
import type { Hidden } from './scene'
import type { Detail, Level } from './zoomLevel'

/** `hidden`: the cards that the card of a zone stands for. */
export type ProcessNodeType = Node<
  {
    readonly card: Card
    readonly level: Level
    readonly hidden: readonly Box[]
    readonly locked: boolean
  },
  'process'
>
/** `near`: at an end of what is selected; `label`: where the amount stands unasked, null where it does not. */
export type FlowEdgeType = Edge<
  {
    readonly line: Line
    readonly near: boolean
    readonly route: Route
    readonly label: LabelPlace | null
  },
  'flow'
>

const noCards: readonly Box[] = []

/** How high selected cards are raised above the others, and up to how many: a browser makes a layer of each. */
const height = 1000
const raisedAtOnce = 100

/** What is drawn where, and how it is to be read. */
export interface Scene {
  /** Ids of the cards, as Tab visits them. */
  readonly order: readonly string[]
  readonly cards: Readonly<Record<string, Card>>
  readonly places: Readonly<Record<string, Point>>
  readonly hidden: Hidden
  /** Processes that are marked, and those that are locked in place. */
  readonly marked: ReadonlySet<string>
  readonly locked: ReadonlySet<string>
  /** What a screen reader says of a card. */
  readonly label: (card: Card, locked: boolean) => string
}

/** Cards as nodes of the drawing, keeping every node that has not changed. */
export function toNodes(
  { order, cards, places, hidden, marked, locked, label }: Scene,
  before: readonly ProcessNodeType[],
): ProcessNodeType[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const raise = marked.size <= raisedAtOnce
  return order.flatMap((id): readonly ProcessNodeType[] => {
    const card = lookUp(cards, id)
    if (card === undefined) return []
    const old = known.get(id)
    const inside = lookUp(hidden, id) ?? noCards
    const selected = marked.has(id) || inside.some((box) => marked.has(box.id))
    const zIndex = selected && raise ? height : 0
    const position = lookUp(places, id) ?? { x: 0, y: 0 }
    // The card of a zone stands still as soon as one that it hides does.
    const kept = locked.has(id) || inside.some((box) => locked.has(box.id))
    const ariaLabel = label(card, kept)
    const unchanged =
      old?.data.card === card &&
      old.data.hidden === inside &&
      old.selected === selected &&
      old.zIndex === zIndex &&
      old.ariaLabel === ariaLabel &&
      old.data.locked === kept &&
      old.position.x === position.x &&
      old.position.y === position.y
    if (unchanged) return [old]
    const size = cardSize(card)
    return [
      {
        ...old,
        id,
        type: 'process',
        position,
        ...size,
        measured: size,
        handles: handlesOf(card),
        selected,
        zIndex,
        ariaLabel,
        connectable: card.zone === null,
        data: { card, hidden: inside, level: old?.data.level ?? 'block', locked: kept },
        ...((kept || old?.draggable === false) && { draggable: !kept }),
      },
    ]
  })
}

/** Handles of a card, so that React Flow measures nothing and flows can end at cards that show no handles. */
const handlesOf = (card: Card): NodeHandle[] => [
  ...card.inlets.map(({ id }, i): NodeHandle => ({
    id,
    type: 'target',
    position: Position.Left,
    ...handleBox(card, i, 'in'),
  })),
  ...card.outlets.map(({ id }, i): NodeHandle => ({
    id,
    type: 'source',
    position: Position.Right,
    ...handleBox(card, i, 'out'),
  })),
]

/** Nodes with as much detail as can be seen, keeping every node that shows as much as before. */
export function withDetail(nodes: ProcessNodeType[], { level, area }: Detail): ProcessNodeType[] {
  const detailed = nodes.map((node) => {
    const box = { ...node.position, width: node.width ?? 0, height: node.height ?? 0 }
    const shown = area !== null && overlap(box, area) ? level : 'block'
    if (node.data.level === shown) return node
    return { ...node, data: { ...node.data, level: shown } }
  })
  return detailed.every((node, i) => node === nodes[i]) ? nodes : detailed
}

/** Whether a flow is drawn to or from the card of a zone. */
const isFolded = ({ from, to }: Line): boolean =>
  from.process.startsWith(zonePrefix) || to.process.startsWith(zonePrefix)

/** Ids of the marked elements of one kind. */
export const markedIds = (
  marked: readonly Selection[],
  kind: Selection['kind'],
): ReadonlySet<string> => new Set(marked.filter((each) => each.kind === kind).map(({ id }) => id))

/** Which ways flows take and where their amounts stand, by the ids of the lines. */
export interface Traces {
  readonly routes: Readonly<Record<string, Route>>
  readonly labels: Readonly<Record<string, LabelPlace>>
}

/**
 * Flows as edges of the drawing, keeping every edge that has not changed: the small ones on top of the wide ones, reuse
 * above all.
 */
export function toEdges(
  lines: readonly Line[],
  selection: Selection | null,
  marked: ReadonlySet<string>,
  { routes, labels }: Traces,
  before: readonly FlowEdgeType[],
): FlowEdgeType[] {
  const known = new Map(before.map((edge) => [edge.id, edge]))
  return [...lines]
    .sort((a, b) => Number(a.reuse) - Number(b.reuse) || b.share - a.share)
    .map((line) => {
      const selected = line.flows.some((id) => marked.has(id))
      const near =
        selected ||
        (selection?.kind === 'process' &&
          (line.from.process === selection.id || line.to.process === selection.id))
      const old = known.get(line.id)
      const wanted = lookUp(routes, line.id) ?? alone(line.id)
      const route = old?.data && sameRoute(old.data.route, wanted) ? old.data.route : wanted
      const label = lookUp(labels, line.id) ?? null
      const unchanged =
        old?.data?.line === line &&
        old.data.near === near &&
        old.data.route === route &&
        sameLabel(old.data.label, label) &&
        old.selected === selected
      if (unchanged) return old
      return {
        id: line.id,
        type: 'flow',
        source: line.from.process,
        sourceHandle: line.from.port,
        target: line.to.process,
        targetHandle: line.to.port,
        selected,
        focusable: false,
        // The ends of several flows at once, or at the card of a zone, are nowhere in the document.
        zIndex: selected ? 1000 : 0,
        reconnectable: selected && line.flows.length === 1 && !isFolded(line),
        data: { line, near, route, label },
      }
    })
}
