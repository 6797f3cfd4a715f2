import type { Exchange, Flow, Network, PortRef, Process } from '../network/network'
import type { Column } from '../network/columns'
import { subjectOfColumn, type RowSubject } from './subjects'

/** One row before it is compressed: its bounds and its coefficients by column. */
export interface Row {
  readonly lower: number
  readonly upper: number
  readonly entries: readonly (readonly [column: number, coefficient: number])[]
  readonly subject: RowSubject
}

/** Where the columns of a network stand, for the row families. */
export interface Layout {
  readonly network: Network
  readonly columns: readonly Column[]
  /** What the bounds of each column stand for. */
  readonly subjects: readonly RowSubject[]
  /** The column of the first mode of a process; those of its other modes follow. Of what has none −1, as below. */
  readonly activitiesAt: (process: Process, period: number) => number
  readonly flowAt: (flow: Flow, period: number) => number
  readonly exchangeAt: (exchange: Exchange, period: number) => number
  /** What a stock holds at the end of a period. */
  readonly levelAt: (process: Process, period: number) => number
  /** Whether a process runs at all. */
  readonly switchAt: (process: Process, period: number) => number
  /** What is built of it, and whether anything is. */
  readonly buildAt: (process: Process) => number
  readonly chosenAt: (process: Process) => number
  readonly flowsInto: (process: string, port: string) => readonly Flow[]
  readonly flowsOutOf: (process: string, port: string) => readonly Flow[]
  readonly exchangesAt: (process: string, port: string) => readonly Exchange[]
}

/** Whether it matters to a process if it runs at all: for a least load, or a cost while it does. */
export const hasSwitch = ({ leastLoad, fixedCostWhen }: Process): boolean =>
  leastLoad !== null || fixedCostWhen === 'running'

/**
 * Lays out the columns of a network: activities, flows, exchanges, stocks, switches by period, then what is built. Where
 * each stands is looked up by the thing itself: a network of a thousand processes asks for a hundred thousand of them.
 */
export function layOut(network: Network): Layout {
  const columns: Column[] = []
  const [processes, flows] = [Object.values(network.processes), Object.values(network.flows)]
  const exchanges = Object.values(network.exchanges)
  const first = placesInFirst()
  const place = <T>(places: Map<T, number>, item: T, column: Column): void => {
    if (!places.has(item)) places.set(item, columns.length)
    columns.push(column)
  }
  for (let period = 1; period <= network.periods; period++) {
    for (const process of processes)
      for (const mode of Object.values(process.modes))
        place(first.activities, process, { kind: 'activity', process, mode, period })
    for (const flow of flows) place(first.flows, flow, { kind: 'flow', flow, period })
    for (const exchange of exchanges)
      place(first.exchanges, exchange, { kind: 'exchange', exchange, period })
    for (const process of processes) {
      if (process.kind === 'stock') {
        const commodity = Object.values(process.ports)[0]?.commodity ?? ''
        const last = period === network.periods
        place(first.levels, process, { kind: 'level', process, commodity, period, last })
      }
      if (hasSwitch(process)) place(first.switches, process, { kind: 'switch', process, period })
    }
  }
  // Each period has the columns of the first in the same order.
  const stride = columns.length / network.periods
  for (const process of processes)
    if (process.build !== null) {
      const annuity = process.build.annuity * network.periods
      place(first.building, process, { kind: 'build', process, annuity })
    }
  for (const process of processes)
    if (process.build !== null && process.fixedCostWhen === 'built')
      place(first.chosen, process, { kind: 'chosen', process })
  const inPeriod =
    <T>(places: ReadonlyMap<T, number>) =>
    (item: T, period: number): number => {
      const found = places.get(item)
      return found === undefined ? -1 : found + (period - 1) * stride
    }
  return {
    network,
    columns,
    subjects: columns.map((column) => subjectOfColumn(network, column)),
    activitiesAt: inPeriod(first.activities),
    flowAt: inPeriod(first.flows),
    exchangeAt: inPeriod(first.exchanges),
    levelAt: inPeriod(first.levels),
    switchAt: inPeriod(first.switches),
    buildAt: (process) => first.building.get(process) ?? -1,
    chosenAt: (process) => first.chosen.get(process) ?? -1,
    flowsInto: byPort(flows, ({ to }) => to),
    flowsOutOf: byPort(flows, ({ from }) => from),
    exchangesAt: byPort(exchanges, (exchange) => exchange),
  }
}

/** Where things stand in the first period in which they do. */
const placesInFirst = () => ({
  activities: new Map<Process, number>(),
  flows: new Map<Flow, number>(),
  exchanges: new Map<Exchange, number>(),
  levels: new Map<Process, number>(),
  switches: new Map<Process, number>(),
  building: new Map<Process, number>(),
  chosen: new Map<Process, number>(),
})

/** What there is at each port. */
function byPort<T>(items: readonly T[], portOf: (item: T) => PortRef) {
  const found = new Map<string, Map<string, T[]>>()
  for (const item of items) {
    const { process, port } = portOf(item)
    const ports = found.get(process) ?? new Map<string, T[]>()
    if (ports.size === 0) found.set(process, ports)
    const others = ports.get(port)
    if (others === undefined) ports.set(port, [item])
    else others.push(item)
  }
  return (process: string, port: string): readonly T[] => found.get(process)?.get(port) ?? none
}

const none: readonly never[] = []
