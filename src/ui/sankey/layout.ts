import type { SankeyLink } from '../../core/answer/sankey'
import { returnsOf } from '../../core/answer/sankey/loops'
import type { Columns } from './columns'
import { arrangeColumns } from './columns'
import type { Point } from './paths'
import { roundedPath, swungPath } from './paths'
import type { Return } from './returns'
import { leadAround } from './returns'
import type { Stacked } from './stack'
import { lengths, stack } from './stack'

/** An end as it is drawn [px]. */
export interface Box extends Point {
  readonly id: string
  readonly height: number
}

/** A link as it is drawn: the line along its middle, its width, and where its amount may stand [px]. */
export interface Ribbon {
  readonly id: string
  readonly path: string
  readonly width: number
  /** Whether it closes a loop and is led around. */
  readonly returns: boolean
  readonly start: Point
  /** Where an arrow says which way it goes around. */
  readonly turn: Point | null
}

/** A diagram laid out. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** From one column to the next. */
  readonly step: number
  readonly boxes: readonly Box[]
  /** In the order of the links. */
  readonly ribbons: readonly Ribbon[]
  /** [px per unit of the layer] */
  readonly scale: number
}

const margin = { x: 10, right: 150, y: 8 } as const
const gap = { least: 150, most: 280 } as const

/** Lays a diagram out in columns along the flow of material; links that close a loop are led back around it. */
export function layOut(links: readonly SankeyLink[], wantedWidth: number): Drawing {
  const returns = returnsOf(links)
  const arranged = arrangeColumns(links, returns)
  const stacked = stack(arranged)
  const { slots, scale, height } = stacked
  const columnOf = new Map(
    arranged.columns.flatMap((items, column) => items.map(({ id }) => [id, column] as const)),
  )
  const around = leadAround(
    links.filter(({ id }) => returns.has(id)),
    {
      columnOf: (end) => columnOf.get(end) ?? 0,
      heightOf: (end) => middle(slots.get(end)) / Math.max(height, 1),
      widthOf: ({ amount }) => Math.abs(amount) * scale,
    },
  )
  const most = (values: readonly number[]) => values.reduce((max, each) => Math.max(max, each), 0)
  const beyond = (side: Return['side']) => {
    const lanes = around.filter((each) => each.side === side)
    return most(lanes.map(({ id, away }) => away + (widthOf.get(id) ?? 0) / 2))
  }
  const widthOf = new Map(links.map(({ id, amount }) => [id, Math.abs(amount) * scale]))
  const left = margin.x + most(around.map(({ before }) => before))
  const last = arranged.columns.length - 1
  const free = wantedWidth - left - margin.right - lengths.node
  const step = last < 1 ? 0 : Math.min(gap.most, Math.max(gap.least, free / last))
  const top = margin.y + beyond('top')
  const place = (id: string): Point => ({
    x: left + (columnOf.get(id) ?? 0) * step,
    y: top + (slots.get(id)?.top ?? 0),
  })
  const ends = endsOf(links, arranged, around, stacked, place)
  const ways = new Map(around.map((each) => [each.id, each]))
  return {
    width: left + last * step + lengths.node + margin.right,
    height: top + height + beyond('bottom') + margin.y,
    step,
    scale,
    boxes: arranged.columns.flatMap((items) =>
      items.flatMap(({ id, isEnd }) =>
        isEnd ? [{ id, ...place(id), height: slots.get(id)?.height ?? 0 }] : [],
      ),
    ),
    ribbons: links.map(({ id }): Ribbon => {
      const [start, end] = [ends.start(id), ends.end(id)]
      const width = widthOf.get(id) ?? 0
      const way = ways.get(id)
      if (way === undefined) {
        const passed = (arranged.ways.get(id) ?? []).slice(1, -1).flatMap((passage) => {
          const { x, y } = place(passage)
          const level = y + (slots.get(passage)?.height ?? 0) / 2
          return [
            { x, y: level },
            { x: x + lengths.node, y: level },
          ]
        })
        return {
          id,
          path: swungPath([start, ...passed, end]),
          width,
          returns: false,
          start,
          turn: null,
        }
      }
      const lane = way.side === 'top' ? top - way.away : top + height + way.away
      const [right, before] = [start.x + way.after, end.x - way.before]
      const corners = [
        start,
        ...[start.y, lane].map((y) => ({ x: right, y })),
        ...[lane, end.y].map((y) => ({ x: before, y })),
        end,
      ]
      return {
        id,
        path: roundedPath(corners, 8 + width / 2),
        width,
        returns: true,
        start,
        turn: { x: (right + before) / 2, y: lane },
      }
    }),
  }
}

const middle = (slot: { readonly top: number; readonly height: number } | undefined): number =>
  slot === undefined ? 0 : slot.top + slot.height / 2

/** Where each link leaves and enters: beside one another along the ends, in the order of what they lead to. */
function endsOf(
  links: readonly SankeyLink[],
  { segments }: Columns,
  around: readonly Return[],
  { slots, scale }: Stacked,
  place: (id: string) => Point,
): { readonly start: (link: string) => Point; readonly end: (link: string) => Point } {
  const [starts, finishes] = [new Map<string, Point>(), new Map<string, Point>()]
  const sides = around.map(({ id, side }, i) => [id, side === 'top' ? i - 1e9 : 1e9 - i] as const)
  const rankOf = new Map(sides)
  const other = (side: 'from' | 'to') =>
    new Map(
      segments.map((each) => [
        `${each.link} ${each[side]}`,
        middle(slots.get(each[side === 'from' ? 'to' : 'from'])),
      ]),
    )
  const spread = (side: 'from' | 'to', found: Map<string, Point>) => {
    const beside = other(side)
    const rank = (link: SankeyLink) =>
      rankOf.get(link.id) ?? beside.get(`${link.id} ${link[side]}`) ?? 0
    const free = new Map<string, number>()
    for (const link of [...links].sort((a, b) => rank(a) - rank(b))) {
      const box = place(link[side])
      const width = Math.abs(link.amount) * scale
      const y = free.get(link[side]) ?? box.y
      free.set(link[side], y + width)
      found.set(link.id, { x: side === 'from' ? box.x + lengths.node : box.x, y: y + width / 2 })
    }
  }
  spread('from', starts)
  spread('to', finishes)
  const nowhere = { x: 0, y: 0 }
  return {
    start: (link) => starts.get(link) ?? nowhere,
    end: (link) => finishes.get(link) ?? nowhere,
  }
}
