import type { Issue } from '../issue'
import { issue, warning } from '../issue'
import type { Commodity, Network, Process } from './network'

/** A measure in which a loop could make something from nothing. */
type Measure = 'mass' | 'energy'

/**
 * Loops that give back as much as they take, or more: for each strongly connected part of the network the largest
 * growth of a measure that goes round once (the Perron root, over the best choice of modes and routes). A process
 * counts with all that it takes, so a loop that feeds on anything from outside has a gain below 1.
 */
export function checkLoops(network: Network): readonly Issue[] {
  return stronglyConnected(network).flatMap((loop) => {
    const names = loop.map((id) => network.processes[id]?.name.en ?? id).join(' → ')
    for (const measure of ['mass', 'energy'] as const) {
      const gain = gainOf(loop, network, measure)
      const values = { loop: names, gain: String(Number(gain.toPrecision(4))), measure }
      const path = `processes.${loop[0] ?? ''}`
      if (gain > 1 + 1e-6) return [issue(path, 'gain_loop', values)]
      if (gain > 1 - 1e-9) return [warning(path, 'lossless_loop', values)]
    }
    return []
  })
}

interface Route {
  readonly to: string
  /** What of a unit that leaves the port arrives. */
  readonly kept: number
}

function gainOf(loop: readonly string[], network: Network, measure: Measure): number {
  const inside = new Set(loop)
  const routes = new Map<string, Route[]>()
  for (const flow of Object.values(network.flows)) {
    if (!inside.has(flow.from.process) || !inside.has(flow.to.process) || flow.capacity === 0)
      continue
    const port = `${flow.from.process}.${flow.from.port}`
    routes.set(port, [...(routes.get(port) ?? []), { to: flow.to.process, kept: 1 - flow.loss }])
  }
  const steps = new Map(
    loop.map((id) => [id, stepsOf(network.processes[id], network, routes, measure)]),
  )
  let value = new Map(loop.map((id) => [id, 1]))
  let gain = 0
  for (let round = 0; round < 200; round++) {
    const next = new Map(
      [...steps].map(([id, modes]) => {
        const grown = Math.max(
          0,
          ...modes.map((ports) =>
            ports.reduce(
              (sum, { share, to }) =>
                sum +
                share * Math.max(...to.map((route) => route.kept * (value.get(route.to) ?? 0))),
              0,
            ),
          ),
        )
        // Half of the old value keeps the iteration from swinging where all loops have the same length.
        return [id, (grown + (value.get(id) ?? 0)) / 2] as const
      }),
    )
    const largest = Math.max(...next.values())
    gain = 2 * largest - 1
    if (largest === 0) return 0
    value = new Map([...next].map(([id, each]) => [id, each / largest]))
  }
  return gain
}

/** For each mode of a process: what share of all it takes leaves by each port that stays in the loop. */
function stepsOf(
  process: Process | undefined,
  network: Network,
  routes: ReadonlyMap<string, readonly Route[]>,
  measure: Measure,
): readonly (readonly { readonly share: number; readonly to: readonly Route[] }[])[] {
  if (process === undefined) return []
  const content = (commodity: Commodity | undefined) =>
    (measure === 'mass' ? commodity?.massPerUnit : commodity?.lhv) ?? 0
  const staying = (port: string) => routes.get(`${process.id}.${port}`)
  if (process.kind === 'junction')
    return Object.keys(process.ports).flatMap((port) => {
      const to = staying(port)
      return to === undefined ? [] : [[{ share: 1, to }]]
    })
  return Object.values(process.modes).map((mode) => {
    const of = (port: string) =>
      (mode.amounts[port] ?? 0) * content(network.commodities[process.ports[port]?.commodity ?? ''])
    const taken = Object.values(process.ports)
      .filter((port) => port.direction === 'in')
      .reduce((sum, port) => sum + of(port.id), 0)
    if (taken === 0) return []
    return Object.values(process.ports).flatMap((port) => {
      const to = port.direction === 'out' ? staying(port.id) : undefined
      return to === undefined ? [] : [{ share: of(port.id) / taken, to }]
    })
  })
}

/** Sets of processes that reach one another along open flows, without single processes that do not feed themselves. */
function stronglyConnected(network: Network): readonly (readonly string[])[] {
  const next = new Map<string, string[]>(Object.keys(network.processes).map((id) => [id, []]))
  for (const flow of Object.values(network.flows))
    if (flow.capacity > 0) next.get(flow.from.process)?.push(flow.to.process)
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const found: string[][] = []
  // Tarjan's algorithm with its own stack, so that a long chain cannot overflow ours.
  for (const root of next.keys()) {
    if (order.has(root)) continue
    const work = [{ id: root, child: 0 }]
    while (work.length > 0) {
      const frame = work.at(-1)
      if (frame === undefined) break
      const { id } = frame
      if (frame.child === 0 && !order.has(id)) {
        order.set(id, order.size)
        low.set(id, order.get(id) ?? 0)
        open.push(id)
        isOpen.add(id)
      }
      const child = next.get(id)?.[frame.child++]
      if (child === undefined) {
        work.pop()
        const above = work.at(-1)?.id
        if (above !== undefined) low.set(above, Math.min(low.get(above) ?? 0, low.get(id) ?? 0))
        if (low.get(id) !== order.get(id)) continue
        const part: string[] = []
        for (let member = ''; member !== id;) {
          member = open.pop() ?? id
          isOpen.delete(member)
          part.push(member)
        }
        if (part.length > 1 || next.get(id)?.includes(id) === true) found.push(part.reverse())
      } else if (!order.has(child)) work.push({ id: child, child: 0 })
      else if (isOpen.has(child)) low.set(id, Math.min(low.get(id) ?? 0, order.get(child) ?? 0))
    }
  }
  return found
}
