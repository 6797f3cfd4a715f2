import type { SankeyLink } from '../../core/answer/sankey'

/** The way of a link that closes a loop: out to the right, around the diagram in its own lane, in from the left [px]. */
export interface Return {
  readonly id: string
  readonly side: 'top' | 'bottom'
  /** From the edge of the diagram to the middle of its lane. */
  readonly away: number
  /** From the ends to where it turns. */
  readonly after: number
  readonly before: number
}

/** Lengths of what is led around [px]. */
const lane = { away: 16, apart: 6, turn: 10 } as const

/** What ways around need to know of a diagram. */
interface Surroundings {
  readonly columnOf: (end: string) => number
  /** Middle of an end, from 0 at the top of the diagram to 1. */
  readonly heightOf: (end: string) => number
  readonly widthOf: (link: SankeyLink) => number
}

/** Ways around for links that close a loop, the inner ones first; nearer to the ends, the shorter. */
export function leadAround(
  links: readonly SankeyLink[],
  { columnOf, heightOf, widthOf }: Surroundings,
): readonly Return[] {
  const span = ({ from, to }: SankeyLink) => columnOf(from) - columnOf(to)
  const taken = new Map<string, number>()
  /** Keeps clear of what turns in the same place already. */
  const take = (place: string, first: number, width: number): number => {
    const start = taken.get(place) ?? first
    taken.set(place, start + width + lane.apart)
    return start + width / 2
  }
  return [...links]
    .sort((a, b) => span(a) - span(b) || widthOf(a) - widthOf(b))
    .map((link) => {
      const side = heightOf(link.from) + heightOf(link.to) < 1 ? 'top' : 'bottom'
      const width = widthOf(link)
      return {
        id: link.id,
        side,
        away: take(side, lane.away, width),
        after: take(`after ${columnOf(link.from)}`, lane.turn, width),
        before: take(`before ${columnOf(link.to)}`, lane.turn, width),
      }
    })
}
