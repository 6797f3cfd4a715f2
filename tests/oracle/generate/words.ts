import { evaluate, type Amount } from '../units'
import type { Draw } from './draw'

/** What can be counted, each with units from the very small to the very large. */
const families = {
  mass: ['mg', 'g', 'kg', 't', 'kt', 'Mt', 'Gt', '万t'],
  energy: ['kJ', 'MJ', 'GJ', 'TJ', 'kWh', 'MWh', 'GWh'],
  volume: ['L', 'm3'],
  gas: ['Nm3', 'kNm3'],
  count: ['pcs'],
} as const

export type Family = keyof typeof families

/** Puts numbers into words: with units, as expressions, as parameters. */
export interface Words {
  /** A unit of a family, whatever its size. */
  readonly unit: (family: Family) => string
  /** An amount given in base units, told in a unit. */
  readonly say: (value: number, unit: string) => Amount
  /** A share, as number or in per cent. */
  readonly share: (value: number) => Amount
  /** The parameters that words needed so far. */
  readonly parameters: Record<string, { value: Amount }>
}

/** Words over one document. */
export function createWords(draw: Draw): Words {
  const parameters: Record<string, { value: Amount }> = {}
  const told = (value: number, unit: string): string => {
    const number = Number((value / evaluate(`1 ${unit}`).value).toPrecision(draw.whole(2, 6)))
    return `${number} ${unit}`
  }
  const named = (text: string): string => {
    const id = `p${Object.keys(parameters).length}`
    parameters[id] = { value: text }
    return id
  }
  const say = (value: number, unit: string): Amount => {
    if (draw.chance(0.85)) return told(value, unit)
    switch (draw.whole(0, 4)) {
      case 0:
        return named(told(value, unit))
      case 1:
        return `${named(told(value / 2, unit))} * 2`
      case 2: {
        const half = named(told(value / 2, unit))
        return `(${half} + ${half}) * 1`
      }
      case 3:
        return `0.5 * ${told(value, unit)} + ${told(value / 2, unit)}`
      default:
        return `${named('4')} * ${told(value, unit)} / 4`
    }
  }
  return {
    parameters,
    say,
    unit: (family) => draw.pick(families[family]),
    share: (value) => {
      const number = Number(value.toPrecision(3))
      return draw.chance(0.5) ? number : `${Number((number * 100).toPrecision(4))}%`
    },
  }
}
