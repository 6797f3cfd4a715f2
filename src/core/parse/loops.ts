import { passes } from '../format/kinds'
import { lookUp } from '../base/lookUp'
import type { Issue } from '../base/issue'
import { issue, warning } from '../base/issue'
import { unitFactor } from '../base/units'
import type { Commodity, Network, Port, Process } from '../network/network'

/** A measure in which a loop could make something from nothing. */
type Measure = 'mass' | 'energy' | 'pieces'

const measures: readonly Measure[] = ['mass', 'energy', 'pieces']

/** What one unit of a commodity holds: its mass, its heat, or itself where it is a piece of which neither is known. */
function contentOf(commodity: Commodity | undefined, measure: Measure): number {
  if (commodity === undefined) return 0
  const { massPerUnit, lhv, unit } = commodity
  if (measure === 'mass') return massPerUnit
  if (measure === 'energy') return lhv
  return massPerUnit === 0 && lhv === 0 ? (unitFactor(unit, 'pcs') ?? 0) : 0
}

/**
 * Whether a strongly connected part of a network gives back as much as it takes, or more: the largest growth of a
 * measure that goes round once (the Perron root, over the best choice of modes and routes). A process counts with all
 * that it takes, so a loop that feeds on anything from outside has a gain below 1.
 */
export function checkLoop(loop: readonly string[], network: Network, ways: Ways): readonly Issue[] {
  const names = loop.map((id) => lookUp(network.processes, id)?.name.en ?? id).join(' → ')
  for (const measure of measures) {
    const gain = gainOf(loop, network, ways, measure)
    const values = { loop: names, gain: String(Number(gain.toPrecision(4))), measure }
    const path = `processes.${loop[0] ?? ''}`
    if (gain > 1 + 1e-6) return [issue(path, 'gain_loop', values)]
    // Pieces that go round, such as pallets, are nothing to be told of.
    if (gain > 1 - 1e-9 && measure !== 'pieces') return [warning(path, 'lossless_loop', values)]
  }
  return []
}

/** Where each outlet's open flows lead, by "process.port". */
type Ways = ReadonlyMap<string, readonly Way[]>

interface Route {
  readonly to: string
  /** What of a measure that leaves the port arrives, as what the inlet takes it for. */
  readonly kept: number
}

/** A flow that leads on: a route in every measure. */
interface Way extends Route {
  /** What it carries, and for what the inlet takes it, where that is another commodity. */
  readonly taken: { readonly carried: string; readonly asOne: string } | null
}

/** Where each outlet's open flows lead, by "process.port". */
export function waysOf(network: Network): Ways {
  const ways = new Map<string, Way[]>()
  for (const { from, to, loss, capacity, commodity } of Object.values(network.flows)) {
    if (capacity === 0) continue
    const port = `${from.process}.${from.port}`
    const inlet = lookUp(lookUp(network.processes, to.process)?.ports, to.port)
    const asOne = inlet?.commodity ?? commodity
    const way: Way = {
      to: to.process,
      kept: (1 - loss) / (lookUp(inlet?.accepts, commodity) ?? 1),
      taken: asOne === commodity ? null : { carried: commodity, asOne },
    }
    const others = ways.get(port)
    if (others === undefined) ways.set(port, [way])
    else others.push(way)
  }
  return ways
}

/** A way in one measure: taken for another commodity, it arrives as what that one holds. */
function routeIn(network: Network, way: Way, measure: Measure): Route {
  if (way.taken === null) return way
  const [held, counted] = [way.taken.carried, way.taken.asOne].map((id) =>
    contentOf(lookUp(network.commodities, id), measure),
  )
  return { to: way.to, kept: held ? (way.kept * (counted ?? 0)) / held : 0 }
}

function gainOf(
  loop: readonly string[],
  network: Network,
  ways: ReadonlyMap<string, readonly Way[]>,
  measure: Measure,
): number {
  const inside = new Set(loop)
  const staying = (port: string) =>
    ways
      .get(port)
      ?.filter(({ to }) => inside.has(to))
      .map((way) => routeIn(network, way, measure))
  const steps = shortened(
    loop.map((id) => [id, stepsOf(lookUp(network.processes, id), network, staying, measure)]),
  )
  let value = new Map(steps.map(([id]) => [id, 1]))
  let gain = 0
  const rounds = Math.max(200, Math.min(2000, 50_000 / steps.length))
  for (let round = 0; round < rounds; round++) {
    const grown = steps.map(([id, modes]) => [id, grownBy(modes, value)] as const)
    // No gain is above the largest growth of one process (Collatz and Wielandt): below 1 the rest need not be known.
    const most = Math.max(...grown.map(([id, each]) => each / (value.get(id) ?? 1)))
    if (most < 1 - 1e-6) return most
    // Half of the old value keeps the iteration from swinging where all loops have the same length.
    const next = grown.map(([id, each]) => [id, (each + (value.get(id) ?? 0)) / 2] as const)
    const largest = Math.max(...next.map(([, each]) => each))
    gain = 2 * largest - 1
    value = new Map(next.map(([id, each]) => [id, each / largest]))
  }
  return gain
}

/**
 * Steps without the processes that hand on all to one other: those that lead there lead on at once, or in a long ring a
 * gain would come round too late to be seen. Whether a loop gains is the same.
 */
function shortened(
  steps: readonly (readonly [string, readonly Steps[]])[],
): readonly (readonly [string, readonly Steps[]])[] {
  const left = new Map(steps)
  const leadingTo = new Map<string, Set<string>>()
  const lead = (from: string, modes: readonly Steps[]): void => {
    for (const ports of modes)
      for (const { to } of ports)
        for (const route of to)
          leadingTo.set(route.to, (leadingTo.get(route.to) ?? new Set()).add(from))
  }
  for (const [id, modes] of steps) lead(id, modes)
  for (const [id] of steps) {
    const on = onlyRoute(left.get(id) ?? [])
    if (on === null || on.to === id || left.size === 1) continue
    left.delete(id)
    for (const before of leadingTo.get(id) ?? []) {
      const modes = left.get(before)?.map((ports) =>
        ports.map(({ share, to }) => ({
          share,
          to: to.map((route) =>
            route.to === id ? { to: on.to, kept: route.kept * on.kept } : route,
          ),
        })),
      )
      if (modes === undefined) continue
      left.set(before, modes)
      lead(before, modes)
    }
  }
  return [...left]
}

/** Where a process leads that has one way on; null where it has none or several. */
function onlyRoute([ports, ...others]: readonly Steps[]): Route | null {
  const [port, ...more] = ports ?? []
  const [route, ...ways] = port?.to ?? []
  return port === undefined || route === undefined || others.length + more.length + ways.length > 0
    ? null
    : { to: route.to, kept: port.share * route.kept }
}

/** What a process gives back in its best mode by its best routes, for what its takers are worth. */
function grownBy(modes: readonly Steps[], value: ReadonlyMap<string, number>): number {
  let best = 0
  for (const ports of modes) {
    let sum = 0
    for (const { share, to } of ports) {
      let most = 0
      for (const route of to) most = Math.max(most, route.kept * (value.get(route.to) ?? 0))
      sum += share * most
    }
    best = Math.max(best, sum)
  }
  return best
}

/** What share of all that a process takes leaves by each port that stays in the loop. */
type Steps = readonly { readonly share: number; readonly to: readonly Route[] }[]

/** The steps of a process, for each mode. */
function stepsOf(
  process: Process | undefined,
  network: Network,
  routesFrom: (port: string) => readonly Route[] | undefined,
  measure: Measure,
): readonly Steps[] {
  if (process === undefined) return []
  const content = (commodity: Commodity | undefined) => contentOf(commodity, measure)
  // Matter whose heating value is not known may bring energy in: coal in the seam.
  const mayHideEnergy = (port: Port): boolean => {
    const commodity = lookUp(network.commodities, port.commodity)
    const isFuelLike = commodity?.kind !== 'water' && commodity?.kind !== 'utility'
    return isFuelLike && commodity?.lhv === 0 && commodity.massPerUnit > 0
  }
  // Pieces may be made of what is weighed.
  const mayBecomePieces = (port: Port): boolean => {
    const commodity = lookUp(network.commodities, port.commodity)
    const isMatter = commodity?.kind !== 'water' && commodity?.kind !== 'utility'
    return isMatter && (commodity?.massPerUnit ?? 0) > 0
  }
  const mayHide = { mass: () => false, energy: mayHideEnergy, pieces: mayBecomePieces }[measure]
  const staying = (port: string) => {
    const to = routesFrom(`${process.id}.${port}`)
    return to === undefined || to.length === 0 ? undefined : to
  }
  if (passes(process.kind))
    return Object.keys(process.ports).flatMap((port) => {
      const to = staying(port)
      return to === undefined ? [] : [[{ share: 1, to }]]
    })
  return Object.values(process.modes).map((mode) => {
    const of = (port: string) =>
      (lookUp(mode.amounts, port) ?? 0) *
      content(lookUp(network.commodities, lookUp(process.ports, port)?.commodity ?? ''))
    const inlets = Object.values(process.ports).filter((port) => port.direction === 'in')
    const taken = inlets.reduce((sum, port) => sum + of(port.id), 0)
    if (taken === 0 || inlets.some(mayHide)) return []
    return Object.values(process.ports).flatMap((port) => {
      const to = port.direction === 'out' ? staying(port.id) : undefined
      return to === undefined ? [] : [{ share: of(port.id) / taken, to }]
    })
  })
}

/** Sets of processes that reach one another along open flows, without single processes that do not feed themselves. */
export function stronglyConnected(network: Network): readonly (readonly string[])[] {
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
