import { warning } from '../base/issue'
import { unitFactor } from '../base/units'
import type { Commodity, Exchange, Flow, Port, Terms } from '../network/network'
import { isSolid } from '../network/solidWaste'
import type { Commodities } from './matter'
import type { Made, Make } from './made'
import type { ReadProcess } from './processes'
import type { Reader } from './reader'
import { isOfTaker, settles, wiringOf, type Wired } from './wiring'

/** The exchanges of each process, by its id. */
export type MadeExchanges = ReadonlyMap<string, Made<readonly Exchange[]>>

/** Trades with the outside that the ports of a network allow, in the order of processes and ports. */
export function readExchanges(
  processes: Readonly<Record<string, ReadProcess>>,
  flows: Readonly<Record<string, Flow>>,
  openBoundary: boolean,
  vatDivisor: number,
  make: Make,
  before: MadeExchanges,
): MadeExchanges {
  const wiring = wiringOf(processes, Object.values(flows))
  return new Map(
    Object.entries(processes).map(([id, read]) => {
      const { kind, unit } = read.process
      const wired = Object.keys(read.ports).map((port) => wiring.at(id, port))
      const { ports, price, handling } = read
      const from = [ports, kind, unit, price, handling, openBoundary, vatDivisor, ...wired]
      const made = make(before.get(id), from, (reader, commodities) =>
        exchangesOf(id, read, wired, openBoundary, vatDivisor, commodities, reader),
      )
      return [id, made]
    }),
  )
}

/** The trades of one process; `wired` says of each of its ports how flows touch it. */
function exchangesOf(
  id: string,
  { process, ports, price, handling }: ReadProcess,
  wired: readonly Wired[],
  openBoundary: boolean,
  vatDivisor: number,
  commodities: Commodities,
  reader: Reader,
): readonly Exchange[] {
  const own = ownTerms(process.kind)
  return Object.values(ports).flatMap(({ port, open, disposal }, k) =>
    tradedAt(port).flatMap((traded): readonly Exchange[] => {
      const path = `processes.${id}.ports.${port.id}`
      const commodity = commodities(traded, path)
      if (commodity === null || (own === null && !isOnOffer(port, commodity))) return []
      const touched = wired[k] ?? 0
      const drawn = own ?? openTerms(port, commodity)
      const isOpen =
        own !== null ||
        (process.kind !== 'stock' &&
          (open ?? (openBoundary && !settles(touched, process.kind, drawn))))
      if (!isOpen) return []
      const terms = own ?? openTerms(port, commodity, (touched & isOfTaker) !== 0)
      // A price is one of the unit in which the process counts, whatever that of the commodity.
      const each = unitFactor(commodity.unit, process.unit) ?? 1
      const asked = own === null ? disposal : price === null ? null : price * each
      warnOfGaps(path, commodity, terms, asked, reader)
      return [createExchange(id, port, commodity, terms, asked, vatDivisor, handling * each)]
    }),
  )
}

/** What is not said and counts as 0: a price, and the volume of water that is handed over for nothing. */
function warnOfGaps(
  path: string,
  commodity: Commodity,
  terms: Terms,
  asked: number | null,
  reader: Reader,
): void {
  const isPriced = terms === 'buy' || terms === 'sell'
  if (isPriced && asked === null && commodity.price === null && !isFree(commodity))
    reader.issues.push(warning(path, 'no_price', { commodity: commodity.id }))
  if (terms === 'buy' && isDrain(commodity, asked))
    reader.issues.push(warning(path, 'free_water', { commodity: commodity.id }))
}

/** A trade of one commodity at a port, at the price asked there or on the commodity's own terms [currency/unit]. */
export function createExchange(
  process: string,
  port: Port,
  commodity: Commodity,
  terms: Terms,
  asked: number | null,
  vatDivisor: number,
  handling = 0,
): Exchange {
  const several = Object.keys(port.accepts).length > 1
  return {
    id: `${process}.${port.id}${several ? `.${commodity.id}` : ''}`,
    process,
    port: port.id,
    commodity: commodity.id,
    terms,
    unitCost: unitCost(commodity, terms, asked, vatDivisor),
    handling,
    freshWater: terms === 'buy' ? freshWater(commodity, asked) : 0,
    minimum: 0,
    capacity: Infinity,
  }
}

/** Own water that says nothing of its burdens and costs nothing: what somebody else lets run off. */
const isDrain = ({ kind, embodied, price }: Commodity, asked: number | null): boolean =>
  kind === 'water' && embodied.water === null && (asked ?? price) === 0

/** Fresh water in one unit that is bought [m3/unit]: what is said, or its own volume, a tonne being a cubic metre. */
const freshWater = (commodity: Commodity, asked: number | null): number => {
  if (commodity.kind !== 'water' || isDrain(commodity, asked)) return 0
  return commodity.embodied.water ?? unitFactor(commodity.unit, 'm3') ?? commodity.massPerUnit
}

/**
 * The terms on which an open port trades: what its commodity is decides. A good that nobody takes of a process that reuses
 * waste is waste again.
 */
export function openTerms(port: Port, commodity: Commodity, reuses = false): Terms {
  if (port.direction === 'in') return 'buy'
  if (commodity.kind === 'waste') return 'dispose'
  if (commodity.kind === 'emission') return 'emit'
  if (commodity.kind !== 'product' && commodity.kind !== 'raw') return 'let_go'
  return reuses && isSolid(commodity) ? 'dispose' : 'unsold'
}

const ownTerms = (kind: ReadProcess['process']['kind']): Terms | null =>
  kind === 'supply' ? 'buy' : kind === 'market' ? 'sell' : kind === 'disposal' ? 'dispose' : null

const tradedAt = (port: Port): readonly string[] =>
  port.direction === 'in' ? Object.keys(port.accepts) : [port.commodity]

/** What an inlet accepts beside its own commodity is bought only where it has a price: residues come by flows. */
const isOnOffer = (port: Port, commodity: Commodity): boolean =>
  port.direction === 'out' || commodity.id === port.commodity || commodity.price !== null

/** Air and what nature gives without a price. */
const isFree = (commodity: Commodity): boolean => commodity.kind === 'utility'

/** Prices, fees and freight contain value added tax; charges on emissions and the tax on disposal do not. */
function unitCost(
  commodity: Commodity,
  terms: Terms,
  asked: number | null,
  vatDivisor: number,
): number {
  switch (terms) {
    case 'buy':
      return (asked ?? commodity.price ?? 0) / vatDivisor
    case 'sell':
      return -(asked ?? commodity.price ?? 0) / vatDivisor
    case 'dispose':
      return (asked ?? commodity.disposal) / vatDivisor + commodity.tax
    case 'emit':
      return commodity.price ?? 0
    case 'let_go':
    case 'unsold':
      return 0
  }
}
