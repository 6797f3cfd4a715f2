import type { PlaceDoc, Table } from '../format/doc'
import type { LayoutFlow } from './layoutGraph'

/** Cards of one group with their places inside of it, from its upper left corner. */
export interface Block {
  readonly places: Table<PlaceDoc>
  readonly width: number
  readonly height: number
}

/** Width of a drawing that suits a screen, for a height of 1. */
const shape = 1.5
/** Groups up to which every exchange of two of them is tried. */
const searched = 20
/** What a flow that runs to the left costs beside its length [px]. */
const backwards = 600

/**
 * Places of all cards with their groups side by side in rows, `gap` apart: in the order, and broken into rows, that
 * makes the flows between them short, forward, and the whole about as wide as a screen.
 */
export function packZones(
  blocks: readonly Block[],
  between: readonly Pick<LayoutFlow, 'from' | 'to'>[],
  gap: number,
): Table<PlaceDoc> {
  const home = new Map(
    blocks.flatMap(({ places }, i) =>
      Object.entries(places).map(([id, place]) => [id, { i, ...place }] as const),
    ),
  )
  const joints = between.flatMap(({ from, to }) => {
    const [start, end] = [home.get(from.process), home.get(to.process)]
    return start === undefined || end === undefined ? [] : [{ start, end }]
  })
  const costOf = ({ corners, width, height }: Rows): number => {
    let cost = Math.max(width, shape * height) * Math.max(1, joints.length / 2)
    for (const { start, end } of joints) {
      const [from, to] = [corners[start.i], corners[end.i]]
      const run = (to?.x ?? 0) + end.x - (from?.x ?? 0) - start.x
      const rise = (to?.y ?? 0) + end.y - (from?.y ?? 0) - start.y
      cost += Math.abs(run) + Math.abs(rise) + (run > 0 ? 0 : backwards)
    }
    return cost
  }
  const best = (order: readonly number[]): Tried => {
    let found: Tried | null = null
    for (const limit of limitsOf(order, blocks, gap)) {
      const rows = inRows(order, blocks, gap, limit)
      const cost = costOf(rows)
      if (found === null || cost < found.cost) found = { order, rows, cost }
    }
    return found ?? { order, rows: { corners: [], width: 0, height: 0 }, cost: 0 }
  }
  let found = best(blocks.map((_, i) => i))
  for (let better = blocks.length <= searched; better;) {
    const next = exchanges(found.order)
      .map(best)
      .reduce((a, b) => (b.cost < a.cost ? b : a), found)
    better = next.cost < found.cost
    found = next
  }
  return Object.fromEntries(
    [...home].map(([id, { i, x, y }]) => {
      const corner = found.rows.corners[i]
      return [id, { x: x + (corner?.x ?? 0), y: y + (corner?.y ?? 0) }]
    }),
  )
}

/** Groups in rows: the upper left corner of each, by its index, and the size of the whole. */
interface Rows {
  readonly corners: readonly PlaceDoc[]
  readonly width: number
  readonly height: number
}

interface Tried {
  readonly order: readonly number[]
  readonly rows: Rows
  readonly cost: number
}

/** Widths of rows that are worth trying: of the first group, of the first two, and so on. */
function limitsOf(
  order: readonly number[],
  blocks: readonly Block[],
  gap: number,
): readonly number[] {
  let width = -gap
  return order.map((i) => (width += gap + (blocks[i]?.width ?? 0)))
}

function inRows(
  order: readonly number[],
  blocks: readonly Block[],
  gap: number,
  limit: number,
): Rows {
  const corners: PlaceDoc[] = []
  let [x, y, width, height] = [0, 0, 0, 0]
  for (const i of order) {
    const block = blocks[i]
    if (block === undefined) continue
    if (x > 0 && x + block.width > limit) {
      x = 0
      y = height + gap
    }
    corners[i] = { x, y }
    width = Math.max(width, x + block.width)
    height = Math.max(height, y + block.height)
    x += block.width + gap
  }
  return { corners, width, height }
}

/** Every order that comes of exchanging two. */
function exchanges(order: readonly number[]): readonly (readonly number[])[] {
  return order.flatMap((a, i) =>
    order.slice(i + 1).map((b) => order.map((each) => (each === a ? b : each === b ? a : each))),
  )
}
