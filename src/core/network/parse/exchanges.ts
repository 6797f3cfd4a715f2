import { warning } from '../../issue'
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
  // An inlet with flows does not buy, and an outlet with a flow into a disposal leaves nothing to the outside.
  const settled = new Set<string>()
  for (const { from, to } of Object.values(flows)) {
    settled.add(`${to.process}.${to.port}`)
    if (processes[to.process]?.process.kind === 'disposal')
      settled.add(`${from.process}.${from.port}`)
  }
  // What is made of waste must be asked for, or stacks of unsold bricks would pass for reuse.
  for (const { to, reuse } of Object.values(flows)) {
    const reference = processes[to.process]?.process.reference
    if (reuse && reference != null) settled.add(`${to.process}.${reference}`)
  }
  const exchanges: Record<string, Exchange> = {}
  for (const [id, { process, ports, price }] of Object.entries(processes))
    for (const { port, open, disposal } of Object.values(ports)) {
      const own = ownTerms(process.kind)
      const isOpen =
        own !== null ||
        (process.kind !== 'stock' && (open ?? (openBoundary && !settled.has(`${id}.${port.id}`))))
      if (!isOpen) continue
      for (const traded of tradedAt(port)) {
        const commodity = commodities(traded, `processes.${id}.ports.${port.id}`)
        if (commodity === null || (own === null && !isOnOffer(port, commodity))) continue
        const terms = own ?? openTerms(port, commodity)
        const asked = own === null ? disposal : price
        if (
          asked === null &&
          commodity.price === null &&
          (terms === 'buy' || terms === 'sell') &&
          !isFree(commodity)
        )
          reader.issues.push(
            warning(`processes.${id}.ports.${port.id}`, 'no_price', { commodity: traded }),
          )
        const exchange = createExchange(id, port, commodity, terms, asked, vatDivisor)
        exchanges[exchange.id] = exchange
      }
    }
  return exchanges
}

/** A trade of one commodity at a port, at the price asked there or on the commodity's own terms. */
export function createExchange(
  process: string,
  port: Port,
  commodity: Commodity,
  terms: Terms,
  asked: number | null,
  vatDivisor: number,
): Exchange {
  const several = Object.keys(port.accepts).length > 1
  return {
    id: `${process}.${port.id}${several ? `.${commodity.id}` : ''}`,
    process,
    port: port.id,
    commodity: commodity.id,
    terms,
    unitCost: unitCost(commodity, terms, asked, vatDivisor),
    minimum: 0,
    capacity: Infinity,
  }
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
