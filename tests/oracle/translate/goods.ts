import type { CommodityEntry, Ranged, Table } from '../document'
import { read, refuse, type Amount } from '../units'

/** Reads an amount in a unit, with the parameters of the document. */
export type Reader = (amount: Amount, unit: string) => number

/** What flows, with its facts per base unit of its own dimension (a tonne, a GJ, a cubic metre …). */
export interface Good {
  readonly id: string
  readonly kind: NonNullable<CommodityEntry['kind']>
  readonly unit: string
  /** Mass of a base unit [t]; null where nothing is said. */
  readonly mass: number | null
  readonly composition: Table<number>
  /** Price, fee and tax [CNY]; null where nothing is said. */
  readonly price: number | null
  readonly fee: number
  readonly tax: number
  readonly solidWaste: boolean
  /** Whether it is solid waste once nobody takes it: a good that weighs something, and is not said or counted to be fluid. */
  readonly dumped: boolean
  readonly hazardous: boolean
  /** CO2e of what is emitted [t]. */
  readonly co2e: number
  /** Burdens of what is bought: CO2e [t], virgin material [t], primary energy [GJ]. */
  readonly embodied: { readonly co2e: number; readonly virgin: number; readonly energy: number }
  /** Water drawn for what is bought [m3]; `own` is the volume that counts unless it is handed over for nothing. */
  readonly water: { readonly said: number | null; readonly own: number }
}

/** The amount without its range. */
export const plain = (ranged: Ranged): Amount =>
  typeof ranged === 'object' ? ranged.value : ranged

/** Mass of a base unit of a commodity [t]. */
function massOf({ mass, unit = '' }: CommodityEntry, reader: Reader): number | null {
  if (mass !== undefined) return reader(mass, `t/(${unit})`)
  return isIn(unit, 't') ? 1 : null
}

/** Whether a unit has the dimension of another. */
export function isIn(unit: string, other: string): boolean {
  try {
    return Number.isFinite(read(`1 ${unit}`, other))
  } catch {
    return false
  }
}

/** The facts of a commodity of the document. */
export function readGood(id: string, entry: CommodityEntry, reader: Reader): Good {
  const { kind, unit, embodied = {} } = entry
  if (kind === undefined || unit === undefined)
    return refuse(`${id} has no kind or unit of its own`)
  const per = (ranged: Ranged | undefined, what: string): number | null =>
    ranged === undefined ? null : reader(plain(ranged), `${what}/(${unit})`)
  const mass = massOf(entry, reader)
  const solidWaste = kind === 'waste' && entry.phase === 'solid'
  const fluid =
    entry.phase === undefined ? isIn(unit, 'm3') || isIn(unit, 'Nm3') : entry.phase !== 'solid'
  const dumped = (kind === 'product' || kind === 'raw') && !fluid && (mass ?? 0) > 0
  return {
    ...{ id, kind, unit, mass, solidWaste, dumped },
    composition: entry.composition ?? {},
    price: per(entry.price, 'CNY'),
    fee: per(entry.disposal, 'CNY') ?? 0,
    tax: per(entry.tax, 'CNY') ?? 0,
    hazardous:
      (solidWaste || dumped) && entry.hazardous !== undefined && entry.hazardous !== 'none',
    co2e: per(entry.co2e, 't') ?? 0,
    embodied: {
      co2e: per(embodied.co2e, 't') ?? 0,
      virgin: per(embodied.virgin, 't') ?? (kind === 'raw' ? (mass ?? 0) : 0),
      energy: per(embodied.energy, 'GJ') ?? 0,
    },
    water: {
      said: kind === 'water' ? per(embodied.water, 'm3') : 0,
      own: isIn(unit, 'm3') ? 1 : (mass ?? 0),
    },
  }
}

/** Fraction of an element in a commodity; one that is not named is none only where the rest adds up to 1. */
export function fractionOf({ id, composition }: Good, element: string): number {
  if (Object.hasOwn(composition, element)) return composition[element] ?? 0
  const total = Object.values(composition).reduce((sum, each) => sum + each, 0)
  return Math.abs(total - 1) < 1e-9 ? 0 : refuse(`${id} says nothing of ${element}`)
}
