import { lookUp } from '../../core/base/lookUp'
import type { Flow, Network } from '../../core/network/network'
import type { Selection } from '../state'

/** Ways to walk: with the flow of material, or against it. */
export type Way = 'down' | 'up'

/** Flows that leave a process, or with `up` those that enter it, in the order of its ports. */
export function flowsAlong(network: Network, process: string, way: Way): readonly Flow[] {
  const ports = Object.keys(lookUp(network.processes, process)?.ports ?? {})
  const end = way === 'down' ? 'from' : 'to'
  return Object.values(network.flows)
    .filter((flow) => flow[end].process === process)
    .sort((a, b) => ports.indexOf(a[end].port) - ports.indexOf(b[end].port))
}

/** One step from what is selected: from a process to its first flow, from a flow to the process at its end. */
export function stepAlong(network: Network, selection: Selection, way: Way): Selection | null {
  if (selection.kind === 'flow') {
    const flow = lookUp(network.flows, selection.id)
    if (flow === undefined) return null
    return { kind: 'process', id: way === 'down' ? flow.to.process : flow.from.process }
  }
  if (selection.kind !== 'process') return null
  const [first] = flowsAlong(network, selection.id, way)
  return first === undefined ? null : { kind: 'flow', id: first.id }
}

/**
 * The flow beside one: the next or previous of those that leave the same process or, when one came against the flow,
 * of those that enter the same. After the last comes the first.
 */
export function flowBeside(network: Network, id: string, way: Way, by: 1 | -1): Selection | null {
  const flow = lookUp(network.flows, id)
  if (flow === undefined) return null
  const process = way === 'down' ? flow.from.process : flow.to.process
  const all = flowsAlong(network, process, way)
  const at = all.findIndex((each) => each.id === id)
  const beside = all[(at + by + all.length) % all.length]
  return beside === undefined ? null : { kind: 'flow', id: beside.id }
}
