import { lookUp } from '../../core/base/lookUp'
import type { EdgeSelectionChange, NodeChange } from '@xyflow/react'
import type { Line } from '../../state/shown/lines'
import { lineWidth } from '../../state/shown/lines'
import type { Rect } from './area'
import { around, grown, overlap } from './area'
import type { Ends, Route } from './edgePath'
import { boundsOf, detour, distanceTo, edgePath } from './edgePath'
import type { FlowEdgeType, ProcessNodeType } from './elements'
import type { Point } from './geometry'
import type { Detail } from './zoomLevel'

/** Flows that React Flow draws one by one, and those that are only strokes of one picture. */
export interface SplitEdges {
  readonly drawn: FlowEdgeType[]
  readonly far: readonly FlowEdgeType[]
}

/** So many flows are no longer worth an element each: those in view where names can be read, or those at the selection. */
const many = 300

/**
 * Tells which flows are drawn how: near ones as edges that can be pointed at and reconnected; seen from afar, all but
 * those at the selection as one picture, and those too where everything is selected. Flows out of view are not drawn at
 * all.
 */
export function splitEdges(
  edges: readonly FlowEdgeType[],
  boxes: Readonly<Record<string, Rect>>,
  { level, area }: Detail,
): SplitEdges {
  if (area === null) return { drawn: [], far: [] }
  const visible = edges.filter(({ source, target }) => {
    const [from, to] = [lookUp(boxes, source), lookUp(boxes, target)]
    return from && to && overlap(grown(around(from, to), detour, detour), area)
  })
  const afar = level === 'block' || (level === 'name' && visible.length > many)
  if (!afar) return { drawn: visible, far: [] }
  const near = visible.filter(({ data }) => data?.near)
  return near.length > many
    ? { drawn: [], far: edges }
    : { drawn: near, far: edges.filter(({ data }) => !data?.near) }
}

/** What becomes of flows when a frame selects cards: those that end at one that is selected are selected as well. */
export function joinedChanges(
  far: readonly FlowEdgeType[],
  nodes: readonly ProcessNodeType[],
  changes: readonly NodeChange<ProcessNodeType>[],
): readonly EdgeSelectionChange[] {
  const cards = new Set(nodes.flatMap(({ id, selected }) => (selected === true ? [id] : [])))
  for (const change of changes) {
    if (change.type !== 'select') continue
    if (change.selected) cards.add(change.id)
    else cards.delete(change.id)
  }
  return far.flatMap(({ id, source, target, selected = false }): readonly EdgeSelectionChange[] => {
    const joined = cards.has(source) || cards.has(target)
    return joined === selected ? [] : [{ type: 'select', id, selected: joined }]
  })
}

/** A flow and where it ends. */
export interface PlacedFlow {
  readonly line: Line
  readonly ends: Ends
  readonly route: Route
  readonly selected: boolean
}

/** Flows with their ends, taken from the handles of the cards as they lie now. */
export function placeFlows(
  edges: readonly FlowEdgeType[],
  nodes: readonly ProcessNodeType[],
): readonly PlacedFlow[] {
  if (edges.length === 0) return []
  const known = new Map(nodes.map((node) => [node.id, node]))
  const end = (id: string, port: string, type: 'source' | 'target'): Point | null => {
    const node = known.get(id)
    const handle = node?.handles?.find((each) => each.id === port && each.type === type)
    if (node === undefined || handle === undefined) return null
    const { width = 0, height = 0 } = handle
    return {
      x: node.position.x + handle.x + (type === 'source' ? width : 0),
      y: node.position.y + handle.y + height / 2,
    }
  }
  return edges.flatMap(({ data, selected = false }): readonly PlacedFlow[] => {
    if (data === undefined) return []
    const { line, route } = data
    const from = end(line.from.process, line.from.port, 'source')
    const to = end(line.to.process, line.to.port, 'target')
    if (from === null || to === null) return []
    const ends = { sourceX: from.x, sourceY: from.y, targetX: to.x, targetY: to.y }
    return [{ line, ends, route, selected }]
  })
}

/** Whether two pictures of flows look alike. */
export const samePicture = (a: readonly PlacedFlow[], b: readonly PlacedFlow[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((flow, i) => {
      const other = b[i]
      return (
        flow.line === other?.line &&
        flow.route === other.route &&
        flow.selected === other.selected &&
        flow.ends.sourceX === other.ends.sourceX &&
        flow.ends.sourceY === other.ends.sourceY &&
        flow.ends.targetX === other.ends.targetX &&
        flow.ends.targetY === other.ends.targetY
      )
    }))

/** Flows that look alike, drawn in one stroke. */
export interface Stroke {
  /** Kind of the commodity, or reuse: which colour it is. */
  readonly colour: Line['kind'] | 'reuse'
  readonly look: 'plain' | 'empty' | 'shut'
  readonly selected: boolean
  /** [px at zoom 1] */
  readonly width: number
  readonly path: string
}

/** Flows gathered into few strokes, in the order in which they lie over each other: what is selected above all. */
export function strokesOf(flows: readonly PlacedFlow[]): readonly Stroke[] {
  const strokes = new Map<string, Omit<Stroke, 'path'> & { readonly paths: string[] }>()
  for (const { line, ends, route, selected } of flows) {
    const empty = line.amount === null || line.amount <= 0
    const look = line.shut ? 'shut' : empty ? 'empty' : 'plain'
    const colour = line.reuse ? 'reuse' : line.kind
    const width = Math.max(1.5, Math.round(lineWidth(line)))
    const key = `${colour} ${look} ${String(selected)} ${String(width)}`
    const stroke = strokes.get(key) ?? { colour, look, selected, width, paths: [] }
    stroke.paths.push(edgePath(ends, route))
    strokes.set(key, stroke)
  }
  return [...strokes.values()]
    .sort((a, b) => Number(a.selected) - Number(b.selected))
    .map(({ paths, ...stroke }) => ({ ...stroke, path: paths.join('') }))
}

/** The flow at a point of the drawing, the nearest within a reach; null where there is none. */
export function flowAt(
  { x, y }: Point,
  flows: readonly PlacedFlow[],
  reach: number,
): string | null {
  let found: { readonly id: string; readonly distance: number } | null = null
  for (const { line, ends, route } of flows) {
    const half = lineWidth(line) / 2
    const bounds = grown(boundsOf(ends, route), reach + half, reach + half)
    if (!overlap({ x, y, width: 0, height: 0 }, bounds)) continue
    const distance = Math.max(0, distanceTo(x, y, ends, route) - half)
    // Of two that lie over each other, the upper one is drawn later.
    if (distance <= reach && distance <= (found?.distance ?? Infinity))
      found = { id: line.id, distance }
  }
  return found?.id ?? null
}
