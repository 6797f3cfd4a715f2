import type { Columns, Item } from './columns'

/** Where an item stands in its column [px]. */
export interface Slot {
  readonly top: number
  readonly height: number
}

/** Lengths of a diagram [px]. */
export const lengths = {
  /** Room for the links of the fullest column. */
  flows: 300,
  /** Above an end, where its name stands; and above a link that passes. */
  above: { end: 24, passage: 5 },
  node: 10,
} as const

/** How often the columns are put in order. */
const rounds = 24

/** Every item with its place, and what one unit is high. */
export interface Stacked {
  readonly slots: ReadonlyMap<string, Slot>
  /** [px per unit of the layer] */
  readonly scale: number
  readonly height: number
}

/**
 * Puts the items of each column where their links are straightest: each beside the mean of what it is linked to, one
 * above the other without overlap. Of all rounds the one counts in which the links climb least.
 */
export function stack({ columns, segments }: Columns): Stacked {
  const sums = columns.map((items) => items.reduce((sum, { size }) => sum + size, 0))
  const scale = lengths.flows / Math.max(...sums, Number.MIN_VALUE)
  const heightOf = ({ size }: Item) => Math.max(size * scale, 1)
  const room = ({ isEnd }: Item) => lengths.above[isEnd ? 'end' : 'passage']
  const needed = columns.map((items) =>
    items.reduce((sum, item) => sum + heightOf(item) + room(item), 0),
  )
  const height = Math.max(...needed, 0)
  const centre = new Map<string, number>()
  const neighbours = { from: groupBy(segments, 'to'), to: groupBy(segments, 'from') }
  const slots = new Map<string, Slot>()
  const settle = (items: readonly Item[], wanted: ReadonlyMap<string, number>) => {
    const order = [...items].sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0))
    const tops: number[] = []
    let free = 0
    for (const item of order) {
      const top = Math.max(free + room(item), (wanted.get(item.id) ?? 0) - heightOf(item) / 2)
      tops.push(top)
      free = top + heightOf(item)
    }
    let bottom = height
    for (let i = order.length - 1; i >= 0; i--) {
      const item = order[i]
      if (item === undefined) continue
      const top = Math.min(tops[i] ?? 0, bottom - heightOf(item))
      slots.set(item.id, { top, height: heightOf(item) })
      centre.set(item.id, top + heightOf(item) / 2)
      bottom = top - room(item)
    }
  }
  columns.forEach((items, i) => {
    let free = (height - (needed[i] ?? 0)) / 2
    const wanted = new Map<string, number>()
    for (const item of [...items].sort((a, b) => b.size - a.size)) {
      wanted.set(item.id, free + room(item) + heightOf(item) / 2)
      free += room(item) + heightOf(item)
    }
    settle(items, wanted)
  })
  const climb = () =>
    segments.reduce(
      (sum, { from, to, size }) =>
        sum + size * Math.abs((centre.get(from) ?? 0) - (centre.get(to) ?? 0)),
      0,
    )
  let best = { climb: climb(), slots: new Map(slots) }
  for (let round = 0; round < rounds; round++) {
    const [side, sweep] =
      round % 2 === 0 ? (['from', columns] as const) : (['to', columns.toReversed()] as const)
    for (const items of sweep) {
      const wanted = new Map<string, number>()
      for (const { id } of items) {
        const linked = neighbours[side].get(id) ?? []
        const weight = linked.reduce((sum, { size }) => sum + size, 0)
        const mean = linked.reduce(
          (sum, each) => sum + each.size * (centre.get(each[side]) ?? 0),
          0,
        )
        wanted.set(id, weight === 0 ? (centre.get(id) ?? 0) : mean / weight)
      }
      settle(items, wanted)
    }
    const now = climb()
    if (now < best.climb) best = { climb: now, slots: new Map(slots) }
  }
  return { slots: best.slots, scale, height }
}

function groupBy<Row extends { readonly from: string; readonly to: string }>(
  rows: readonly Row[],
  side: 'from' | 'to',
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row[side])
    if (group === undefined) groups.set(row[side], [row])
    else group.push(row)
  }
  return groups
}
