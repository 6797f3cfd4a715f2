import { standardBaselines } from '../../src/core/format/standardBaselines'
import { readFileSync } from 'node:fs'
import type { Commodity, Network } from '../../src/core/network/network'
import { readDoc } from '../../src/core/format/read'
import type { Answer, Avoided } from '../../src/core/answer/answer'
import { simulate } from '../../src/core/run/simulate'
import { bundledLibrary } from '../../src/solver/library'
import { solve } from './solvers'

/** A bundled network under one of its scenarios, solved and compared with its baselines. */
export interface Shown {
  readonly network: Network
  readonly answer: Answer
  readonly avoided: Readonly<Record<string, Avoided>>
}

/** The scenarios of a bundled network, each solved when it is first asked for; `null` is the base case. */
export function gallery(
  id: string,
  baselines: readonly string[] = standardBaselines,
): (scenario?: string | null) => Shown {
  const text = readFileSync(new URL(`../../models/networks/${id}.json`, import.meta.url), 'utf8')
  const doc = readDoc(text)
  if (!doc.ok) throw new Error(`${id}: ${JSON.stringify(doc.error)}`)
  const known = new Map<string | null, Shown>()
  return (scenario = null) => {
    const before = known.get(scenario)
    if (before !== undefined) return before
    const request = { doc: doc.value, scenario, baselines }
    const { network, answer, avoided } = simulate(request, bundledLibrary, solve)
    if (network === null || answer?.status !== 'optimal')
      throw new Error(`${id} ${scenario ?? ''}: ${answer?.status ?? 'not parsed'}`)
    const shown = { network, answer, avoided }
    known.set(scenario, shown)
    return shown
  }
}

/** Where a commodity comes from and goes to over a whole network [unit of the commodity]. */
export interface Book {
  readonly made: number
  readonly bought: number
  readonly used: number
  /** Sold, disposed of, emitted, let go or unsold. */
  readonly left: number
  readonly lost: number
}

/** The book of each commodity, from the activities and what crosses the boundary. */
export function booksOf({ network, answer }: Shown): Readonly<Record<string, Book>> {
  const books: Record<string, Record<keyof Book, number>> = {}
  const add = (commodity: string, side: keyof Book, amount: number) => {
    const book = (books[commodity] ??= { made: 0, bought: 0, used: 0, left: 0, lost: 0 })
    book[side] += amount
  }
  for (const process of Object.values(network.processes))
    for (const mode of Object.values(process.modes))
      for (const [port, amount] of Object.entries(mode.amounts)) {
        const { direction, commodity, accepts } = process.ports[port] ?? absent(port)
        const level = (answer.activities[process.id]?.[mode.id] ?? 0) * amount
        if (direction === 'out') add(commodity, 'made', level)
        else if (Object.keys(accepts).length === 1) add(commodity, 'used', level)
      }
  for (const exchange of Object.values(network.exchanges)) {
    const amount = answer.boundary[exchange.id] ?? 0
    add(exchange.commodity, exchange.terms === 'buy' ? 'bought' : 'left', amount)
    if (choosesAt(network, exchange.process, exchange.port) && exchange.terms === 'buy')
      add(exchange.commodity, 'used', amount)
  }
  for (const flow of Object.values(network.flows)) {
    const amount = answer.flows[flow.id] ?? 0
    add(flow.commodity, 'lost', flow.loss * amount)
    if (choosesAt(network, flow.to.process, flow.to.port))
      add(flow.commodity, 'used', (1 - flow.loss) * amount)
  }
  return books
}

/** Whether an inlet of a converter may be fed with several commodities. */
const choosesAt = (network: Network, process: string, port: string): boolean =>
  network.processes[process]?.kind === 'converter' &&
  Object.keys(network.processes[process].ports[port]?.accepts ?? {}).length > 1

const absent = (port: string): never => {
  throw new Error(`no port ${port}`)
}

/** What a converter takes and gives [t]. */
export interface Sides {
  readonly in: number
  readonly out: number
}

/** Mass that each converter takes and gives by what flows and crosses the boundary at its ports [t]. */
export const massesOf = (shown: Shown): Readonly<Record<string, Sides>> => sidesOf(shown, () => 1)

/** The same of one element, by the compositions of the commodities [t]. */
export const contentsOf = (shown: Shown, element: string): Readonly<Record<string, Sides>> =>
  sidesOf(shown, (commodity) => commodity.composition[element] ?? 0)

function sidesOf(
  { network, answer }: Shown,
  share: (commodity: Commodity) => number,
): Readonly<Record<string, Sides>> {
  const sides: Record<string, { in: number; out: number }> = {}
  const add = (process: string, side: 'in' | 'out', id: string, amount: number) => {
    const commodity = network.commodities[id]
    if (commodity === undefined || network.processes[process]?.kind !== 'converter') return
    const sum = (sides[process] ??= { in: 0, out: 0 })
    sum[side] += amount * commodity.massPerUnit * share(commodity)
  }
  for (const flow of Object.values(network.flows)) {
    const amount = answer.flows[flow.id] ?? 0
    add(flow.from.process, 'out', flow.commodity, amount)
    add(flow.to.process, 'in', flow.commodity, (1 - flow.loss) * amount)
  }
  for (const { id, process, terms, commodity } of Object.values(network.exchanges))
    add(process, terms === 'buy' ? 'in' : 'out', commodity, answer.boundary[id] ?? 0)
  return sides
}
