import { lookUp } from '../base/lookUp'
import type { Issue } from '../base/issue'
import { checkLoop, stronglyConnected, waysOf } from './loops'
import type { Flow, Network } from '../network/network'

/** A loop that was checked, with all that it was made of. */
interface Checked {
  readonly of: readonly unknown[]
  readonly issues: readonly Issue[]
}

/** A check of one network after another, in which a loop is looked at again only where something of it has changed. */
export function createLoopCheck(): (network: Network) => readonly Issue[] {
  let checked: ReadonlyMap<string, Checked> = new Map()
  let held: readonly unknown[] = []
  return (network) => {
    const contents = contentsOf(network)
    const before = isSame(contents, held) ? checked : new Map<string, Checked>()
    held = contents
    const flows = flowsFrom(network)
    let ways: ReturnType<typeof waysOf> | undefined
    const now = stronglyConnected(network).map((loop): readonly [string, Checked] => {
      const of = loop.flatMap((id) => {
        const process = lookUp(network.processes, id)
        return [id, process?.kind, process?.name, process?.ports, process?.modes, flows.get(id)]
      })
      const parts = of.flat()
      const last = before.get(loop[0] ?? '')
      if (last !== undefined && isSame(last.of, parts)) return [loop[0] ?? '', last]
      ways ??= waysOf(network)
      return [loop[0] ?? '', { of: parts, issues: checkLoop(loop, network, ways) }]
    })
    checked = new Map(now)
    return now.flatMap(([, { issues }]) => issues)
  }
}

/** What one unit of each commodity holds. */
const contentsOf = ({ commodities }: Network): readonly unknown[] =>
  Object.values(commodities).flatMap(({ id, kind, unit, massPerUnit, lhv }) => [
    ...[id, kind, unit, massPerUnit, lhv],
  ])

function flowsFrom(network: Network): ReadonlyMap<string, readonly Flow[]> {
  const found = new Map<string, Flow[]>()
  for (const flow of Object.values(network.flows)) {
    const others = found.get(flow.from.process)
    if (others === undefined) found.set(flow.from.process, [flow])
    else others.push(flow)
  }
  return found
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, k) => Object.is(each, b[k]))
