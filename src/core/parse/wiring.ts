import { lookUp } from '../base/lookUp'
import { passes } from '../format/kinds'
import type { Flow, PortRef, Terms } from '../network/network'
import type { ReadProcess } from './processes'

/** How flows touch a port: a sum of those below. */
export type Wired = number

/** A flow begins or ends there. */
const isEnd = 1
/** A flow leads from there to a disposal, directly or through junctions and stocks. */
const isDisposing = 2
/** It is the reference of a process that takes reused waste. */
const isAsked = 4
/** It belongs to a process that takes reused waste. */
export const isOfTaker = 8

/** Whether the flows at a port leave nothing to the outside. */
export function settles(wired: Wired, kind: ReadProcess['process']['kind'], terms: Terms): boolean {
  if (wired & isAsked) return true
  switch (terms) {
    case 'buy':
    case 'sell':
    case 'unsold':
      return (wired & isEnd) !== 0
    case 'dispose':
      return (wired & isDisposing) !== 0
    // Nothing is lost at a junction: who makes a surplus lets it go.
    case 'let_go':
      return passes(kind) && (wired & isEnd) !== 0
    case 'emit':
      return false
  }
}

/** How the flows of a network touch its ports. */
interface Wiring {
  readonly at: (process: string, port: string) => Wired
}

/** Goes over the flows of a network once. */
export function wiringOf(
  processes: Readonly<Record<string, ReadProcess>>,
  flows: readonly Flow[],
): Wiring {
  const found = new Map<string, Map<string, Wired>>()
  const mark = (process: string, port: string, as: Wired): void => {
    const ports = found.get(process) ?? new Map<string, Wired>()
    if (ports.size === 0) found.set(process, ports)
    ports.set(port, (ports.get(port) ?? 0) | as)
  }
  for (const { from, to, reuse } of flows) {
    mark(from.process, from.port, isEnd)
    mark(to.process, to.port, isEnd)
    // What is made of waste must be asked for, or stacks of unsold bricks would pass for reuse.
    const reference = reuse ? lookUp(processes, to.process)?.process.reference : null
    if (reference != null) mark(to.process, reference, isAsked)
    if (reuse)
      for (const port of Object.keys(lookUp(processes, to.process)?.ports ?? {}))
        mark(to.process, port, isOfTaker)
  }
  for (const { process, port } of outletsToDisposal(processes, flows))
    mark(process, port, isDisposing)
  return { at: (process, port) => found.get(process)?.get(port) ?? 0 }
}

/** Outlets with a flow that leads to a disposal, directly or through junctions and stocks. */
function outletsToDisposal(
  processes: Readonly<Record<string, ReadProcess>>,
  flows: readonly Flow[],
): readonly PortRef[] {
  const kindOf = (process: string) => lookUp(processes, process)?.process.kind
  const into = new Map<string, Flow[]>()
  for (const flow of flows) {
    const others = into.get(flow.to.process)
    if (others === undefined) into.set(flow.to.process, [flow])
    else others.push(flow)
  }
  const found: PortRef[] = []
  const reached = new Set<string>()
  const open = Object.keys(processes).filter((id) => kindOf(id) === 'disposal')
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const { from } of into.get(id) ?? []) {
      found.push(from)
      const kind = kindOf(from.process)
      if (kind !== undefined && (passes(kind) || kind === 'stock')) open.push(from.process)
    }
  }
  return found
}
