import type { FlowEntry, PortEntry } from '../document'
import { recycleOf } from './converters'
import { hasMass, type DrawnGood } from './goods'
import { bound, typical, type Sketch } from './sketch'

interface End {
  readonly process: string
  readonly port: string
  readonly kind: string
  readonly entry: PortEntry
}

/** Connects what gives a commodity with what takes it: directly, or over junctions and stocks. */
export function addFlows(sketch: Sketch, density: number): void {
  const { draw, goods, processes, flows } = sketch
  const ends = Object.entries(processes).flatMap(([process, { kind, ports }]) =>
    Object.entries(ports ?? {}).map(([port, entry]): End => ({ process, port, kind, entry })),
  )
  const isHub = ({ kind }: End): boolean => kind === 'junction' || kind === 'stock'
  for (const good of goods) {
    const givers = ends.filter(
      ({ entry, kind }) => gives(entry, kind) && entry.commodity === good.id,
    )
    const takers = ends.filter(({ entry, kind }) => !gives(entry, kind) && takes(entry, good))
    for (const from of givers)
      for (const to of takers) {
        if (from.process === to.process || isTakenBack(flows, to, good)) continue
        // From one junction or stock to another only in the order of their ids, so that nothing goes round.
        if (isHub(from) && isHub(to) && from.process >= to.process) continue
        if (!draw.chance(isHub(from) || isHub(to) ? Math.max(density, 0.8) : density)) continue
        const id = `f${Object.keys(flows).length}`
        flows[id] = drawFlow(
          sketch,
          good,
          `${from.process}.${from.port}`,
          `${to.process}.${to.port}`,
        )
      }
  }
}

/** Whether a commodity enters an inlet only by the recycle of its converter: others would close longer loops. */
const isTakenBack = (flows: Sketch['flows'], to: End, { id }: DrawnGood): boolean =>
  to.entry.commodity !== id && flows[recycleOf(to.process)]?.to === `${to.process}.${to.port}`

const gives = ({ direction }: PortEntry, kind: string): boolean =>
  (direction ?? (kind === 'supply' ? 'out' : 'in')) === 'out'

const takes = ({ commodity, accepts }: PortEntry, { id }: DrawnGood): boolean =>
  accepts === undefined ? commodity === id : Object.hasOwn(accepts, id)

function drawFlow(sketch: Sketch, good: DrawnGood, from: string, to: string): FlowEntry {
  const { draw, words, hours } = sketch
  const amount = (factor: number) => bound(sketch, typical(sketch) * factor, good.unit, hours)
  return {
    ...{ from, to },
    ...draw.maybe(0.15, () => ({ loss: words.share(draw.between(0.005, 0.2)) })),
    ...draw.maybe(0.15, () => ({ cost: words.say(draw.size(0.5, 50), `CNY/${good.unit}`) })),
    ...draw.maybe(0.15, () => ({ capacity: amount(1) })),
    ...draw.maybe(0.03, () => ({ minimum: amount(0.02) })),
    ...draw.maybe(0.05, () => ({ reuse: draw.chance(0.5) })),
    ...(hasMass(good) &&
      draw.maybe(0.25, () => ({
        distance: draw.chance(0.5) ? `${draw.whole(1, 300)} km` : `${draw.whole(50, 9000)} m`,
        ...draw.maybe(0.7, () => ({
          mode: draw.pick(['pipe', 'belt', 'ladle', 'rail', 'road', 'wire']),
        })),
      }))),
  }
}
