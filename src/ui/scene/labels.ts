import type { Line } from '../../state/shown/lines'
import { lineWidth } from '../../state/shown/lines'
import type { Words } from '../words/context'
import type { Rect } from './area'
import { overlap } from './area'
import type { Ends, Route } from './edgePath'
import { pointAt } from './edgePath'
import { ems } from './geometry'

/** Where a label stands: at a share of the way along its flow, and so far below it [px]. */
export interface LabelPlace {
  readonly along: number
  readonly down: number
}

/** A flow with the text that it would carry. */
export interface LabelledFlow {
  readonly line: Line
  readonly ends: Ends
  readonly route: Route
  readonly text: string
}

/** Letters and the halo around them, as the style sheet sets them [px]. */
const letters = { size: 11, height: 16, halo: 2 }

const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9] as const

/** Whether the amount of a flow is shown without being asked for, if there is room. */
export const isLabelled = ({ large, reuse, amount }: Line): boolean =>
  (large || reuse) && amount !== null && amount > 0

/** The amount on a flow; marked where it could be otherwise. */
export const labelText = ({ amount, unit, loose }: Line, quantity: Words['quantity']): string =>
  `${loose ? '≈\u202f' : ''}${quantity(amount ?? 0, unit)}`

/** What a label covers at a place. */
export function labelBox(
  { ends, route, text }: Omit<LabelledFlow, 'line'>,
  { along, down }: LabelPlace,
): Rect {
  const [x, y] = pointAt(ends, route, along)
  const width = ems(text) * letters.size + 2 * letters.halo
  const height = letters.height + 2 * letters.halo
  return { x: x - width / 2, y: y + down - height / 2, width, height }
}

/**
 * Where labels stand so that none touches another or anything else in the drawing: reuse first, then the larger flows;
 * on the flow near its middle if may be, else closely above or below. Those for which there is no room are left out.
 */
export function placeLabels(
  flows: readonly LabelledFlow[],
  taken: readonly Rect[],
): Readonly<Record<string, LabelPlace>> {
  const full = regions(taken)
  const inOrder = [...flows].sort(
    (a, b) => Number(b.line.reuse) - Number(a.line.reuse) || b.line.share - a.line.share,
  )
  return Object.fromEntries(
    inOrder.flatMap((flow): readonly (readonly [string, LabelPlace])[] => {
      const aside = (lineWidth(flow.line) + letters.height) / 2 + letters.halo
      const places = [0, -aside, aside].flatMap((down) =>
        shares.map((along): LabelPlace => ({ along, down })),
      )
      const place = places.find((each) => full.isFree(labelBox(flow, each)))
      if (place === undefined) return []
      full.add(labelBox(flow, place))
      return [[flow.line.id, place]]
    }),
  )
}

/** Side of the squares by which rectangles are found [px]. */
const side = 256

/** Rectangles, found by the squares of the drawing that they reach into. */
function regions(taken: readonly Rect[]) {
  const squares = new Map<string, Rect[]>()
  const reached = ({ x, y, width, height }: Rect): readonly string[] => {
    const [left, right] = [Math.floor(x / side), Math.floor((x + width) / side)]
    const [top, bottom] = [Math.floor(y / side), Math.floor((y + height) / side)]
    return Array.from({ length: right - left + 1 }, (_, i) => left + i).flatMap((column) =>
      Array.from({ length: bottom - top + 1 }, (_, i) => `${String(column)} ${String(top + i)}`),
    )
  }
  const add = (rect: Rect) => {
    for (const key of reached(rect)) {
      const square = squares.get(key)
      if (square === undefined) squares.set(key, [rect])
      else square.push(rect)
    }
  }
  for (const rect of taken) add(rect)
  return {
    add,
    isFree: (rect: Rect): boolean =>
      !reached(rect).some((key) => squares.get(key)?.some((other) => overlap(rect, other))),
  }
}

/** Whether two labels stand alike. */
export const sameLabel = (a: LabelPlace | null, b: LabelPlace | null): boolean =>
  a === b || (a?.along === b?.along && a?.down === b?.down)
