import { lookUp } from '../base/lookUp'
import type { Limit, Network } from '../network/network'
import type { DroppedLimit } from '../answer/answer'

/** The limits of a baseline, and those that only a network with reuse can meet. */
export interface Limits {
  readonly kept: Network['limits']
  readonly dropped: readonly DroppedLimit[]
}

/**
 * Drops what only a network with reuse can meet: limits on waste, the most of a disposal, the least of a flow that is
 * shut or of a taker, whose own activity others stand in for.
 */
export function dropLimits(network: Network, takers: ReadonlySet<string>, isShut: boolean): Limits {
  const kept: Record<string, Limit> = {}
  const dropped: DroppedLimit[] = []
  for (const limit of Object.values(network.limits)) {
    const { id, name, on } = limit
    const side = sideOf(limit, network, takers, isShut)
    const [min, max] = [
      side === 'min' || side === 'both' ? -Infinity : limit.min,
      side === 'max' || side === 'both' ? Infinity : limit.max,
    ]
    if (min !== limit.min || max !== limit.max) dropped.push({ limit: id, name, on })
    if (min > -Infinity || max < Infinity) kept[id] = { ...limit, min, max }
  }
  return { kept, dropped }
}

function sideOf(
  { on }: Limit,
  { processes, flows }: Network,
  takers: ReadonlySet<string>,
  isShut: boolean,
): 'min' | 'max' | 'both' | null {
  switch (on.kind) {
    case 'indicator':
      return on.id === 'solid_waste' || on.id === 'hazardous_waste' ? 'both' : null
    case 'flow': {
      const flow = lookUp(flows, on.id)
      if (flow?.reuse === true) return isShut ? 'min' : null
      return lookUp(processes, flow?.to.process ?? '')?.kind === 'disposal' ? 'max' : null
    }
    case 'process':
      if (takers.has(on.id)) return 'min'
      return lookUp(processes, on.id)?.kind === 'disposal' ? 'max' : null
  }
}
