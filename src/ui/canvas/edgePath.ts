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

/**
 * Path of a flow. Forward flows are one smooth curve; flows that run back leave to the right, pass between the two
 * rows of cards and enter from the left, so that they do not cross their own cards. `spread` in [0, 1) sets parallel
 * flows and their labels apart.
 */
export function edgePath(ends: Ends, spread: number): EdgePath {
  const { sourceX, sourceY, targetX, targetY } = ends
  const run = targetX - sourceX
  if (run > 30) {
    const reach = Math.max(40, run * (0.35 + 0.3 * spread))
    const [c1, c2] = [sourceX + reach, targetX - Math.max(40, run * (0.65 - 0.3 * spread))]
    const t = 0.5
    const at = (a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
    return {
      path: `M${text(sourceX, sourceY)}C${text(c1, sourceY)} ${text(c2, targetY)} ${text(targetX, targetY)}`,
      labelX: at(sourceX, c1, c2, targetX),
      labelY: at(sourceY, sourceY, targetY, targetY),
    }
  }
  const out = 24 + 40 * spread
  const [right, left] = [sourceX + out, targetX - out]
  const far = Math.abs(targetY - sourceY) > 120
  const lane = far
    ? sourceY + (targetY - sourceY) * (0.4 + 0.2 * spread)
    : Math.max(sourceY, targetY) + 90 + 40 * spread
  return {
    path: rounded([
      [sourceX, sourceY],
      [right, sourceY],
      [right, lane],
      [left, lane],
      [left, targetY],
      [targetX, targetY],
    ]),
    labelX: (right + left) / 2,
    labelY: lane,
  }
}

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
