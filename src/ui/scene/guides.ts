import type { Box } from '../../core/edit/arrange'

/** A line along which cards stand: where it is across its axis, and from where to where it runs [px of the drawing]. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** How far a dragged card moves to stand in line with others, and the lines that it then stands on. */
export interface Alignment {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

interface Match {
  readonly shift: number
  readonly guide: Guide
}

/** Edges and middle of a box along an axis. */
const marks = (box: Omit<Box, 'id'>, axis: 'x' | 'y'): readonly number[] => {
  const size = axis === 'x' ? box.width : box.height
  return [box[axis], box[axis] + size / 2, box[axis] + size]
}

/** The nearest line of another card along an axis within reach, null where there is none. */
function nearest(
  box: Omit<Box, 'id'>,
  others: readonly Omit<Box, 'id'>[],
  axis: 'x' | 'y',
  reach: number,
): Match | null {
  const [across, length] = axis === 'x' ? (['y', 'height'] as const) : (['x', 'width'] as const)
  let best: Match | null = null
  for (const other of others)
    for (const [i, at] of marks(other, axis).entries()) {
      // Left to left, middle to middle, right to right: other pairs only flicker.
      const shift = at - (marks(box, axis)[i] ?? at)
      if (Math.abs(shift) > reach || Math.abs(shift) >= Math.abs(best?.shift ?? Infinity)) continue
      const from = Math.min(box[across], other[across])
      const to = Math.max(box[across] + box[length], other[across] + other[length])
      best = { shift, guide: { axis, at, from, to } }
    }
  return best
}

/** Where a card that is dragged stands in line with others that are within reach [px of the drawing]. */
export function alignTo(
  box: Omit<Box, 'id'>,
  others: readonly Omit<Box, 'id'>[],
  reach: number,
): Alignment {
  const [x, y] = [nearest(box, others, 'x', reach), nearest(box, others, 'y', reach)]
  return {
    dx: x?.shift ?? 0,
    dy: y?.shift ?? 0,
    guides: [x, y].flatMap((match) => (match === null ? [] : [match.guide])),
  }
}
