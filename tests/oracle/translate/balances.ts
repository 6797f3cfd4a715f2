import {
  arriving,
  entering,
  inlets,
  leaving,
  levelOf,
  outlets,
  traded,
  type Columns,
} from './columns'
import { add, constant, minus, nothing, scaled, type Draft, type Sum } from './model'
import type { Network, Port, Process } from './network'

/** Rows that hold in every period: what enters is what is used, and what is made is what leaves. */
export function addBalances(draft: Draft, network: Network, columns: Columns): void {
  for (const process of network.processes.values()) {
    if (process.entry.kind === 'stock') addStock(draft, network, columns, process)
    else
      for (let t = 0; t < network.periods; t++) {
        if (process.entry.kind === 'converter') addConverter(draft, columns, process, t)
        if (process.entry.kind === 'junction') addJunction(draft, columns, process, t)
      }
  }
}

const name = (port: Port, t: number): string => `balance ${port.process}.${port.id} ${t + 1}`

function addConverter(draft: Draft, columns: Columns, process: Process, t: number): void {
  for (const port of process.ports) {
    const moved = add(
      ...(columns.modes.get(process) ?? []).map(({ amounts, activity }) =>
        scaled(activity[t] ?? nothing, amounts.get(port) ?? 0),
      ),
    )
    const through = port.direction === 'in' ? arriving(columns, port, t) : leaving(columns, port, t)
    draft.row(name(port, t), moved, '=', add(through, traded(columns, port, t, true)))
  }
}

function addJunction(draft: Draft, columns: Columns, process: Process, t: number): void {
  const left = outlets(process).flatMap((port) => [
    leaving(columns, port, t),
    traded(columns, port, t, true),
  ])
  draft.row(`through ${process.id} ${t + 1}`, levelOf(columns, process, t), '=', add(...left))
}

/** What a stock takes in less what it gives out in a period. */
export const gainOf = (columns: Columns, process: Process, t: number): Sum =>
  minus(
    add(...inlets(process).map((port) => arriving(columns, port, t))),
    add(...outlets(process).map((port) => leaving(columns, port, t))),
  )

function addStock(draft: Draft, network: Network, columns: Columns, process: Process): void {
  const { entry, unit, id } = process
  const { reader, periods } = network
  const initial = entry.initial === undefined ? 0 : reader(entry.initial, unit)
  const kept = 1 - reader(entry.loss ?? 0, '')
  let before: Sum = constant(initial)
  for (let t = 0; t < periods; t++) {
    const level = levelOf(columns, process, t)
    const gain = gainOf(columns, process, t)
    draft.row(`stock ${id} ${t + 1}`, level, '=', add(scaled(before, kept), gain))
    before = level
  }
  const end = entry.end ?? 'free'
  if (end !== 'free')
    draft.row(`end ${id}`, before, '=', constant(end === 'start' ? initial : reader(end, unit)))
}

/** Capacities and least amounts of flows, on what enters them. */
export function addFlowBounds(
  draft: Draft,
  { flows, periods, hours, bound }: Network,
  columns: Columns,
): void {
  for (const flow of flows)
    for (let t = 0; t < periods; t++) {
      const { capacity, minimum } = flow.entry
      const { unit } = flow.good
      const left = entering(columns, flow, t)
      if (capacity !== undefined)
        draft.row(`most ${flow.id} ${t + 1}`, left, '<=', constant(bound(capacity, unit, hours)))
      if (minimum !== undefined)
        draft.row(`least ${flow.id} ${t + 1}`, left, '>=', constant(bound(minimum, unit, hours)))
    }
}
