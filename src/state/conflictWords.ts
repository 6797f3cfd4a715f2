import { lookUp } from '../core/lookUp'
import type { Network } from '../core/network/network'
import type { Conflict } from '../core/results/answer'

/** Which sentence tells a conflict. */
export type ConflictKey = `conflict.${
  | 'inletLacks'
  | 'inletFull'
  | 'outletShort'
  | 'outletFull'
  | 'processLittle'
  | 'processLittleFree'
  | 'processMuch'
  | 'processMuchFree'
  | 'flowLittle'
  | 'flowMuch'
  | 'flowShut'
  | 'limitLittle'
  | 'limitMuch'}`

/** A sentence, and the bound that it names where the network has one. */
export interface ConflictWords {
  readonly key: ConflictKey
  readonly bound: number | null
}

/** How a conflict is told: balances of ports by what is missing where, bounds by what they are. */
export function conflictWords({ row, subject, side }: Conflict, network: Network): ConflictWords {
  const little = side === 'too_little'
  // Rows of inlets read "asked − brought", rows of outlets "made − taken".
  if (row.startsWith('in.'))
    return { key: little ? 'conflict.inletFull' : 'conflict.inletLacks', bound: null }
  if (row.startsWith('out.'))
    return { key: little ? 'conflict.outletShort' : 'conflict.outletFull', bound: null }
  if (subject.kind === 'process') {
    const process = lookUp(network.processes, subject.id)
    const bound = finite(little ? process?.minimum : process?.capacity)
    const word = little ? 'processLittle' : 'processMuch'
    return bound === null
      ? { key: `conflict.${word}Free`, bound }
      : { key: `conflict.${word}`, bound }
  }
  if (subject.kind === 'flow') {
    const flow = lookUp(network.flows, subject.id)
    if (little) return { key: 'conflict.flowLittle', bound: finite(flow?.minimum) }
    return flow?.capacity === 0
      ? { key: 'conflict.flowShut', bound: null }
      : { key: 'conflict.flowMuch', bound: finite(flow?.capacity) }
  }
  const limit = lookUp(network.limits, subject.id)
  return little
    ? { key: 'conflict.limitLittle', bound: written(limit?.min) }
    : { key: 'conflict.limitMuch', bound: written(limit?.max) }
}

/** A bound that somebody wrote; of a limit it may well be 0. */
const written = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) && value !== 0 ? value : null
