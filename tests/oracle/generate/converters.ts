import type { ModeEntry, PortEntry, Ranged } from '../document'
import type { Amount } from '../units'
import { hasMass, isHeavy, type DrawnGood } from './goods'
import { drawOpen, drawUpkeep, type Sketch } from './sketch'

/** Accepts, shares and qualities of an inlet that takes more than one commodity. */
export function drawBlend(
  { draw, words }: Sketch,
  own: DrawnGood,
  others: readonly DrawnGood[],
): Pick<PortEntry, 'accepts' | 'share' | 'quality'> {
  const taken = [own, ...others]
  const ratio = ({ unit, family }: DrawnGood, value: number): Amount =>
    family === own.family && draw.chance(0.4)
      ? Number(value.toPrecision(3))
      : words.say(value, `${draw.chance(0.5) ? unit : words.unit(family)}/${own.unit}`)
  const shared = draw.pick(taken)
  const alike = taken.every(({ family }) => family === own.family)
  return {
    accepts: Object.fromEntries(
      taken.map((good) => [good.id, ratio(good, good === own ? 1 : draw.size(0.5, 2))]),
    ),
    ...((alike || taken.every(isHeavy)) &&
      draw.maybe(0.4, () => ({
        share: {
          [shared.id]: draw.chance(0.5)
            ? { max: words.share(draw.between(0.3, 0.9)) }
            : { min: words.share(draw.between(0.05, 0.4)) },
        },
      }))),
    ...(taken.every((good) => hasMass(good) && good.entry.composition !== undefined) &&
      draw.maybe(0.5, () => ({
        quality: { Cl: { max: words.share(draw.between(0.008, 0.02)) } },
      }))),
  }
}

/** Adds a converter between the commodities before a place in their order and those from it on. */
export function addConverter(sketch: Sketch, id: string, place: number): void {
  const { draw, words, goods } = sketch
  const before = goods.slice(0, place).filter(({ entry }) => entry.kind !== 'emission')
  const after = goods.slice(place)
  const [taken, given] = [atLeastOne(sketch, before), atLeastOne(sketch, after)]
  const reference = draw.pick(given)
  const counted = draw.chance(0.7)
  const unit = counted ? reference.unit : words.unit(draw.pick(['mass', 'energy'] as const))
  const amounts = (good: DrawnGood): Amount =>
    counted && good === reference
      ? draw.pick([1, '1', `1 ${good.unit}/${unit}`])
      : words.say(draw.size(0.1, 3), `${good.unit}/${unit}`)
  const blends = taken.map((good) => {
    const others = before.filter((other) => !taken.includes(other))
    return draw.chance(0.3) && others.length > 0 ? drawBlend(sketch, good, [draw.pick(others)]) : {}
  })
  const modes = draw.chance(0.2) ? ['m1', 'm2'] : null
  const perPort = (each: DrawnGood): Pick<PortEntry, 'amount'> => {
    const amount = amounts(each)
    return modes === null ? { amount: draw.chance(0.2) ? { value: amount } : amount } : {}
  }
  const cost = () => ({ cost: words.say(draw.size(1, 100), `CNY/${unit}`) })
  sketch.processes[id] = {
    kind: 'converter',
    unit,
    exempt: { all: 'random', mass: 'random' },
    ...draw.maybe(0.1, () => ({ treatment: true })),
    ...drawUpkeep(sketch, unit, 'converter'),
    ...draw.maybe(0.5, cost),
    ports: Object.fromEntries([
      ...taken.map((good, i): [string, PortEntry] => [
        `i_${good.id}`,
        {
          ...{ direction: 'in', commodity: good.id },
          ...blends[i],
          ...drawOpen(sketch),
          ...perPort(good),
        },
      ]),
      ...given.map((good): [string, PortEntry] => [
        `o_${good.id}`,
        {
          ...{ direction: 'out', commodity: good.id },
          ...drawOpen(sketch),
          ...drawFee(sketch, good),
          ...perPort(good),
        },
      ]),
    ]),
    ...(modes !== null && {
      modes: Object.fromEntries(
        modes.map((mode): [string, ModeEntry] => [
          mode,
          {
            ...draw.maybe(0.4, cost),
            ports: Object.fromEntries([
              ...taken.map((good) => [`i_${good.id}`, { amount: amounts(good) }]),
              ...given.map((good) => [`o_${good.id}`, { amount: amounts(good) }]),
            ]),
          },
        ]),
      ),
    }),
  }
  if (draw.chance(0.12) && modes === null) addRecycle(sketch, id)
}

function atLeastOne({ draw }: Sketch, goods: readonly DrawnGood[]): readonly DrawnGood[] {
  const some = draw.some(goods, 0.4).slice(0, 3)
  return some.length > 0 ? some : [draw.pick(goods)]
}

/** What disposal of a waste costs at its outlet. */
export const drawFee = (
  { draw, words }: Sketch,
  { entry, unit }: DrawnGood,
): Pick<PortEntry, 'disposal'> =>
  entry.kind === 'waste'
    ? draw.maybe(0.2, () => ({ disposal: words.say(draw.size(1, 300), `CNY/${unit}`) }))
    : {}

/** Leads back a part of what an outlet gives: three tenths of what the inlet needs, so that the gain is below 1. */
function addRecycle({ draw, words, goods, processes, flows }: Sketch, id: string): void {
  const process = processes[id]
  const ports = Object.entries(process?.ports ?? {})
  const inlet = ports.find(([, { direction, accepts }]) => direction === 'in' && !accepts)
  const own = goods.find((good) => good.id === inlet?.[1].commodity)
  const outlet = ports.find(([, { direction, commodity }]) => {
    const good = goods.find((each) => each.id === commodity)
    return direction === 'out' && good?.family === own?.family
  })
  const back = outlet?.[1].commodity
  if (!process || !inlet || !outlet || !own || back === undefined) return
  const need = plain(inlet[1].amount ?? 1)
  processes[id] = {
    ...process,
    ports: {
      ...process.ports,
      [inlet[0]]: {
        ...inlet[1],
        accepts: { [own.id]: 1, [back]: words.share(draw.between(0.6, 2)) },
        ...draw.maybe(0.5, () => ({ open: true })),
      },
      [outlet[0]]: { ...outlet[1], amount: `0.3 * (${need})` },
    },
  }
  flows[recycleOf(id)] = { from: `${id}.${outlet[0]}`, to: `${id}.${inlet[0]}` }
}

const plain = (amount: Ranged): Amount => (typeof amount === 'object' ? amount.value : amount)

/** Id of the flow by which a converter takes back what it gives. */
export const recycleOf = (process: string): string => `${process}_back`
