import { passes } from '../format/kinds'
import { lookUp } from '../base/lookUp'
import { unitFactor } from '../base/units'
import type { Network, Process, Terms } from '../network/network'
import type { Answer } from './answer'
import { touching } from './touching'

/** A network with its answer. */
export interface Solved {
  readonly network: Network
  readonly answer: Answer
}

/** What a converter gives, or takes, at a port in an answer [unit]. */
export const madeAt = (process: Process, port: string, answer: Answer): number =>
  Object.values(process.modes).reduce(
    (sum, mode) =>
      sum +
      (lookUp(mode.amounts, port) ?? 0) *
        (lookUp(lookUp(answer.activities, process.id), mode.id) ?? 0),
    0,
  )

/** The level of a process in an answer: what it runs, trades, lets through, or holds at the end [its unit]. */
export function levelIn({ network, answer }: Solved, process: Process): number {
  const { id, kind, unit } = process
  if (kind === 'converter')
    return sumOf(Object.values(lookUp(answer.activities, id) ?? {}), (x) => x)
  if (kind === 'stock') return lookUp(answer.stocks, id) ?? 0
  const traded = sumOf(Object.values(network.exchanges), (exchange) => {
    if (exchange.process !== id) return 0
    const leaves = passes(kind) && lookUp(process.ports, exchange.port)?.direction === 'out'
    const each = unitFactor(lookUp(network.commodities, exchange.commodity)?.unit ?? '', unit) ?? 1
    return leaves ? 0 : each * (lookUp(answer.boundary, exchange.id) ?? 0)
  })
  if (!passes(kind)) return traded
  const entering = sumOf(Object.values(network.flows), (flow) =>
    flow.to.process === id ? (1 - flow.loss) * (lookUp(answer.flows, flow.id) ?? 0) : 0,
  )
  return traded + entering
}

/** What a process sends out at a port: made by a converter, brought in by a supply or at a junction's inlet [unit]. */
export function sentOut(process: Process, port: string, answer: Answer): number {
  const direction = lookUp(process.ports, port)?.direction
  const brought = process.kind === 'supply' || (passes(process.kind) && direction === 'in')
  if (brought) return lookUp(answer.boundary, `${process.id}.${port}`) ?? 0
  return direction === 'out' ? madeAt(process, port, answer) : 0
}

/** What converters give off of a commodity, what they return to themselves included [unit]. */
export const madeOf = ({ network, answer }: Solved, commodity: string): number =>
  sumOf(touching(network, commodity).processes, (process) =>
    sumOf(Object.values(process.ports), (port) =>
      port.direction === 'out' && port.commodity === commodity
        ? madeAt(process, port.id, answer)
        : 0,
    ),
  )

/** What converters take up of a commodity: what flows bring, and what they buy at an open inlet [unit]. */
export const usedOf = ({ network, answer }: Solved, commodity: string): number => {
  const isConverter = (process: string) => lookUp(network.processes, process)?.kind === 'converter'
  const { flows, exchanges } = touching(network, commodity)
  return (
    sumOf(flows, (flow) =>
      isConverter(flow.to.process) ? (lookUp(answer.flows, flow.id) ?? 0) * (1 - flow.loss) : 0,
    ) +
    sumOf(exchanges, ({ id, terms, process }) =>
      terms === 'buy' && isConverter(process) ? (lookUp(answer.boundary, id) ?? 0) : 0,
    )
  )
}

/** What enters the reuse flows of a commodity [unit]. */
export const reusedOf = ({ network, answer }: Solved, commodity: string): number =>
  sumOf(touching(network, commodity).flows, (flow) =>
    flow.reuse ? (lookUp(answer.flows, flow.id) ?? 0) : 0,
  )

/** What is traded of a commodity on given terms [unit]. */
export const tradedOf = ({ network, answer }: Solved, commodity: string, terms: Terms): number =>
  sumOf(touching(network, commodity).exchanges, (exchange) =>
    exchange.terms === terms ? (lookUp(answer.boundary, exchange.id) ?? 0) : 0,
  )

/** Money that changes hands for what is traded on given terms, paid positive [currency], without value added tax. */
export const paidFor = (
  { network, answer }: Solved,
  terms: Terms,
  counts: (commodity: string) => boolean = () => true,
): number =>
  sumOf(Object.values(network.exchanges), (exchange) =>
    exchange.terms === terms && counts(exchange.commodity)
      ? exchange.unitCost * (lookUp(answer.boundary, exchange.id) ?? 0)
      : 0,
  )

/** Mass of an amount of a commodity [t]. */
export const massOf = ({ network }: Solved, commodity: string, amount: number): number =>
  amount * (lookUp(network.commodities, commodity)?.massPerUnit ?? 0)

/** The sum of what each entry counts for. */
export const sumOf = <T>(entries: readonly T[], value: (entry: T) => number): number =>
  entries.reduce((sum, entry) => sum + value(entry), 0)
