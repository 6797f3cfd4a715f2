import { lookUp } from '../lookUp'
import type { CertificateCheck } from '../lp/solution'
import { checkOf } from '../lp/certify'
import type { Network, Port, Process } from '../network/network'

/** Amounts of one solution, as the physics needs them: by id, summed over periods. */
export interface Amounts {
  readonly activities: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly flows: Readonly<Record<string, number>>
  readonly boundary: Readonly<Record<string, number>>
  readonly stocks: Readonly<Record<string, number>>
  readonly built: Readonly<Record<string, number>>
}

/**
 * Recomputes every balance from the diagram, not from the program: what a port's recipe asks against what flows and
 * exchanges bring, and what passes a junction or stock. The residual is relative to the throughput of the process.
 */
export function checkPhysics(network: Network, amounts: Amounts): CertificateCheck {
  let worst = ''
  let residual = 0
  const meet = (place: string, difference: number, size: number) => {
    const relative = Math.abs(difference) / Math.max(size, Number.MIN_VALUE)
    if (size > 0 && relative > residual) [residual, worst] = [relative, place]
  }
  const moved = movementsOf(network, amounts)
  const largest = Math.max(0, ...moved.values())
  for (const process of Object.values(network.processes)) {
    // What a stock loses between periods cannot be told from its level at the end.
    if (process.kind === 'stock' && network.periods > 1 && process.loss > 0) continue
    if (process.kind === 'junction' || process.kind === 'stock') {
      const [taken, given] = throughput(process, moved)
      const [before, after] = process.kind === 'stock' ? heldBy(process, amounts) : [0, 0]
      const size = taken + given + before + after + 1e-9 * largest
      meet(process.id, taken - given + before - after, size)
      continue
    }
    if (process.kind !== 'converter') continue
    for (const port of Object.values(process.ports)) {
      const asked = Object.values(process.modes).reduce(
        (sum, mode) =>
          sum +
          (lookUp(mode.amounts, port.id) ?? 0) *
            (lookUp(lookUp(amounts.activities, process.id), mode.id) ?? 0),
        0,
      )
      const place = `${process.id}.${port.id}`
      const met = moved.get(place) ?? 0
      meet(place, asked - met, asked + met + 1e-9 * largest)
    }
  }
  return checkOf(residual, worst)
}

/** What flows and exchanges move at each port, in units of the port; exchanges of suppliers and takers aside. */
function movementsOf(network: Network, amounts: Amounts): ReadonlyMap<string, number> {
  const moved = new Map<string, number>()
  const add = (place: string, amount: number) => moved.set(place, (moved.get(place) ?? 0) + amount)
  const portOf = (process: string, port: string): Port | undefined =>
    lookUp(lookUp(network.processes, process)?.ports, port)
  for (const flow of Object.values(network.flows)) {
    const amount = lookUp(amounts.flows, flow.id) ?? 0
    add(`${flow.from.process}.${flow.from.port}`, amount)
    const accepts = lookUp(portOf(flow.to.process, flow.to.port)?.accepts, flow.commodity) ?? 1
    add(`${flow.to.process}.${flow.to.port}`, (amount * (1 - flow.loss)) / accepts)
  }
  for (const exchange of Object.values(network.exchanges)) {
    const kind = lookUp(network.processes, exchange.process)?.kind
    if (kind === 'supply' || kind === 'market' || kind === 'disposal') continue
    const accepts =
      lookUp(portOf(exchange.process, exchange.port)?.accepts, exchange.commodity) ?? 1
    add(
      `${exchange.process}.${exchange.port}`,
      (lookUp(amounts.boundary, exchange.id) ?? 0) / accepts,
    )
  }
  return moved
}

function throughput(
  process: Process,
  moved: ReadonlyMap<string, number>,
): readonly [number, number] {
  const side = (direction: 'in' | 'out') =>
    Object.values(process.ports)
      .filter((port) => port.direction === direction)
      .reduce((sum, port) => sum + (moved.get(`${process.id}.${port.id}`) ?? 0), 0)
  return [side('in'), side('out')]
}

/** What a stock starts with, as far as it is not lost, and what it ends with. */
const heldBy = (process: Process, amounts: Amounts): readonly [number, number] => [
  (1 - process.loss) * process.initial,
  lookUp(amounts.stocks, process.id) ?? 0,
]
