import { lookUp } from '../../base/lookUp'
import type { Library } from '../../library/library'
import type { Commodity } from '../../network/network'
import { typical } from '../../parse/reader'
import type { Solved } from '../../answer/totals'
import { readAmount } from '../../base/units'
import { priceOfAmount } from './periodPrices'
import type { Broken, Place } from './surplus'

/** One way for a new plant to get or place a commodity. */
export interface Offer {
  readonly kind: 'surplus' | 'network' | 'outside' | 'market' | 'disposal'
  /** Paid by the plant, received negative [currency/unit], without value added tax. */
  readonly price: number
  /** Ports of the network to connect with; none for the outside. */
  readonly places: readonly Place[]
  /** Up to how much [unit/period]. */
  readonly most: number
}

/** Ports that a new plant is connected with at most, for one commodity. */
const mostPlaces = 4

/** What network, library and region offer a new plant. */
export interface Offers {
  /** The cheapest ways to get a commodity; empty where there is none. */
  readonly toGet: (commodity: Commodity) => readonly Offer[]
  /** The dearest ways to place one; disposal and leaving it unsold are always there. */
  readonly toPlace: (commodity: Commodity) => readonly Offer[]
}

/** Offers at the shadow prices of an answer: what one unit more, taken from or brought to a port, does to the cost. */
export function offersIn(solved: Solved, broken: readonly Broken[], library: Library): Offers {
  const { network } = solved
  const priceAt = ({ process, port }: Place, direction: 'in' | 'out', commodity: string) => {
    const { kind, ports } = lookUp(network.processes, process) ?? {}
    if (kind === 'junction')
      return (
        (direction === 'in' ? -1 : 1) * priceOfAmount(solved, { family: 'junction', id: process })
      )
    // The row of a converter counts in units of its port, that of a market in those of each commodity.
    const stands =
      direction === 'in' && kind === 'converter'
        ? (lookUp(lookUp(ports, port)?.accepts, commodity) ?? 1)
        : 1
    const row = { family: direction, id: process, port }
    return priceOfAmount(solved, kind === 'converter' ? row : { ...row, of: commodity }) / stands
  }
  const portsOf = (direction: 'in' | 'out', commodity: string): readonly Place[] =>
    Object.values(network.processes).flatMap((process) =>
      Object.values(process.ports).flatMap((port) =>
        port.direction === direction &&
        Object.hasOwn(port.accepts, commodity) &&
        runs(solved, process.id)
          ? [{ process: process.id, port: port.id }]
          : [],
      ),
    )
  const cheapest = (offers: readonly Offer[]): readonly Offer[] =>
    [...offers].sort((a, b) => a.price - b.price)
  const outletOf = (commodity: string, direction: 'sale' | 'purchase') =>
    Object.values(library.markets.outlets).find(
      (outlet) => outlet.commodity === commodity && outlet.direction === direction,
    )
  const amount = (value: string | number, unit: string): number => {
    const read = readAmount(value, unit)
    return read.ok ? read.value : 0
  }
  return {
    toGet: (commodity) => {
      const surplus = broken.find((each) => each.commodity === commodity.id && each.terms !== 'buy')
      const places = surplus?.places.slice(0, mostPlaces) ?? []
      const givers = portsOf('out', commodity.id).filter(
        ({ process, port }) =>
          !places.some((place) => place.process === process && place.port === port),
      )
      const near = cheapest(
        givers.map((place) => ({
          kind: 'network',
          price: priceAt(place, 'out', commodity.id),
          places: [place],
          most: Infinity,
        })),
      ).slice(0, 1)
      return cheapest([
        ...(surplus === undefined
          ? []
          : [
              {
                kind: 'surplus' as const,
                price: Math.max(...places.map((place) => priceAt(place, 'out', commodity.id))),
                places,
                most: surplus.amount / network.periods,
              },
            ]),
        ...near,
        ...(commodity.price !== null && commodity.kind !== 'waste'
          ? [
              {
                kind: 'outside' as const,
                price: commodity.price / network.vatDivisor,
                places: [],
                most: Infinity,
              },
            ]
          : commodity.kind === 'utility'
            ? [{ kind: 'outside' as const, price: 0, places: [], most: Infinity }]
            : []),
      ])
    },
    toPlace: (commodity) => {
      const need = broken.find((each) => each.commodity === commodity.id && each.terms === 'buy')
      const takers = need?.places.slice(0, mostPlaces) ?? []
      const others = portsOf('in', commodity.id).filter(
        ({ process }) => lookUp(network.processes, process)?.kind !== 'disposal',
      )
      const here = cheapest(
        others.map((place) => ({
          kind: 'network',
          price: priceAt(place, 'in', commodity.id),
          places: [place],
          most: Infinity,
        })),
      )
      const hasMarket = others.some(
        ({ process }) => lookUp(network.processes, process)?.kind === 'market',
      )
      const outlet = hasMarket ? undefined : outletOf(commodity.id, 'sale')
      const adjustment =
        outlet === undefined
          ? 0
          : amount(outlet.priceAdjustment, `${network.currency}/${commodity.unit}`)
      const quantity =
        outlet === undefined ? 0 : amount(typical(outlet.quantity), `${commodity.unit}/year`)
      return cheapest([
        ...(need === undefined
          ? []
          : [
              {
                kind: 'surplus' as const,
                price: Math.max(...takers.map((place) => priceAt(place, 'in', commodity.id))),
                places: takers,
                most: need.amount / network.periods,
              },
            ]),
        ...here.slice(0, 2),
        ...(outlet === undefined
          ? []
          : [
              {
                kind: 'market' as const,
                price: -((commodity.price ?? 0) + adjustment) / network.vatDivisor,
                places: [],
                most: (quantity * network.hours) / 8760,
              },
            ]),
        {
          kind: 'disposal',
          price:
            commodity.kind === 'waste'
              ? commodity.disposal / network.vatDivisor + commodity.tax
              : commodity.kind === 'emission'
                ? (commodity.price ?? 0)
                : 0,
          places: [],
          most: Infinity,
        },
      ])
    },
  }
}

const runs = ({ network, answer }: Solved, id: string): boolean => {
  const process = lookUp(network.processes, id)
  if (process === undefined) return false
  return (
    process.kind !== 'converter' ||
    Object.values(lookUp(answer.activities, id) ?? {}).some((level) => level > 0)
  )
}
