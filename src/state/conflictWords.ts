import type { Network } from '../core/network/network'
import type { Conflict } from '../core/results/answer'

type ConflictKey = `conflict.${'processLittle' | 'processLittleFree' | 'processMuch' | 'processMuchFree' | 'flowLittle' | 'flowMuch' | 'limitLittle' | 'limitMuch'}`

/** Which sentence tells a conflict, and the bound that it names where the network has a finite one. */
export function conflictWords(
  { subject, side }: Conflict,
  network: Network,
): { readonly key: ConflictKey; readonly bound: number | null } {
  const little = side === 'too_little'
  if (subject.kind === 'process') {
    const process = network.processes[subject.id]
    const bound = finite(little ? process?.minimum : process?.capacity)
    const word = little ? 'processLittle' : 'processMuch'
    return bound === null
      ? { key: `conflict.${word}Free`, bound }
      : { key: `conflict.${word}`, bound }
  }
  const bounds =
    subject.kind === 'flow'
      ? [network.flows[subject.id]?.minimum, network.flows[subject.id]?.capacity]
      : [network.limits[subject.id]?.min, network.limits[subject.id]?.max]
  return {
    key: `conflict.${subject.kind}${little ? 'Little' : 'Much'}`,
    bound: finite(little ? bounds[0] : bounds[1]),
  }
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) && value !== 0 ? value : null
