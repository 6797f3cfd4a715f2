import type { Goal } from '../document'
import type { Draw } from './draw'
import { bound, type Sketch } from './sketch'

const indicators = [
  'solid_waste',
  'hazardous_waste',
  'co2e',
  'co2e_direct',
  'fresh_water',
  'virgin_material',
  'primary_energy',
  'transport_work',
] as const

const unitsOf: Readonly<Record<string, readonly string[]>> = {
  cost: ['CNY'],
  fresh_water: ['m3', 'L'],
  primary_energy: ['GJ', 'MWh', 'TJ'],
  transport_work: ['tkm', 't*km'],
}

/** What a document asks for: one indicator, a weighted sum, or stages. */
export function drawGoal(draw: Draw, depth = 0): Goal {
  const least = () => (draw.chance(0.5) ? 'cost' : draw.pick(indicators))
  switch (draw.pick([0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 3, 4])) {
    case 0:
      return { minimize: draw.chance(0.7) ? 'cost' : draw.pick(indicators) }
    case 1:
      return { minimize: draw.pick(indicators) }
    case 2:
      return { maximize: draw.pick([...indicators, 'cost']) }
    case 3: {
      const weight = () => draw.pick([1, 2, 0.5, 30, '25%', '3 * 4'])
      const weighted = draw.some(indicators, 0.3).map((id) => [id, weight()] as const)
      return { weights: { cost: 1, ...Object.fromEntries(weighted) } }
    }
    default:
      return {
        first: least(),
        ...draw.maybe(0.7, () => ({ within: draw.pick([0, 0.02, '5%', '20%']) })),
        then: depth < 2 ? drawGoal(draw, depth + 1) : { minimize: 'cost' },
      }
  }
}

/** Bounds on indicators, flows and levels, most of them wide. */
export function addLimits(sketch: Sketch): void {
  const { draw, words, processes, flows, limits, scale, goods, hours, periods } = sketch
  const all = hours * periods
  const unitOf = (commodity: string | undefined): string | undefined =>
    goods.find(({ id }) => id === commodity)?.unit
  const range = (size: number, unit: string, level: boolean) => {
    const say = (value: number) =>
      level ? words.say(value, unit) : bound(sketch, value, unit, all)
    return draw.chance(0.85)
      ? { max: say(size * draw.size(0.3, 10)) }
      : { min: say(size * draw.size(0.001, 0.02)) }
  }
  for (let i = 0; i < draw.pick([0, 0, 1, 1, 2]); i++) {
    const id = `l${i}`
    const size = scale * periods
    const flow = draw.chance(0.4) ? Object.entries(flows)[draw.whole(0, 3)] : undefined
    const process = draw.chance(0.5)
      ? Object.entries(processes)[draw.whole(0, Object.keys(processes).length - 1)]
      : undefined
    const indicator = draw.pick([...indicators, 'cost'])
    if (flow !== undefined) {
      const [giver = '', port = ''] = flow[1].from.split('.')
      const unit = unitOf(processes[giver]?.ports?.[port]?.commodity)
      if (unit !== undefined) limits[id] = { flow: flow[0], ...range(size, unit, false) }
    } else if (process !== undefined) {
      const first = Object.values(process[1].ports ?? {})[0]
      const unit = process[1].unit ?? unitOf(first?.commodity)
      const level = process[1].kind === 'stock'
      if (unit !== undefined)
        limits[id] = { process: process[0], ...range(level ? scale : size, unit, level) }
    } else {
      const unit = draw.pick(unitsOf[indicator] ?? ['t', 'kg', 'Mt'])
      const most = size * draw.size(1, 100) * (indicator === 'cost' ? 100 : 1)
      limits[id] = { indicator, max: bound(sketch, most, unit, all) }
    }
  }
}
