import type { FlowEntry, LimitEntry, PortEntry, ProcessEntry } from '../document'
import type { Amount } from '../units'
import type { Draw } from './draw'
import type { DrawnGood } from './goods'
import type { Words } from './words'

/** A document on its way. */
export interface Sketch {
  readonly draw: Draw
  readonly words: Words
  readonly goods: readonly DrawnGood[]
  readonly processes: Record<string, ProcessEntry>
  readonly flows: Record<string, FlowEntry>
  readonly limits: Record<string, LimitEntry>
  readonly periods: number
  /** Length of a period [h]. */
  readonly hours: number
  /** What moves in a period, by order of magnitude [base units]. */
  readonly scale: number
  /** Whether everything that could grow has a capacity. */
  readonly bounded: boolean
}

/** A bound over so many hours: an amount, or a rate. */
export function bound({ draw, words }: Sketch, value: number, unit: string, hours: number): Amount {
  if (draw.chance(0.5)) return words.say(value, unit)
  return words.say(value / hours, `${unit}/${draw.pick(['h', 'd', 'year', 'a'])}`)
}

/** An amount that moves in a period, about the scale of the document [base units]. */
export const typical = ({ draw, scale }: Sketch): number => scale * draw.size(0.3, 3)

/** What may be said of the level of a process; `switches`: whether it may stand still. */
export function drawUpkeep(
  sketch: Sketch,
  unit: string,
  kind: ProcessEntry['kind'],
): Partial<ProcessEntry> {
  const { draw, words, hours, bounded } = sketch
  const size = typical(sketch)
  const say = (value: number): Amount =>
    kind === 'stock' ? words.say(value, unit) : bound(sketch, value, unit, hours)
  const limited = draw.chance(bounded ? (kind === 'market' ? 1 : 0.8) : 0.3)
  const builds = draw.chance(0.15)
  const rate = kind === 'stock' ? unit : `(${unit}/year)`
  const money = () => words.say(sketch.scale * draw.size(0.1, 30), 'CNY')
  const switched = limited && kind !== 'stock'
  const when = [
    'always' as const,
    ...(switched ? (['running', 'running'] as const) : []),
    ...(builds ? (['built', 'built'] as const) : []),
  ]
  return {
    ...(limited && { capacity: say(size) }),
    ...(builds && {
      build: {
        max: say(size * draw.size(0.3, 3)),
        investment: words.say(draw.size(1, 300), `CNY/${rate}`),
        life: `${draw.whole(1, 30)} year`,
        rate: draw.chance(0.3) ? 0 : words.share(draw.between(0.01, 0.12)),
      },
    }),
    ...((limited || builds) &&
      draw.maybe(0.2, () => ({ availability: words.share(draw.between(0.4, 1)) }))),
    ...(switched && draw.maybe(0.15, () => ({ onOff: words.share(draw.between(0.1, 0.9)) }))),
    ...(limited &&
      draw.maybe(kind === 'stock' ? 0.02 : 0.06, () => ({
        minimum: say(size * draw.size(0.005, 0.1)),
      }))),
    ...draw.maybe(0.25, () => ({
      fixedCost: draw.chance(0.5) ? money() : `${draw.whole(1, 500)} CNY/d`,
      ...draw.maybe(0.7, () => ({ fixedCostWhen: draw.pick(when) })),
    })),
  }
}

/** Whether a port says that it is open or closed; most do not. */
export const drawOpen = ({ draw }: Sketch): Pick<PortEntry, 'open'> =>
  draw.maybe(0.08, () => ({ open: draw.chance(0.6) }))
