import { passes } from '../format/kinds'
import { lookUp } from '../lookUp'
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
  const meet = (place: string, difference: number, size: number) => {
    const relative = Math.abs(difference) / Math.max(size, Number.MIN_VALUE)
    if (size > 0 && relative > residual) [residual, worst] = [relative, place]
  }
  const movements = periods.map((amounts) => movementsOf(network, amounts))
  const largest = Math.max(0, ...movements.flatMap((moved) => [...moved.values()]))
  periods.forEach((amounts, k) => {
    const moved = movements[k] ?? new Map<string, number>()
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
        const place = `${process.id}.${port.id}`
        const met = moved.get(place) ?? 0
        meet(place, asked - met, asked + met + 1e-9 * largest)
      }
    }
  })
  return checkOf(residual, worst)
}

/** What flows and exchanges move at each port, in units of the port; exchanges of suppliers and takers aside. */
function movementsOf(network: Network, amounts: PeriodAmounts): ReadonlyMap<string, number> {
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

/** What a stock starts a period with, as far as it is not lost, and what it ends it with. */
const heldBy = (
  { id, loss, initial }: Process,
  before: PeriodAmounts | undefined,
  after: PeriodAmounts,
): readonly [number, number] => [
  (1 - loss) * (before === undefined ? initial : (lookUp(before.stocks, id) ?? 0)),
  lookUp(after.stocks, id) ?? 0,
]
