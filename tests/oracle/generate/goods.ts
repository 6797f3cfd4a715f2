import type { CommodityEntry } from '../document'
import type { Amount } from '../units'
import type { Draw } from './draw'
import type { Family, Words } from './words'

/** A commodity of a generated document. */
export interface DrawnGood {
  readonly id: string
  readonly family: Family
  readonly unit: string
  readonly entry: CommodityEntry
}

type Kind = NonNullable<CommodityEntry['kind']>

const familiesOf: Readonly<Record<Kind, readonly Family[]>> = {
  raw: ['mass', 'mass', 'gas', 'volume'],
  product: ['mass', 'mass', 'count', 'energy'],
  energy: ['energy'],
  utility: ['mass', 'energy', 'volume'],
  water: ['volume', 'volume', 'mass'],
  waste: ['mass'],
  emission: ['mass'],
}

/** Mass of a base unit of what is not counted in mass [t]. */
const densities: Readonly<Record<Family, number>> = {
  mass: 1,
  volume: 1,
  gas: 0.75,
  energy: 0,
  count: 0.002,
}

/** Whether anything is said of its mass, so that it can be moved over a distance and blended. */
export const hasMass = ({ family, entry }: DrawnGood): boolean =>
  family === 'mass' || entry.mass !== undefined

/** Whether it weighs anything, so that its share can be told in tonnes. */
export const isHeavy = (good: DrawnGood): boolean => hasMass(good) && good.family !== 'energy'

/** Draws a commodity, in a unit of whatever size; `told`: whether compositions are. */
export function drawGood(
  draw: Draw,
  words: Words,
  id: string,
  kind: Kind,
  told: boolean,
): DrawnGood {
  const family = draw.pick(familiesOf[kind])
  const unit = words.unit(family)
  const per = (low: number, high: number, what: string): Amount =>
    words.say(draw.size(low, high), `${what}/${draw.chance(0.5) ? unit : words.unit(family)}`)
  const mass = () => words.unit('mass')
  const light = family === 'energy' ? draw.chance(0.3) : family === 'count' && draw.chance(0.7)
  const entry: CommodityEntry = {
    ...{ kind, unit },
    ...(kind === 'waste' && { phase: draw.chance(0.75) ? 'solid' : 'liquid' }),
    ...(family !== 'mass' && !light && { mass: words.say(densities[family], `${mass()}/${unit}`) }),
    ...(told && draw.maybe(0.9, () => ({ composition: compositionOf(draw) }))),
    ...(kind === 'emission'
      ? {
          ...draw.maybe(0.5, () => ({ price: per(1, 200, 'CNY') })),
          ...draw.maybe(0.8, () => ({ co2e: per(0.5, 25, mass()) })),
        }
      : { price: draw.chance(0.3) ? { value: per(1, 900, 'CNY') } : per(1, 900, 'CNY') }),
    ...(kind === 'waste' && {
      ...draw.maybe(0.8, () => ({ disposal: per(1, 200, 'CNY') })),
      ...draw.maybe(0.4, () => ({ tax: per(1, 60, 'CNY') })),
      ...draw.maybe(0.3, () => ({ hazardous: draw.pick(['HW48', 'HW18', 'none']) })),
    }),
    ...draw.maybe(0.5, () => ({
      embodied: {
        ...draw.maybe(0.6, () => ({ co2e: per(0.1, 5, mass()) })),
        ...draw.maybe(0.6, () => ({ virgin: per(0.1, 5, mass()) })),
        ...draw.maybe(0.6, () => ({ energy: per(0.1, 50, words.unit('energy')) })),
        ...draw.maybe(0.6, () => ({ water: per(0.1, 5, words.unit('volume')) })),
      },
    })),
  }
  return { id, family, unit, entry }
}

/** A composition with chlorine, said or implied. */
function compositionOf(draw: Draw): Record<string, number> {
  const chlorine = Number(draw.between(0, 0.02).toPrecision(3))
  switch (draw.whole(0, 2)) {
    case 0:
      return { Cl: chlorine, Fe: Number(draw.between(0, 0.4).toPrecision(3)) }
    case 1:
      return { Fe: 0.25, O: 0.75 }
    default:
      return { Cl: chlorine, O: Number((1 - chlorine).toPrecision(12)) }
  }
}
