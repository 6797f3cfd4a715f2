import { lookUp } from '../base/lookUp'
import type { Mode, Process } from '../network/network'
import { unitFactor } from '../base/units'
import type { Layout } from './layout'
import type { RowSubject } from './subjects'

/** A coefficient of a row: [column, value]. */
export type Term = readonly [column: number, coefficient: number]

const none: readonly Term[] = []

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
): readonly Term[] => {
  const first = layout.activitiesAt(process, period)
  return Object.values(process.modes).flatMap((mode, k): readonly Term[] => {
    const value = factor(mode)
    return value === 0 ? none : [[first + k, value]]
  })
}

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
      layout.flowAt(flow, period),
      (1 - flow.loss) / standsFor(process, port, flow.commodity),
    ])

/** What flows take from an outlet: Σ f. */
export const outflow = (
  layout: Layout,
  process: Process,
  port: string,
  period: number,
): readonly Term[] =>
  layout.flowsOutOf(process.id, port).map((flow): Term => [layout.flowAt(flow, period), 1])

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
      layout.exchangeAt(exchange, period),
      1 / standsFor(process, port, exchange.commodity),
    ])

/** How much of a commodity stands for one unit of a port. */
const standsFor = (process: Process, port: string, commodity: string): number =>
  lookUp(lookUp(process.ports, port)?.accepts, commodity) ?? 1

/** The terms with their signs turned. */
export const negative = (terms: readonly Term[]): readonly Term[] =>
  terms.map(([column, value]): Term => [column, -value])

/** How much a row counts of a commodity for one unit of it, where rows sum what is counted in different units. */
export const countedIn = (layout: Layout, commodity: string, unit: string): number =>
  unitFactor(unitOf(layout, commodity), unit) ?? 1

/** The unit of a commodity. */
export const unitOf = (layout: Layout, commodity: string): string =>
  lookUp(layout.network.commodities, commodity)?.unit ?? ''

/**
 * The level of a process in its unit: its own activity, what it trades, what enters a junction, what a stock holds at the end of
 * the period.
 */
export const levelOf = (layout: Layout, process: Process, period: number): readonly Term[] => {
  switch (process.kind) {
    case 'converter':
      return running(layout, process, period, (mode) => (mode.conventional === undefined ? 1 : 0))
    case 'stock':
      return [[layout.levelAt(process, period), 1]]
    case 'supply':
    case 'market':
    case 'disposal':
      return Object.values(process.ports).flatMap((port) => {
        const each = countedIn(layout, port.commodity, process.unit)
        return traded(layout, process, port.id, period).map(([column, value]): Term => [
          column,
          value * each,
        ])
      })
    default:
      return Object.values(process.ports).flatMap(({ id, direction }) =>
        direction === 'in' ? entering(layout, process, id, period) : [],
      )
  }
}

/** What enters an inlet, in units of the port: what flows bring and what is bought. */
export const entering = (
  layout: Layout,
  process: Process,
  port: string,
  period: number,
): readonly Term[] => [
  ...inflow(layout, process, port, period),
  ...traded(layout, process, port, period),
]

/** The subject of a row about a process, in its unit of activity. */
export const ofProcess = (
  family: RowSubject['family'],
  { id, unit }: Process,
  period: number | null,
): RowSubject => ({ family, kind: 'process', id, period, unit })

/** The subject of a row about a port, in the unit of what it moves. */
export const atPort = (
  family: RowSubject['family'],
  layout: Layout,
  process: Process,
  port: string,
  commodity: string,
  period: number,
): RowSubject => ({
  ...{ family, kind: 'process', id: process.id, port, period },
  unit: unitOf(layout, commodity),
})
