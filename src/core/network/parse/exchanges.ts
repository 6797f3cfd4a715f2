import { passes } from '../../format/kinds'
import { lookUp } from '../../lookUp'
import { warning } from '../../issue'
import { unitFactor } from '../../units'
import type { Commodity, Exchange, Flow, Port, Terms } from '../network'
import type { Commodities } from './commodities'
import type { ReadProcess } from './processes'
import type { Reader } from './reader'

/** Trades with the outside that the ports of a network allow, in the order of processes and ports. */
export function readExchanges(
  processes: Readonly<Record<string, ReadProcess>>,
  flows: Readonly<Record<string, Flow>>,
  openBoundary: boolean,
  vatDivisor: number,
  commodities: Commodities,
  reader: Reader,
): Readonly<Record<string, Exchange>> {
  const wired = wiringOf(processes, Object.values(flows))
  const exchanges: Record<string, Exchange> = {}
  for (const [id, { process, ports, price, handling }] of Object.entries(processes))
    for (const { port, open, disposal } of Object.values(ports)) {
      const own = ownTerms(process.kind)
      for (const traded of tradedAt(port)) {
        const path = `processes.${id}.ports.${port.id}`
        const commodity = commodities(traded, path)
        if (commodity === null || (own === null && !isOnOffer(port, commodity))) continue
        const terms = own ?? openTerms(port, commodity)
        const isOpen =
          own !== null ||
          (process.kind !== 'stock' &&
            (open ?? (openBoundary && !wired.settles(process.kind, id, port, terms))))
        if (!isOpen) continue
        // A price is one of the unit in which the process counts, whatever that of the commodity.
        const each = unitFactor(commodity.unit, process.unit) ?? 1
        const asked = own === null ? disposal : price === null ? null : price * each
        warnOfGaps(path, commodity, terms, asked, reader)
        const exchange = createExchange(
          id,
          port,
          commodity,
          terms,
          asked,
          vatDivisor,
          handling * each,
        )
        exchanges[exchange.id] = exchange
      }
    }
  return exchanges
}

/** Where the flows of a network leave nothing to the outside. */
interface Wiring {
  readonly settles: (
    kind: ReadProcess['process']['kind'],
    process: string,
    port: Port,
    terms: Terms,
  ) => boolean
}

function wiringOf(
  processes: Readonly<Record<string, ReadProcess>>,
  flows: readonly Flow[],
): Wiring {
  const ends = new Set(
    flows.flatMap(({ from, to }) => [`${from.process}.${from.port}`, `${to.process}.${to.port}`]),
  )
  const disposing = outletsToDisposal(processes, flows)
  // What is made of waste must be asked for, or stacks of unsold bricks would pass for reuse.
  const asked = new Set(
    flows.flatMap(({ to, reuse }) => {
      const reference = lookUp(processes, to.process)?.process.reference
      return reuse && reference != null ? [`${to.process}.${reference}`] : []
    }),
  )
  return {
    settles: (kind, process, port, terms) => {
      const place = `${process}.${port.id}`
      if (asked.has(place)) return true
      switch (terms) {
        case 'buy':
        case 'sell':
        case 'unsold':
          return ends.has(place)
        case 'dispose':
          return disposing.has(place)
        // Nothing is lost at a junction: who makes a surplus lets it go.
        case 'let_go':
          return passes(kind) && ends.has(place)
        case 'emit':
          return false
      }
    },
  }
}

/** Outlets with a flow that leads to a disposal, directly or through junctions and stocks. */
function outletsToDisposal(
  processes: Readonly<Record<string, ReadProcess>>,
  flows: readonly Flow[],
): ReadonlySet<string> {
  const kindOf = (process: string) => lookUp(processes, process)?.process.kind
  const into = new Map<string, Flow[]>()
  for (const flow of flows) {
    const others = into.get(flow.to.process)
    if (others === undefined) into.set(flow.to.process, [flow])
    else others.push(flow)
  }
  const found = new Set<string>()
  const reached = new Set<string>()
  const open = Object.keys(processes).filter((id) => kindOf(id) === 'disposal')
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const { from } of into.get(id) ?? []) {
      found.add(`${from.process}.${from.port}`)
      const kind = kindOf(from.process)
      if (kind !== undefined && (passes(kind) || kind === 'stock')) open.push(from.process)
    }
  }
  return found
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

/** The terms on which an open port trades: what its commodity is decides. */
export function openTerms(port: Port, commodity: Commodity): Terms {
  if (port.direction === 'in') return 'buy'
  if (commodity.kind === 'waste') return 'dispose'
  if (commodity.kind === 'emission') return 'emit'
  return commodity.kind === 'product' || commodity.kind === 'raw' ? 'unsold' : 'let_go'
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
