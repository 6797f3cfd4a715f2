import type { Edge, Node, NodeHandle } from '@xyflow/react'
import { Position } from '@xyflow/react'
import type { Card } from '../../state/cards'
import type { Line } from '../../state/lines'
import type { Selection } from '../../state/state'
import { overlap } from './area'
import type { Point } from './geometry'
import { cardSize, handleBox } from './geometry'
import type { Detail, Level } from './zoomLevel'

export type ProcessNodeType = Node<
  Readonly<Record<'card', Card> & Record<'level', Level> & Record<'locked', boolean>>,
  'process'
>
/** `near`: at an end of what is selected. */
export type FlowEdgeType = Edge<Readonly<Record<'line', Line> & Record<'near', boolean>>, 'flow'>

/** Cards as nodes of the drawing, keeping every node that has not changed. */
export function toNodes(
  order: readonly string[],
  cards: Readonly<Record<string, Card>>,
  places: Readonly<Record<string, Point>>,
  marked: ReadonlySet<string>,
  locked: ReadonlySet<string>,
  label: (card: Card, locked: boolean) => string,
  before: readonly ProcessNodeType[],
): ProcessNodeType[] {
  const known = new Map(before.map((node) => [node.id, node]))
  return order.flatMap((id): readonly ProcessNodeType[] => {
    const card = cards[id]
    if (card === undefined) return []
    const old = known.get(id)
    const selected = marked.has(id)
    const position = places[id] ?? { x: 0, y: 0 }
    const kept = locked.has(id)
    const ariaLabel = label(card, kept)
    const unchanged =
      old?.data.card === card &&
      old.selected === selected &&
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
        ariaLabel,
        data: { card, level: old?.data.level ?? 'block', locked: kept },
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

/** Ids of the marked elements of one kind. */
export const markedIds = (
  marked: readonly Selection[],
  kind: Selection['kind'],
): ReadonlySet<string> => new Set(marked.filter((each) => each.kind === kind).map(({ id }) => id))

/**
 * Flows as edges of the drawing, keeping every edge that has not changed: the small ones on top of the wide ones, reuse
 * above all.
 */
export function toEdges(
  lines: readonly Line[],
  selection: Selection | null,
  marked: ReadonlySet<string>,
  before: readonly FlowEdgeType[],
): FlowEdgeType[] {
  const known = new Map(before.map((edge) => [edge.id, edge]))
  return [...lines]
    .sort((a, b) => Number(a.reuse) - Number(b.reuse) || b.share - a.share)
    .map((line) => {
      const selected = marked.has(line.id)
      const near =
        selected ||
        (selection?.kind === 'process' &&
          (line.from.process === selection.id || line.to.process === selection.id))
      const old = known.get(line.id)
      if (old?.data?.line === line && old.data.near === near && old.selected === selected)
        return old
      return {
        id: line.id,
        type: 'flow',
        source: line.from.process,
        sourceHandle: line.from.port,
        target: line.to.process,
        targetHandle: line.to.port,
        selected,
        focusable: false,
        reconnectable: selected,
        data: { line, near },
      }
    })
}
