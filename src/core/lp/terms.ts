import type { Mode, Process } from '../network/network'
import type { Layout, RowSubject } from './layout'

/** A coefficient of a row: [column, value]. */
export type Term = readonly [column: number, coefficient: number]

/** The processes of some kinds, in the order of the network. */
export const processesOf = (
  layout: Layout,
  ...kinds: readonly Process['kind'][]
): readonly Process[] =>
  Object.values(layout.network.processes).filter(({ kind }) => kinds.includes(kind))

/** Σ of the activities of a process, each mode times a factor; the level at which it runs when that is 1. */
export const running = (
  layout: Layout,
  process: Process,
  period: number,
  factor: (mode: Mode) => number = () => 1,
): readonly Term[] =>
  Object.values(process.modes).flatMap((mode): readonly Term[] => {
    const value = factor(mode)
    if (value === 0) return []
    return [[layout.at(`a.${process.id}.${mode.id}${layout.suffix(period)}`), value]]
  })

/** What flows bring to an inlet, in units of the port: Σ (1 − loss) · f / accepts. */
export const inflow = (
  layout: Layout,
  process: Process,
  port: string,
  period: number,
): readonly Term[] =>
  layout
    .flowsInto(process.id, port)
    .map((flow): Term => [
      layout.at(`f.${flow.id}${layout.suffix(period)}`),
      (1 - flow.loss) / standsFor(process, port, flow.commodity),
    ])

/** What flows take from an outlet: Σ f. */
export const outflow = (
  layout: Layout,
  process: Process,
  port: string,
  period: number,
): readonly Term[] =>
  layout
    .flowsOutOf(process.id, port)
    .map((flow): Term => [layout.at(`f.${flow.id}${layout.suffix(period)}`), 1])

/** What a port trades with the outside, in units of the port: Σ b / accepts. */
export const traded = (
  layout: Layout,
  process: Process,
  port: string,
  period: number,
): readonly Term[] =>
  layout
    .exchangesAt(process.id, port)
    .map((exchange): Term => [
      layout.at(`b.${exchange.id}${layout.suffix(period)}`),
      1 / standsFor(process, port, exchange.commodity),
    ])

/** How much of a commodity stands for one unit of a port. */
const standsFor = (process: Process, port: string, commodity: string): number =>
  process.ports[port]?.accepts[commodity] ?? 1

/** The terms with their signs turned. */
export const negative = (terms: readonly Term[]): readonly Term[] =>
  terms.map(([column, value]): Term => [column, -value])

/** The subject of a row about a process, in its unit of activity. */
export const ofProcess = (process: Process): RowSubject => ({
  kind: 'process',
  id: process.id,
  unit: process.unit,
})

/** The subject of a row about a port, in the unit of what it moves. */
export const atPort = (
  layout: Layout,
  process: Process,
  port: string,
  commodity: string,
): RowSubject => ({
  kind: 'process',
  id: process.id,
  port,
  unit: layout.network.commodities[commodity]?.unit ?? '',
})
