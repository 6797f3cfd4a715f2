import { passes, processKinds } from '../format/kinds'
import { lookUp } from '../base/lookUp'
import type { Process } from '../network/network'
import type { Layout, Row } from './layout'
import type { RowSubject } from './subjects'
import {
  atPort,
  entering,
  inflow,
  levelOf,
  negative,
  ofProcess,
  outflow,
  processesOf,
  running,
  traded,
  type Term,
} from './terms'

/** out.p.port: Σ out · a − Σ f − b = 0 and in.p.port: Σ in · a − Σ (1 − loss) · f / accepts − b = 0, of converters. */
export const portRows = (layout: Layout, period: number): readonly Row[] =>
  processesOf(layout, 'converter').flatMap((process) =>
    Object.values(process.ports).map((port): Row => {
      const moved = port.direction === 'out' ? outflow : inflow
      return balance(
        [
          ...running(layout, process, period, (mode) => lookUp(mode.amounts, port.id) ?? 0),
          ...negative(moved(layout, process, port.id, period)),
          ...negative(traded(layout, process, port.id, period)),
        ],
        atPort(port.direction, layout, process, port.id, port.commodity, period),
      )
    }),
  )

/** The same of suppliers and takers, for each commodity they trade: b − Σ f = 0 and b − Σ (1 − loss) · f = 0. */
export const tradeRows = (layout: Layout, period: number): readonly Row[] =>
  processesOf(layout, 'supply', 'market', 'disposal').flatMap((process) =>
    Object.values(process.ports).flatMap((port) => {
      const isOut = port.direction === 'out'
      const flows = (isOut ? layout.flowsOutOf : layout.flowsInto)(process.id, port.id)
      return layout.exchangesAt(process.id, port.id).map((exchange): Row => {
        const moved = flows
          .filter(({ commodity }) => commodity === exchange.commodity)
          .map((flow): Term => [layout.flowAt(flow, period), isOut ? -1 : flow.loss - 1])
        return balance([[layout.exchangeAt(exchange, period), 1], ...moved], {
          ...atPort(port.direction, layout, process, port.id, exchange.commodity, period),
          of: exchange.commodity,
        })
      })
    }),
  )

/** junction.p: Σ in + bought = Σ out + let go. */
export const junctionRows = (layout: Layout, period: number): readonly Row[] =>
  processesOf(layout, ...processKinds.filter(passes)).map((process) =>
    balance(passing(layout, process, period), ofProcess('junction', process, period)),
  )

/** stock.p: s(t) − (1 − loss) · s(t − 1) − Σ in + Σ out = 0; before the first period stands the initial amount. */
export const stockRows = (layout: Layout, period: number): readonly Row[] =>
  processesOf(layout, 'stock').map((process): Row => {
    const kept = 1 - process.loss
    const level = (t: number) => layout.levelAt(process, t)
    const before: readonly Term[] = period === 1 ? [] : [[level(period - 1), -kept]]
    const terms: readonly Term[] = [
      [level(period), 1],
      ...before,
      ...negative(passing(layout, process, period)),
    ]
    const row = balance(terms, ofProcess('stock', process, period))
    const start = period === 1 ? kept * process.initial : 0
    return { ...row, lower: start, upper: start }
  })

/** end.p: the level of a stock at the end of the last period is the one that is asked. */
export const endRows = (layout: Layout, period: number): readonly Row[] =>
  processesOf(layout, 'stock').flatMap((process): readonly Row[] => {
    const { end } = process
    if (end === null || period < layout.network.periods) return []
    const entries = levelOf(layout, process, period)
    return [
      {
        lower: end,
        upper: end,
        entries,
        subject: ofProcess('end', process, null),
      },
    ]
  })

const balance = (entries: Row['entries'], subject: RowSubject): Row => ({
  lower: 0,
  upper: 0,
  entries,
  subject,
})

/** What enters a junction or stock minus what leaves it. */
const passing = (layout: Layout, process: Process, period: number): readonly Term[] =>
  Object.values(process.ports).flatMap(({ id, direction }) =>
    direction === 'in'
      ? entering(layout, process, id, period)
      : negative([...outflow(layout, process, id, period), ...traded(layout, process, id, period)]),
  )
