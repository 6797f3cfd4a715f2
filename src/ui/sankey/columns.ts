import type { SankeyLink } from '../../core/answer/sankey'

/** What stands in a column: an end, or the place where a link passes on its way to a later one. */
export interface Item {
  readonly id: string
  /** Whether it is an end, not a place of passage. */
  readonly isEnd: boolean
  /** What it is high for [unit of the layer/period]. */
  readonly size: number
}

/** A part of a link from an item to one in the next column. */
export interface Segment {
  readonly from: string
  readonly to: string
  readonly link: string
  readonly size: number
}

/** Ends by column, along the flow of material, with the ways of all links that do not go back. */
export interface Columns {
  readonly columns: readonly (readonly Item[])[]
  readonly segments: readonly Segment[]
  /** Items that each link passes from end to end; none for one that goes back. */
  readonly ways: ReadonlyMap<string, readonly string[]>
}

/**
 * Puts every end into the column after the last of those that feed it; one that nothing feeds stands just before the
 * first that it feeds. `returns`: the links that go back.
 */
export function arrangeColumns(
  links: readonly SankeyLink[],
  returns: ReadonlySet<string>,
): Columns {
  const forward = links.filter(({ id }) => !returns.has(id))
  const column = columnsOf(links, forward)
  const columns: Item[][] = []
  const put = (at: number, item: Item) => {
    for (let i = columns.length; i <= at; i++) columns.push([])
    columns[at]?.push(item)
  }
  const size = sizes(links)
  for (const [id, at] of column) put(at, { id, isEnd: true, size: size.get(id) ?? 0 })
  const segments: Segment[] = []
  const ways = new Map<string, readonly string[]>()
  for (const { id, from, to, amount } of forward) {
    const passing = Math.abs(amount)
    const way = [from]
    for (let at = (column.get(from) ?? 0) + 1; at < (column.get(to) ?? 0); at++) {
      const passage = `${id} ${at}`
      put(at, { id: passage, isEnd: false, size: passing })
      way.push(passage)
    }
    way.push(to)
    ways.set(id, way)
    for (const [i, item] of way.slice(1).entries())
      segments.push({ from: way[i] ?? from, to: item, link: id, size: passing })
  }
  return { columns, segments, ways }
}

function columnsOf(
  links: readonly SankeyLink[],
  forward: readonly SankeyLink[],
): ReadonlyMap<string, number> {
  const [into, outOf] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const add = (table: Map<string, string[]>, key: string, value: string) => {
    const there = table.get(key)
    if (there === undefined) table.set(key, [value])
    else there.push(value)
  }
  for (const { from, to } of forward) {
    add(into, to, from)
    add(outOf, from, to)
  }
  const column = new Map<string, number>()
  const place = (id: string): number => {
    const known = column.get(id)
    if (known !== undefined) return known
    const found = (into.get(id) ?? []).reduce((most, each) => Math.max(most, place(each) + 1), 0)
    column.set(id, found)
    return found
  }
  for (const { from, to } of links) for (const id of [from, to]) place(id)
  for (const [id, fed] of outOf)
    if (!into.has(id)) column.set(id, Math.min(...fed.map((each) => column.get(each) ?? 1)) - 1)
  return column
}

/** The larger of what enters and leaves each end. */
function sizes(links: readonly SankeyLink[]): ReadonlyMap<string, number> {
  const [into, outOf] = [new Map<string, number>(), new Map<string, number>()]
  for (const { from, to, amount } of links) {
    outOf.set(from, (outOf.get(from) ?? 0) + Math.abs(amount))
    into.set(to, (into.get(to) ?? 0) + Math.abs(amount))
  }
  const ends = [...into.keys(), ...outOf.keys()]
  return new Map(ends.map((id) => [id, Math.max(into.get(id) ?? 0, outOf.get(id) ?? 0)]))
}
