import { lookUp } from '../../core/base/lookUp'
import type { Commodity } from '../../core/network/network'

/** Amounts of one dimension share a scale on the canvas and in the tables. */
export type Dimension = 'mass' | 'energy' | 'other'

/** How one unit of a commodity counts on the shared scale of its dimension. */
export interface Measured {
  readonly dimension: Dimension
  /** Canonical units per unit: t for mass, MWh for energy, the unit itself otherwise. */
  readonly factor: number
  /** Unit of the shared scale. */
  readonly unit: string
}

const energyUnits: Readonly<Record<string, number>> = { MWh: 1, GJ: 1 / 3.6 }

/** Matter is measured in tonnes, whatever unit it is traded in; energy in MWh. */
export function measured(commodity: Commodity): Measured {
  if (commodity.massPerUnit > 0)
    return { dimension: 'mass', factor: commodity.massPerUnit, unit: 't' }
  const energy = lookUp(energyUnits, commodity.unit)
  return energy === undefined
    ? { dimension: 'other', factor: 1, unit: commodity.unit }
    : { dimension: 'energy', factor: energy, unit: 'MWh' }
}
