import type { Rect } from './area'

/** Ends of an edge in the drawing. */
export interface Ends {
  readonly sourceX: number
  readonly sourceY: number
  readonly targetX: number
  readonly targetY: number
}

/** How a flow leaves its ends: past its own two cards, and beside the flows that run in parallel with it. */
export interface Route {
  /** In [0, 1): sets flows of different pairs of cards apart. */
  readonly spread: number
  /** Distance from the first of the flows between the same two cards, and of the last from the first [px]. */
  readonly lane: number
  readonly band: number
  readonly source: Clearance
  readonly target: Clearance
}

/** The card at an end of a flow, as seen from there [px]. */
export interface Clearance {
  readonly above: number
  readonly below: number
  /** How far below the middle of the ends of the parallel flows this one ends. */
  readonly shift: number
}

/** Corners of a path: the control points of one curve, or those of a polyline. */
interface Shape {
  readonly curved: boolean
  readonly corners: readonly Corner[]
}

/**
 * Shape of a flow. Forward flows are one smooth curve; flows that run back leave to the right and enter from the left,
 * and pass between their two cards where one is below the other, below both where they stand side by side or are one.
 */
function shapeOf(ends: Ends, route: Route): Shape {
  const from = spanOf(ends.sourceY, route.source)
  const to = spanOf(ends.targetY, route.target)
  const beside = from.top < to.bottom && to.top < from.bottom
  const run = ends.targetX - ends.sourceX
  if (run > 30 || (run > 0 && beside)) return { curved: true, corners: forwards(ends, route) }
  const { spread, lane, band } = route
  if (beside) {
    const y = Math.max(from.bottom, to.bottom) + 16 + 10 * spread + lane
    return { curved: false, corners: backwards(ends, route, y) }
  }
  const [top, bottom] = from.bottom <= to.top ? [from.bottom, to.top] : [to.bottom, from.top]
  const squeeze = Math.min(1, (bottom - top) / (band + 16))
  const y = top + (bottom - top - band * squeeze) * (0.4 + 0.2 * spread) + lane * squeeze
  return { curved: false, corners: backwards(ends, route, y) }
}

/** Where the card at an end of a flow begins and ends. */
const spanOf = (y: number, { above, below }: Clearance) => ({ top: y - above, bottom: y + below })

/** A curve that passes the middle of its parallels at a distance given by its lane. */
function forwards({ sourceX, sourceY, targetX, targetY }: Ends, route: Route): readonly Corner[] {
  const { spread, lane, band, source, target } = route
  const run = targetX - sourceX
  const drop = targetY - target.shift - (sourceY - source.shift)
  const aside = lane - band / 2
  // Half way the parallels run along (run, 2 drop); moving both inner corners moves the middle by three quarters.
  const length = Math.hypot(run, 2 * drop)
  const dx = (-2 * drop * aside) / length / 0.75
  const dy = ((run * aside) / length - (source.shift + target.shift) / 2) / 0.75
  const inside = (x: number) => Math.min(targetX, Math.max(sourceX, x + dx))
  return [
    [sourceX, sourceY],
    [inside(sourceX + Math.max(40, run * (0.35 + 0.3 * spread))), sourceY + dy],
    [inside(targetX - Math.max(40, run * (0.65 - 0.3 * spread))), targetY + dy],
    [targetX, targetY],
  ]
}

/** Out to the right, back along a level, and in from the left. */
function backwards(
  { sourceX, sourceY, targetX, targetY }: Ends,
  { spread, lane }: Route,
  y: number,
): readonly Corner[] {
  const out = 24 + 40 * spread + lane
  return [
    [sourceX, sourceY],
    [sourceX + out, sourceY],
    [sourceX + out, y],
    [targetX - out, y],
    [targetX - out, targetY],
    [targetX, targetY],
  ]
}

/** Path of a flow. */
export function edgePath(ends: Ends, route: Route): string {
  const { curved, corners } = shapeOf(ends, route)
  return curved ? curve(corners) : rounded(corners)
}

/** The point at a share of the way along a flow; along its level where it runs back. */
export function pointAt(ends: Ends, route: Route, share: number): Corner {
  const { curved, corners } = shapeOf(ends, route)
  if (curved) return onCurve(corners, share)
  const [from = corners[0], to = from] = corners.slice(2)
  if (from === undefined || to === undefined) return [ends.sourceX, ends.sourceY]
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
}

/** Pieces into which a curve is cut to measure distances. */
const pieces = 16

/** How far a point is from a flow; corners are taken as sharp. */
export function distanceTo(x: number, y: number, ends: Ends, route: Route): number {
  const { curved, corners } = shapeOf(ends, route)
  const points = curved
    ? Array.from({ length: pieces + 1 }, (_, i) => onCurve(corners, i / pieces))
    : corners
  return points
    .slice(1)
    .reduce((least, to, i) => Math.min(least, toSegment([x, y], points[i] ?? to, to)), Infinity)
}

/** A rectangle that a flow does not leave. */
export function boundsOf(ends: Ends, route: Route): Rect {
  const { corners } = shapeOf(ends, route)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Most that a path leaves the rectangle around its cards, unless it has very many parallels. */
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

const curve = (corners: readonly Corner[]): string =>
  corners.map((corner, i) => `${['M', 'C'][i] ?? ' '}${text(...corner)}`).join('')

/** A point of the drawing. */
export type Corner = readonly [x: number, y: number]

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
