import type { Good } from './goods'
import type { Flow, Network, Port, Process } from './network'

/** What happens to what a port trades with the outside. */
export type Terms = 'bought' | 'disposed' | 'emitted' | 'let go' | 'unsold'

/** One thing that a port may trade with the outside. */
export interface Trade {
  readonly port: Port
  readonly good: Good
  readonly terms: Terms
}

/** Everything that ports of converters and junctions trade with the outside. */
export function tradesOf(network: Network): readonly Trade[] {
  return [...network.processes.values()]
    .filter(({ entry }) => entry.kind === 'converter' || entry.kind === 'junction')
    .flatMap((process) =>
      process.ports.flatMap((port) =>
        port.direction === 'in' ? purchases(network, port) : leavings(network, process, port),
      ),
    )
}

const closed = ({ doc }: Network): boolean => doc.boundary === 'closed'

/** An open inlet buys its own commodity, and of the others those that have a price. */
function purchases(network: Network, port: Port): readonly Trade[] {
  const open = port.entry.open ?? (!closed(network) && port.flows.length === 0)
  if (!open) return []
  return [...port.accepts.keys()]
    .filter((good) => good === port.good || good.price !== null)
    .map((good) => ({ port, good, terms: 'bought' }))
}

const termsOf: Readonly<Record<Good['kind'], Terms>> = {
  waste: 'disposed',
  emission: 'emitted',
  energy: 'let go',
  utility: 'let go',
  water: 'let go',
  product: 'unsold',
  raw: 'unsold',
}

/** What an outlet leaves to the outside, where it may. */
function leavings(network: Network, process: Process, port: Port): readonly Trade[] {
  const terms = termsOf[port.good.kind]
  const open = port.entry.open ?? (!closed(network) && opensItself(network, process, port, terms))
  if (!open) return []
  const dumps = terms === 'unsold' && port.good.dumped && takesReuse(process)
  return [{ port, good: port.good, terms: dumps ? 'disposed' : terms }]
}

function opensItself(network: Network, process: Process, port: Port, terms: Terms): boolean {
  if (isAskedFor(process, port)) return false
  const connected = port.flows.length > 0
  switch (terms) {
    case 'disposed':
      return !leadsToDisposal(network, port, new Set())
    case 'let go':
      return process.entry.kind === 'converter' || !connected
    case 'unsold':
      return !connected
    default:
      return true
  }
}

/** Whether the flows of an outlet reach a disposal, directly or through junctions and stocks. */
function leadsToDisposal(network: Network, outlet: Port, seen: Set<Port>): boolean {
  if (seen.has(outlet)) return false
  seen.add(outlet)
  return outlet.flows.some(({ to }) => {
    const taker = network.processes.get(to.process)
    if (taker?.entry.kind === 'disposal') return true
    if (taker?.entry.kind !== 'junction' && taker?.entry.kind !== 'stock') return false
    return taker.ports.some(
      (port) => port.direction === 'out' && leadsToDisposal(network, port, seen),
    )
  })
}

/** Whether a flow is reuse: solid waste into a converter that is not treatment, unless the flow says otherwise. */
const isReuse = (flow: Flow, taker: Process): boolean =>
  flow.entry.reuse ??
  (flow.good.solidWaste && taker.entry.kind === 'converter' && taker.entry.treatment !== true)

/** Whether an outlet counts the activity of a converter that takes reused waste: what it makes must be asked for. */
function isAskedFor(process: Process, port: Port): boolean {
  return process.entry.kind === 'converter' && port === referenceOf(process) && takesReuse(process)
}

/** Whether a process takes waste to reuse it. */
const takesReuse = (process: Process): boolean =>
  process.ports.some(
    (inlet) => inlet.direction === 'in' && inlet.flows.some((flow) => isReuse(flow, process)),
  )

/** What counts the activity of an own recipe: its first outlet of a product. */
const referenceOf = ({ ports }: Process): Port | undefined =>
  ports.find(({ direction, good }) => direction === 'out' && good.kind === 'product')
