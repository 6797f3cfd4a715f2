import { lookUp } from '../base/lookUp'
import type { NetworkDoc } from '../format/doc'
import type { Network } from '../network/network'
import type { Conflict } from '../answer/answer'
import { fieldAt } from '../edit/fields'

/** Why a port does not trade: it is said so, the boundary is closed, its flows settle it, or nothing opens it. */
export type Closed = 'said' | 'boundary' | 'flows' | 'unopened'

/** Why the port of a conflict does not trade. Without a document what its network tells. */
export function closedBecause(
  { subject }: Pick<Conflict, 'subject'>,
  doc: NetworkDoc | null,
  network: Network,
): Closed {
  const port = ['ports', subject.port ?? '', 'open']
  const process = lookUp(doc?.processes, subject.id)
  const places = [process, ...Object.values(process?.modes ?? {})]
  if (places.some((place) => fieldAt(place, port) === false)) return 'said'
  if (doc?.boundary === 'closed') return 'boundary'
  const hasFlows = Object.values(network.flows).some(({ from, to }) =>
    [from, to].some((end) => end.process === subject.id && end.port === subject.port),
  )
  return hasFlows ? 'flows' : 'unopened'
}
