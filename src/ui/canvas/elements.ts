import type { Edge, Node } from '@xyflow/react'
import type { Card } from '../../state/cards'
import type { Line } from '../../state/lines'
import type { Selection } from '../../state/state'
import { cardSize } from './geometry'
import type { Point } from './layout'

export type ProcessNodeType = Node<Readonly<Record<'card', Card>>, 'process'>
/** `near`: at an end of what is selected. */
export type FlowEdgeType = Edge<Readonly<Record<'line', Line> & Record<'near', boolean>>, 'flow'>

/** Cards as nodes of the drawing, keeping every node that has not changed. */
export function toNodes(
  order: readonly string[],
  cards: Readonly<Record<string, Card>>,
  places: Readonly<Record<string, Point>>,
  marked: ReadonlySet<string>,
  label: (card: Card) => string,
  before: readonly ProcessNodeType[],
): ProcessNodeType[] {
  const known = new Map(before.map((node) => [node.id, node]))
  return order.flatMap((id): readonly ProcessNodeType[] => {
    const card = cards[id]
    if (card === undefined) return []
    const old = known.get(id)
    const selected = marked.has(id)
    const position = places[id] ?? { x: 0, y: 0 }
    const ariaLabel = label(card)
    const unchanged =
      old?.data.card === card &&
      old.selected === selected &&
      old.ariaLabel === ariaLabel &&
      old.position.x === position.x &&
      old.position.y === position.y
    if (unchanged) return [old]
    const { width, height } = cardSize(card)
    return [
      { ...old, id, type: 'process', position, width, height, selected, ariaLabel, data: { card } },
    ]
  })
}

/** Ids of the marked elements of one kind. */
export const markedIds = (
  marked: readonly Selection[],
  kind: Selection['kind'],
): ReadonlySet<string> => new Set(marked.filter((each) => each.kind === kind).map(({ id }) => id))

/** Flows as edges of the drawing: the small ones on top of the wide ones, reuse above all. */
export function toEdges(
  lines: readonly Line[],
  selection: Selection | null,
  marked: ReadonlySet<string>,
): FlowEdgeType[] {
  return [...lines]
    .sort((a, b) => Number(a.reuse) - Number(b.reuse) || b.share - a.share)
    .map((line) => {
      const selected = marked.has(line.id)
      const near =
        selected ||
        (selection?.kind === 'process' &&
          (line.from.process === selection.id || line.to.process === selection.id))
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
