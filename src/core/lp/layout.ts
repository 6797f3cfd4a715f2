import type { Exchange, Flow, Network, Process } from '../network/network'
import type { Column } from './columns'

/** The families of rows, and those of columns, whose bounds say as much as a row. */
export type RowFamily =
  | 'in'
  | 'out'
  | 'junction'
  | 'stock'
  | 'share'
  | 'quality'
  | 'cap'
  | 'min'
  | 'on'
  | 'built'
  | 'end'
  | 'limit'
  | 'stage'

/** What a row, or the bound of a column, stands for, so that a dual or a conflict can be told in the words of the network. */
export interface RowSubject {
  readonly family: RowFamily | Column['kind']
  readonly kind: 'process' | 'flow' | 'limit'
  readonly id: string
  readonly port?: string
  /** The commodity of a share or a trade, or the element of a quality. */
  readonly of?: string
  /** The period that it belongs to, from 1; null for what spans all of them. */
  readonly period: number | null
  readonly unit: string
}

/** One row before it is compressed: its bounds and its coefficients by column. */
export interface Row {
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly entries: readonly (readonly [column: number, coefficient: number])[]
  readonly subject: RowSubject
}

/** Where the columns of a network stand, for the row families. */
export interface Layout {
  readonly network: Network
  readonly columns: readonly Column[]
  /** One name a column. */
  readonly names: readonly string[]
  /** Column of the activity of a mode, the amount of a flow, an exchange …, by name; −1 when there is none. */
  readonly at: (name: string) => number
  /** "" with one period, ".t" with several. */
  readonly suffix: (period: number) => string
  readonly flowsInto: (process: string, port: string) => readonly Flow[]
  readonly flowsOutOf: (process: string, port: string) => readonly Flow[]
  readonly exchangesAt: (process: string, port: string) => readonly Exchange[]
}

/** Whether it matters to a process if it runs at all: for a least load, or a cost while it does. */
export const hasSwitch = ({ leastLoad, fixedCostWhen }: Process): boolean =>
  leastLoad !== null || fixedCostWhen === 'running'

/** Lays out the columns of a network: activities, flows, exchanges, stocks, switches by period, then what is built. */
export function layOut(network: Network): Layout {
  const suffix = (period: number) => (network.periods === 1 ? '' : `.${String(period)}`)
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
          kind: 'stock',
          process,
          commodity,
          period,
          last: period === network.periods,
        })
      }
      if (hasSwitch(process)) columns.push({ kind: 'on', process, period })
    }
  }
  for (const process of processes)
    if (process.build !== null)
      columns.push({ kind: 'build', process, annuity: process.build.annuity * network.periods })
  for (const process of processes)
    if (process.build !== null && process.fixedCostWhen === 'built')
      columns.push({ kind: 'built', process })
  const names = columns.map((column) => nameOf(column, suffix))
  const index = new Map(names.map((name, j) => [name, j]))
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
    names,
    suffix,
    at: (name) => index.get(name) ?? -1,
    flowsInto: byPort(flows, ({ to }) => `${to.process}.${to.port}`),
    flowsOutOf: byPort(flows, ({ from }) => `${from.process}.${from.port}`),
    exchangesAt: byPort(
      Object.values(network.exchanges),
      ({ process, port }) => `${process}.${port}`,
    ),
  }
}

/** The name of a column: `a.process.mode`, `f.flow`, `b.process.port`, `s.process`, `on.process`, `build.process`, `built.process`. */
function nameOf(column: Column, suffix: (period: number) => string): string {
  switch (column.kind) {
    case 'activity':
      return `a.${column.process.id}.${column.mode.id}${suffix(column.period)}`
    case 'flow':
      return `f.${column.flow.id}${suffix(column.period)}`
    case 'exchange':
      return `b.${column.exchange.id}${suffix(column.period)}`
    case 'stock':
      return `s.${column.process.id}${suffix(column.period)}`
    case 'on':
      return `on.${column.process.id}${suffix(column.period)}`
    case 'build':
      return `build.${column.process.id}`
    case 'built':
      return `built.${column.process.id}`
  }
}
