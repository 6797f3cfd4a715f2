import { portFields } from '../format/fields/port'
import { standsOn } from '../format/find'
import { lookUp } from '../base/lookUp'
import type { Exchange, Network } from '../network/network'
import { createExchange, openTerms } from '../parse/exchanges'

/** A network with a trade of 0 at most wherever a port of a converter or junction has none. */
export interface Openable {
  readonly network: Network
  /** Ids of the trades that were added. */
  readonly added: ReadonlySet<string>
}

/**
 * A network in which every port could trade if it were opened, on the terms of its commodity; until then it trades
 * nothing. So what trade would cost and burden counts as it will.
 */
export function withShutTrades(network: Network): Openable {
  const traded = new Set(
    Object.values(network.exchanges).map(({ process, port }) => `${process}.${port}`),
  )
  const reusing = new Set(
    Object.values(network.flows).flatMap(({ reuse, to }) => (reuse ? [to.process] : [])),
  )
  const shut = Object.values(network.processes)
    .filter(({ kind }) => standsOn(portFields.open, kind))
    .flatMap(({ id, ports }) =>
      Object.values(ports).flatMap((port): Exchange[] => {
        const commodity = lookUp(network.commodities, port.commodity)
        if (commodity === undefined || traded.has(`${id}.${port.id}`)) return []
        const terms = openTerms(port, commodity, reusing.has(id))
        const opened = createExchange(id, port, commodity, terms, null, network.vatDivisor)
        return [{ ...opened, capacity: 0 }]
      }),
    )
  const added = Object.fromEntries(shut.map((exchange) => [exchange.id, exchange]))
  return {
    network: { ...network, exchanges: { ...network.exchanges, ...added } },
    added: new Set(Object.keys(added)),
  }
}
