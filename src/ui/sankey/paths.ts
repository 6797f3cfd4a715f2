/** A point of a diagram [px]. */
export interface Point {
  readonly x: number
  readonly y: number
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** A line along points in pairs: level between the two of a place, swung between places. */
export function swungPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  let [path, last] = [`M${at(first)}`, first]
  for (const [i, point] of rest.entries()) {
    const middle = (last.x + point.x) / 2
    path +=
      i % 2 === 0
        ? `C${at({ x: middle, y: last.y })} ${at({ x: middle, y: point.y })} ${at(point)}`
        : `L${at(point)}`
    last = point
  }
  return path
}

/** A line along points with its corners rounded, as far as the pieces between them allow. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return ''
  const corners = points.slice(1, -1).map((corner, i) => {
    const [before, after] = [points[i] ?? corner, points[i + 2] ?? corner]
    return `L${at(toward(corner, before, radius))}Q${at(corner)} ${at(toward(corner, after, radius))}`
  })
  return `M${at(first)}${corners.join('')}L${at(last)}`
}

function toward(from: Point, to: Point, length: number): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const part = distance === 0 ? 0 : Math.min(length, distance / 2) / distance
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
