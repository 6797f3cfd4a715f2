import type { Trade } from './boundary'
import { plain } from './goods'
import { add, scaled, nothing, type Draft, type Sum } from './model'
import type { Flow, Network, Port, Process } from './network'
import { refuse } from '../units'

/** One way to run a converter: what one unit of it moves at each port [base units], and what it costs [CNY]. */
export interface Mode {
  readonly amounts: ReadonlyMap<Port, number>
  readonly cost: number
  /** Its activity in each period. */
  readonly activity: readonly Sum[]
}

/** The columns of a document: what moves in each period. */
export interface Columns {
  readonly flows: ReadonlyMap<Flow, readonly Sum[]>
  readonly modes: ReadonlyMap<Process, readonly Mode[]>
  readonly trades: readonly { readonly trade: Trade; readonly amount: readonly Sum[] }[]
  /** Level of each stock at the end of each period. */
  readonly stocks: ReadonlyMap<Process, readonly Sum[]>
}

/** Gives every flow, mode, trade and stock a column in each period. */
export function createColumns(draft: Draft, network: Network, trades: readonly Trade[]): Columns {
  const each = (note: string): readonly Sum[] =>
    Array.from({ length: network.periods }, (_, t) => draft.column(`${note} ${t + 1}`))
  const processes = [...network.processes.values()]
  const converters = processes.filter(({ entry }) => entry.kind === 'converter')
  const stocks = processes.filter(({ entry }) => entry.kind === 'stock')
  return {
    flows: new Map(network.flows.map((flow) => [flow, each(`flow ${flow.id}`)])),
    modes: new Map(converters.map((process) => [process, modesOf(network, process, each)])),
    trades: trades.map((trade) => ({
      trade,
      amount: each(`${trade.terms} ${trade.good.id} at ${trade.port.process}.${trade.port.id}`),
    })),
    stocks: new Map(stocks.map((process) => [process, each(`level ${process.id}`)])),
  }
}

function modesOf(
  { reader }: Network,
  { id, unit, ports, entry }: Process,
  each: (note: string) => readonly Sum[],
): readonly Mode[] {
  const table = entry.modes ?? { '': {} }
  return Object.entries(table).map(([mode, own]) => ({
    cost: reader(own.cost ?? entry.cost ?? `0 CNY/(${unit})`, `CNY/(${unit})`),
    amounts: new Map(
      ports.map((port) => {
        const amount = own.ports?.[port.id]?.amount ?? port.entry.amount
        if (amount === undefined) return refuse(`${id}.${port.id} has no amount`)
        return [port, reader(plain(amount), `(${port.good.unit})/(${unit})`)]
      }),
    ),
    activity: each(`activity ${id} ${mode}`),
  }))
}

const at = (sums: readonly Sum[] | undefined, period: number): Sum => sums?.[period] ?? nothing

/** What enters a flow in a period. */
export const entering = ({ flows }: Columns, flow: Flow, t: number): Sum => at(flows.get(flow), t)

/** What a port trades with the outside in a period, in its own unit or as it is. */
export const traded = (columns: Columns, port: Port, t: number, inUnitOfPort: boolean): Sum =>
  add(
    ...columns.trades
      .filter(({ trade }) => trade.port === port)
      .map(({ trade, amount }) =>
        scaled(at(amount, t), inUnitOfPort ? 1 / (port.accepts.get(trade.good) ?? 1) : 1),
      ),
  )

/** What flows bring to an inlet in a period, in the unit of the port. */
export const arriving = (columns: Columns, inlet: Port, t: number): Sum =>
  add(
    ...inlet.flows.map((flow) =>
      scaled(entering(columns, flow, t), flow.arrives / (inlet.accepts.get(flow.good) ?? 1)),
    ),
  )

/** What flows take from an outlet in a period. */
export const leaving = (columns: Columns, outlet: Port, t: number): Sum =>
  add(...outlet.flows.map((flow) => entering(columns, flow, t)))

export const inlets = ({ ports }: Process): readonly Port[] =>
  ports.filter(({ direction }) => direction === 'in')

export const outlets = ({ ports }: Process): readonly Port[] =>
  ports.filter(({ direction }) => direction === 'out')

/** Activity of a converter in a period, over its modes. */
const activityOf = (columns: Columns, process: Process, t: number): Sum =>
  add(...(columns.modes.get(process) ?? []).map(({ activity }) => at(activity, t)))

/** The level of a process in a period: what its capacity bounds [its unit]. */
export function levelOf(columns: Columns, process: Process, t: number): Sum {
  switch (process.entry.kind) {
    case 'converter':
      return activityOf(columns, process, t)
    case 'supply':
      return add(...outlets(process).map((port) => leaving(columns, port, t)))
    case 'stock':
      return at(columns.stocks.get(process), t)
    case 'junction':
      return add(
        ...inlets(process).flatMap((port) => [
          arriving(columns, port, t),
          traded(columns, port, t, true),
        ]),
      )
    default:
      return add(...inlets(process).map((port) => arriving(columns, port, t)))
  }
}
