import type { PortEntry, ProcessEntry } from '../document'
import { drawBlend, drawFee } from './converters'
import type { DrawnGood } from './goods'
import { bound, drawOpen, drawUpkeep, typical, type Sketch } from './sketch'

/** What a supply, market or disposal asks, pays or charges. */
function drawMoney({ draw, words }: Sketch, { unit, family }: DrawnGood) {
  const per = `CNY/${draw.chance(0.5) ? unit : words.unit(family)}`
  const size = () => (draw.chance(0.05) ? 0 : draw.size(1, 1200))
  return {
    ...draw.maybe(0.6, () => ({ price: words.say(size(), per) })),
    ...draw.maybe(0.2, () => ({ cost: words.say(draw.size(1, 50), per) })),
  }
}

/** Adds a supply, a market or a disposal of a commodity, and perhaps of others of the same dimension. */
export function addEnd(
  sketch: Sketch,
  id: string,
  kind: 'supply' | 'market' | 'disposal',
  good: DrawnGood,
): void {
  const { draw, goods, processes } = sketch
  const others = goods.filter(
    (other) =>
      other !== good &&
      other.family === good.family &&
      (kind !== 'disposal' || other.entry.kind === 'waste'),
  )
  const more = draw.chance(0.2) ? draw.some(others, 0.5).slice(0, 1) : []
  const blended = kind !== 'supply' && draw.chance(0.5)
  const port = (each: DrawnGood): [string, PortEntry] => [
    `x_${each.id}`,
    {
      commodity: each.id,
      ...draw.maybe(0.5, () => ({ direction: kind === 'supply' ? 'out' : 'in' }) as const),
    },
  ]
  processes[id] = {
    kind,
    ports:
      blended && more.length > 0
        ? { x: { commodity: good.id, ...drawBlend(sketch, good, more) } }
        : Object.fromEntries([good, ...more].map(port)),
    ...drawMoney(sketch, good),
    ...drawUpkeep(sketch, good.unit, kind),
  }
}

/** Adds a junction or a stock of a commodity. */
export function addHub(
  sketch: Sketch,
  id: string,
  kind: 'junction' | 'stock',
  good: DrawnGood,
): void {
  const { draw, words, periods, processes } = sketch
  const two = draw.chance(0.25)
  const trades = kind === 'junction'
  const port = (direction: 'in' | 'out'): PortEntry => ({
    ...{ direction, commodity: good.id },
    ...(trades && drawOpen(sketch)),
    ...(trades && direction === 'out' && drawFee(sketch, good)),
  })
  const size = typical(sketch)
  const stock = (): Partial<ProcessEntry> => ({
    ...draw.maybe(0.6, () => ({ initial: words.say(size * draw.size(0.05, 0.5), good.unit) })),
    ...draw.maybe(0.3, () => ({ loss: words.share(draw.between(0.001, 0.2)) })),
    ...draw.maybe(0.3, () => ({
      end: draw.pick(['start', 'free', words.say(size * draw.size(0.01, 0.1), good.unit)]),
    })),
  })
  const capacity = (): Partial<ProcessEntry> => ({
    capacity: trades ? bound(sketch, size, good.unit, sketch.hours) : words.say(size, good.unit),
  })
  processes[id] = {
    kind,
    ports: { in: port('in'), out: port('out'), ...(two && { out2: port('out') }) },
    ...(draw.chance(0.5)
      ? drawUpkeep(sketch, good.unit, kind)
      : draw.chance(0.5)
        ? capacity()
        : {}),
    ...(kind === 'stock' && stock()),
    ...(kind === 'stock' && periods === 1 && draw.chance(0.5) && { end: 'free' }),
  }
}
