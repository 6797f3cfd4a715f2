import type { Exchange, Flow, Network, Process } from '../network/network'
import type { Column } from './columns'
import {
  keyOf,
  subjectOfColumn,
  type ColumnFamily,
  type RowSubject,
  type SubjectKey,
} from './subjects'

/** One row before it is compressed: its bounds and its coefficients by column. */
export interface Row {
  readonly lower: number
  readonly upper: number
  readonly entries: readonly (readonly [column: number, coefficient: number])[]
  readonly subject: RowSubject
}

/** What tells a column from all others. */
export interface ColumnKey extends SubjectKey {
  readonly family: ColumnFamily
}

/** Where the columns of a network stand, for the row families. */
export interface Layout {
  readonly network: Network
  readonly columns: readonly Column[]
  /** What the bounds of each column stand for. */
  readonly subjects: readonly RowSubject[]
  /** Column of the activity of a mode, the amount of a flow, an exchange …; −1 when there is none. */
  readonly at: (column: ColumnKey) => number
  readonly flowsInto: (process: string, port: string) => readonly Flow[]
  readonly flowsOutOf: (process: string, port: string) => readonly Flow[]
  readonly exchangesAt: (process: string, port: string) => readonly Exchange[]
}

/** Whether it matters to a process if it runs at all: for a least load, or a cost while it does. */
export const hasSwitch = ({ leastLoad, fixedCostWhen }: Process): boolean =>
  leastLoad !== null || fixedCostWhen === 'running'

/** Lays out the columns of a network: activities, flows, exchanges, stocks, switches by period, then what is built. */
export function layOut(network: Network): Layout {
  const columns: Column[] = []
  const processes = Object.values(network.processes)
  for (let period = 1; period <= network.periods; period++) {
    for (const process of processes)
      for (const mode of Object.values(process.modes))
        columns.push({ kind: 'activity', process, mode, period })
    for (const flow of Object.values(network.flows)) columns.push({ kind: 'flow', flow, period })
    for (const exchange of Object.values(network.exchanges))
      columns.push({ kind: 'exchange', exchange, period })
    for (const process of processes) {
      if (process.kind === 'stock') {
        const commodity = Object.values(process.ports)[0]?.commodity ?? ''
        columns.push({
          kind: 'level',
          process,
          commodity,
          period,
          last: period === network.periods,
        })
      }
      if (hasSwitch(process)) columns.push({ kind: 'switch', process, period })
    }
  }
  for (const process of processes)
    if (process.build !== null)
      columns.push({ kind: 'build', process, annuity: process.build.annuity * network.periods })
  for (const process of processes)
    if (process.build !== null && process.fixedCostWhen === 'built')
      columns.push({ kind: 'chosen', process })
  const subjects = columns.map((column) => subjectOfColumn(network, column))
  const index = new Map(subjects.map((subject, j) => [keyOf(subject), j]))
  const byPort = <T>(items: readonly T[], portOf: (item: T) => string) => {
    const found = new Map<string, T[]>()
    for (const item of items) {
      const key = portOf(item)
      const others = found.get(key)
      if (others === undefined) found.set(key, [item])
      else others.push(item)
    }
    return (process: string, port: string): readonly T[] => found.get(`${process}.${port}`) ?? []
  }
  const flows = Object.values(network.flows)
  return {
    network,
    columns,
    subjects,
    at: (column) => index.get(keyOf(column)) ?? -1,
    flowsInto: byPort(flows, ({ to }) => `${to.process}.${to.port}`),
    flowsOutOf: byPort(flows, ({ from }) => `${from.process}.${from.port}`),
    exchangesAt: byPort(
      Object.values(network.exchanges),
      ({ process, port }) => `${process}.${port}`,
    ),
  }
}
