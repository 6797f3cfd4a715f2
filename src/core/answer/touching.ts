import type { Exchange, Flow, Network, Process } from '../network/network'

/** What of a network a commodity passes, each in the order of the network. */
export interface Touching {
  readonly flows: readonly Flow[]
  readonly exchanges: readonly Exchange[]
  /** Processes with a port for it. */
  readonly processes: readonly Process[]
}

const nothing: Touching = { flows: [], exchanges: [], processes: [] }

/** Networks are never changed, and asked about one commodity after another. */
const known = new WeakMap<Network, ReadonlyMap<string, Touching>>()

/** What of a network a commodity passes. */
export function touching(network: Network, commodity: string): Touching {
  const before = known.get(network)
  const table = before ?? tableOf(network)
  if (before === undefined) known.set(network, table)
  return table.get(commodity) ?? nothing
}

function tableOf(network: Network): ReadonlyMap<string, Touching> {
  const table = new Map<string, { flows: Flow[]; exchanges: Exchange[]; processes: Process[] }>()
  const entry = (commodity: string) => {
    const found = table.get(commodity) ?? { flows: [], exchanges: [], processes: [] }
    table.set(commodity, found)
    return found
  }
  for (const flow of Object.values(network.flows)) entry(flow.commodity).flows.push(flow)
  for (const exchange of Object.values(network.exchanges))
    entry(exchange.commodity).exchanges.push(exchange)
  for (const process of Object.values(network.processes))
    for (const commodity of new Set(Object.values(process.ports).map((port) => port.commodity)))
      entry(commodity).processes.push(process)
  return table
}
