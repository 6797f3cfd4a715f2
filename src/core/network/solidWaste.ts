import { lookUp } from '../base/lookUp'
import type { Commodity, Mode, Network, Process } from './network'

/** Largest difference between what a recipe takes and gives that still counts as closed, as a share of the larger. */
export const closureTolerance = 0.02

/** Networks are never changed, and asked about one flow after another. */
const known = new WeakMap<Network, ReadonlyMap<string, number>>()

/**
 * Share of the solid waste that a converter takes for which it gives nothing: it ends there, and is disposed of. A landfill
 * that is drawn as a plant gives nothing at all; of several modes the one that loses most decides.
 */
export function endedAt(network: Network, process: string): number {
  const before = known.get(network)
  const table = before ?? tableOf(network)
  if (before === undefined) known.set(network, table)
  return table.get(process) ?? 0
}

/** The converters that give less than they take, and take waste. */
function tableOf(network: Network): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const process of Object.values(network.processes)) {
    if (process.kind !== 'converter') continue
    const shares = Object.values(process.modes).map((mode) => endedIn(mode, process, network))
    const share = Math.max(0, ...shares)
    if (share > 0) table.set(process.id, share)
  }
  return table
}

function endedIn({ amounts, conventional }: Mode, { ports }: Process, network: Network): number {
  if (conventional !== undefined) return 0
  let [taken, given, waste] = [0, 0, 0]
  for (const { id, direction, commodity, accepts } of Object.values(ports)) {
    const mass = (lookUp(amounts, id) ?? 0) * massOf(network, commodity)
    if (direction === 'out') given += mass
    else {
      taken += mass
      if (Object.keys(accepts).some((each) => isSolidWaste(network, each))) waste += mass
    }
  }
  const missing = taken - given
  return waste > 0 && missing > closureTolerance * taken ? Math.min(1, missing / waste) : 0
}

/** Whether a commodity is solid waste by its kind. */
export const isSolidWaste = (network: Network, commodity: string): boolean => {
  const found = lookUp(network.commodities, commodity)
  return found?.kind === 'waste' && found.phase === 'solid'
}

/** Whether a commodity is solid waste once it is disposed of: solid waste, and a good that nobody takes. */
export const isSolid = ({ kind, phase, massPerUnit }: Commodity): boolean =>
  phase === 'solid' && massPerUnit > 0 && (kind === 'waste' || kind === 'product' || kind === 'raw')

const massOf = (network: Network, commodity: string): number =>
  lookUp(network.commodities, commodity)?.massPerUnit ?? 0
