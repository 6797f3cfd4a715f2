import { lookUp } from '../../base/lookUp'
import type { Commodity, Network } from '../../network/network'
import type { Offer } from './prices'
import type { Place } from './surplus'

/** A port of a recipe, with what network and region offer it. */
export interface Side {
  readonly port: string
  readonly direction: 'in' | 'out'
  readonly commodity: Commodity
  /** [unit of the commodity/unit] */
  readonly amount: number
  /** The best first. */
  readonly offers: readonly Offer[]
}

/** Interest on what is built. */
export const interest = 0.08

/** Id that a candidate takes in the document. */
export const candidateId = (recipe: string): string => `new_${recipe}`

/** A plant as it is to be built. */
export interface Plant {
  readonly recipe: string
  readonly unit: string
  /** Most that may be built [unit/year]. */
  readonly capacity: number
  readonly utilisation: number
  /** [currency/unit] */
  readonly running: number
  /** [currency per unit/year] */
  readonly investment: number
  /** [year] */
  readonly life: number
}

/**
 * What adds a plant to the document: itself, to be built as far as it pays, its flows from and to the ports that were
 * priced, and a market for what needs one. Flows are short: they cost no freight.
 */
export function candidatePatch(
  plant: Plant,
  { currency, vatDivisor }: Network,
  sides: readonly Side[],
): unknown {
  const { unit } = plant
  const id = candidateId(plant.recipe)
  const processes: Record<string, unknown> = {}
  const flows: Record<string, unknown> = {}
  const ports: Record<string, unknown> = {}
  for (const { port, direction, commodity, offers } of sides) {
    const own = `${id}.${port}`
    const places = offers.flatMap((offer) => offer.places)
    places.forEach((place, k) => {
      const far = `${place.process}.${place.port}`
      flows[`${id}_${port}_${String(k + 1)}`] =
        direction === 'in' ? { from: far, to: own } : { from: own, to: far }
    })
    if (direction === 'in') ports[port] = { open: offers.some(({ kind }) => kind === 'outside') }
    const market = offers.find(({ kind }) => kind === 'market')
    if (market === undefined) continue
    const name = `${id}_${port}_market`
    processes[name] = {
      kind: 'market',
      name: {
        en: `Market for ${commodity.name.en}`,
        zh: `${commodity.name.zh ?? commodity.name.en}市场`,
      },
      ports: { [port]: { direction: 'in', commodity: commodity.id } },
      capacity: `${String(market.most)} ${commodity.unit}`,
      // Prices of a document contain value added tax.
      price: `${String(-market.price * vatDivisor)} ${currency}/${commodity.unit}`,
    }
    flows[`${name}_sale`] = { from: own, to: `${name}.${port}` }
  }
  processes[id] = {
    kind: 'converter',
    recipe: plant.recipe,
    ports,
    capacity: `0 ${unit}/year`,
    availability: plant.utilisation,
    cost: `${String(plant.running)} ${currency}/${unit}`,
    build: {
      max: `${String(plant.capacity)} ${unit}/year`,
      investment: `${String(plant.investment)} ${currency}*year/${unit}`,
      life: `${String(plant.life)} year`,
      rate: interest,
    },
  }
  return { processes, flows }
}

/** What lets a break point be taken for nothing: somebody at the gate who takes all of it. */
export const takerPatch = (
  commodity: string,
  amount: number,
  places: readonly Place[],
  { currency, commodities }: Network,
): unknown => {
  const id = `taker_of_${commodity}`
  const unit = lookUp(commodities, commodity)?.unit ?? ''
  return {
    processes: {
      [id]: {
        kind: 'market',
        ports: { [commodity]: { direction: 'in', commodity } },
        capacity: `${String(amount)} ${unit}`,
        price: `0 ${currency}/${unit}`,
      },
    },
    flows: Object.fromEntries(
      places.map(({ process, port }, k) => [
        `${id}_${String(k + 1)}`,
        { from: `${process}.${port}`, to: `${id}.${commodity}` },
      ]),
    ),
  }
}
