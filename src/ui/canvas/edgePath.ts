import type { Rect } from './area'
import { grown } from './area'

/** Ends of an edge in the drawing. */
export interface Ends {
  readonly sourceX: number
  readonly sourceY: number
  readonly targetX: number
  readonly targetY: number
}

/** The path of an edge and where its label goes. */
export interface EdgePath {
  readonly path: string
  readonly labelX: number
  readonly labelY: number
}

/** Corners of a path: the control points of one curve, or those of a polyline. */
interface Shape {
  readonly curved: boolean
  readonly corners: readonly Corner[]
}

/**
 * Shape of a flow. Forward flows are one smooth curve; flows that run back leave to the right, pass between the two
 * rows of cards and enter from the left, so that they do not cross their own cards. `spread` in [0, 1) sets parallel
 * flows and their labels apart.
 */
function shapeOf(ends: Ends, spread: number): Shape {
  const { sourceX, sourceY, targetX, targetY } = ends
  const run = targetX - sourceX
  if (run > 30) {
    const reach = Math.max(40, run * (0.35 + 0.3 * spread))
    const [c1, c2] = [sourceX + reach, targetX - Math.max(40, run * (0.65 - 0.3 * spread))]
    const corners = [
      [sourceX, sourceY],
      [c1, sourceY],
      [c2, targetY],
      [targetX, targetY],
    ] as const
    return { curved: true, corners }
  }
  const out = 24 + 40 * spread
  const [right, left] = [sourceX + out, targetX - out]
  const far = Math.abs(targetY - sourceY) > 120
  const lane = far
    ? sourceY + (targetY - sourceY) * (0.4 + 0.2 * spread)
    : Math.max(sourceY, targetY) + 90 + 40 * spread
  const corners = [
    [sourceX, sourceY],
    [right, sourceY],
    [right, lane],
    [left, lane],
    [left, targetY],
    [targetX, targetY],
  ] as const
  return { curved: false, corners }
}

/** Path of a flow, and where its label goes. */
export function edgePath(ends: Ends, spread: number): EdgePath {
  const { curved, corners } = shapeOf(ends, spread)
  const [labelX, labelY] = curved ? onCurve(corners, 0.5) : between(corners[2], corners[3])
  return { path: curved ? curve(corners) : rounded(corners), labelX, labelY }
}

/** Pieces into which a curve is cut to measure distances. */
const pieces = 16

/** How far a point is from a flow; corners are taken as sharp. */
export function distanceTo(x: number, y: number, ends: Ends, spread: number): number {
  const { curved, corners } = shapeOf(ends, spread)
  const points = curved
    ? Array.from({ length: pieces + 1 }, (_, i) => onCurve(corners, i / pieces))
    : corners
  return points
    .slice(1)
    .reduce((least, to, i) => Math.min(least, toSegment([x, y], points[i] ?? to, to)), Infinity)
}

/** Where a flow may pass, whatever its spread. */
export function boundsOf({ sourceX, sourceY, targetX, targetY }: Ends): Rect {
  const [x, y] = [Math.min(sourceX, targetX), Math.min(sourceY, targetY)]
  const box = { x, y, width: Math.abs(targetX - sourceX), height: Math.abs(targetY - sourceY) }
  return grown(box, detour, detour)
}

/** Most that a path leaves the rectangle of its ends. */
export const detour = 130

function toSegment([x, y]: Corner, from: Corner, to: Corner): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy)
}

/** A point on a cubic curve. */
function onCurve(corners: readonly Corner[], t: number): Corner {
  const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3]
  const at = (axis: 0 | 1) =>
    corners.reduce((sum, corner, i) => sum + (weights[i] ?? 0) * corner[axis], 0)
  return [at(0), at(1)]
}

const between = (a: Corner = [0, 0], b: Corner = a): Corner => [
  (a[0] + b[0]) / 2,
  (a[1] + b[1]) / 2,
]

const curve = (corners: readonly Corner[]): string =>
  corners.map((corner, i) => `${['M', 'C'][i] ?? ' '}${text(...corner)}`).join('')

type Corner = readonly [x: number, y: number]

const radius = 14

/** A polyline with rounded corners. */
function rounded(corners: readonly Corner[]): string {
  return corners
    .map((corner, i) => {
      const [before, after] = [corners[i - 1], corners[i + 1]]
      if (before === undefined) return `M${text(...corner)}`
      if (after === undefined) return `L${text(...corner)}`
      const [start, end] = [towards(corner, before), towards(corner, after)]
      return `L${text(...start)}Q${text(...corner)} ${text(...end)}`
    })
    .join('')
}

function towards(from: Corner, to: Corner): Corner {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  const step = length === 0 ? 0 : Math.min(radius, length / 2) / length
  return [from[0] + dx * step, from[1] + dy * step]
}

const text = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`

/** A number in [0, 1) that an id always gets: sets parallel flows apart without any state. */
export function spreadOf(id: string): number {
  let hash = 7
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return hash / 997
}
