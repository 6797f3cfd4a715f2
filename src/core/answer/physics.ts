import { passes } from '../format/kinds'
import { lookUp } from '../base/lookUp'
import type { CertificateCheck } from '../lp/solution'
import { checkOf } from '../lp/certify'
import type { Network, Port, Process } from '../network/network'
import type { PeriodAmounts } from './amounts'

/**
 * Recomputes every balance of every period from the diagram, not from the program: what a port's recipe asks against what
 * flows and exchanges bring, and what passes a junction or stock. The residual is relative to the throughput of the process.
 */
export function checkPhysics(
  network: Network,
  periods: readonly PeriodAmounts[],
): CertificateCheck {
  let worst = ''
  let residual = 0
  const meet = (process: string, difference: number, size: number, port?: string) => {
    const relative = Math.abs(difference) / Math.max(size, Number.MIN_VALUE)
    if (size > 0 && relative > residual)
      [residual, worst] = [relative, port === undefined ? process : `${process}.${port}`]
  }
  const movements = periods.map((amounts) => movementsOf(network, amounts))
  const largest = movements.reduce((most, { largest }) => Math.max(most, largest()), 0)
  periods.forEach((amounts, k) => {
    const moved = movements[k]
    if (moved === undefined) return
    for (const process of Object.values(network.processes)) {
      if (passes(process.kind) || process.kind === 'stock') {
        const [taken, given] = throughput(process, moved)
        const [before, after] =
          process.kind === 'stock' ? heldBy(process, periods[k - 1], amounts) : [0, 0]
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
        const met = moved.at(process.id, port.id)
        meet(process.id, asked - met, asked + met + 1e-9 * largest, port.id)
      }
    }
  })
  return checkOf(residual, worst)
}

/** What moves at each port in a period, and the most of it [unit of the port]. */
interface Movements {
  readonly at: (process: string, port: string) => number
  readonly largest: () => number
}

/** What flows and exchanges move at each port, in units of the port; exchanges of suppliers and takers aside. */
function movementsOf(network: Network, amounts: PeriodAmounts): Movements {
  const moved = new Map<string, Map<string, number>>()
  const add = (process: string, port: string, amount: number): void => {
    const ports = moved.get(process) ?? new Map<string, number>()
    if (ports.size === 0) moved.set(process, ports)
    ports.set(port, (ports.get(port) ?? 0) + amount)
  }
  const portOf = (process: string, port: string): Port | undefined =>
    lookUp(lookUp(network.processes, process)?.ports, port)
  for (const flow of Object.values(network.flows)) {
    const amount = lookUp(amounts.flows, flow.id) ?? 0
    add(flow.from.process, flow.from.port, amount)
    const accepts = lookUp(portOf(flow.to.process, flow.to.port)?.accepts, flow.commodity) ?? 1
    add(flow.to.process, flow.to.port, (amount * (1 - flow.loss)) / accepts)
  }
  for (const exchange of Object.values(network.exchanges)) {
    const kind = lookUp(network.processes, exchange.process)?.kind
    if (kind === 'supply' || kind === 'market' || kind === 'disposal') continue
    const accepts =
      lookUp(portOf(exchange.process, exchange.port)?.accepts, exchange.commodity) ?? 1
    add(exchange.process, exchange.port, (lookUp(amounts.boundary, exchange.id) ?? 0) / accepts)
  }
  return {
    at: (process, port) => moved.get(process)?.get(port) ?? 0,
    largest: () => {
      let most = 0
      for (const ports of moved.values())
        for (const amount of ports.values()) most = Math.max(most, amount)
      return most
    },
  }
}

function throughput(process: Process, moved: Movements): readonly [number, number] {
  const side = (direction: 'in' | 'out') =>
    Object.values(process.ports)
      .filter((port) => port.direction === direction)
      .reduce((sum, port) => sum + moved.at(process.id, port.id), 0)
  return [side('in'), side('out')]
}

/** What a stock starts a period with, as far as it is not lost, and what it ends it with. */
const heldBy = (
  { id, loss, initial }: Process,
  before: PeriodAmounts | undefined,
  after: PeriodAmounts,
): readonly [number, number] => [
  (1 - loss) * (before === undefined ? initial : (lookUp(before.stocks, id) ?? 0)),
  lookUp(after.stocks, id) ?? 0,
]
