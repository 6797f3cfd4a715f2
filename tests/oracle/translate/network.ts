import type { Doc, FlowEntry, PortEntry, ProcessEntry, Table } from '../document'
import { readGood, type Good, type Reader } from './goods'
import { evaluate, read, readBound, refuse, type Amount, type Names } from '../units'

/** A port with what may move through it. */
export interface Port {
  readonly process: string
  readonly id: string
  readonly direction: 'in' | 'out'
  /** Its own commodity: the one it names, or the first it accepts. */
  readonly good: Good
  /** For each commodity that may move, the amount that stands for one unit of the port [base units]. */
  readonly accepts: ReadonlyMap<Good, number>
  readonly entry: PortEntry
  readonly flows: Flow[]
}

/** A flow with its ends. */
export interface Flow {
  readonly id: string
  readonly from: Port
  readonly to: Port
  readonly good: Good
  /** Share that arrives. */
  readonly arrives: number
  readonly entry: FlowEntry
}

/** A process with its ports and the unit of its level. */
export interface Process {
  readonly id: string
  readonly unit: string
  readonly ports: readonly Port[]
  readonly entry: ProcessEntry
}

/** The document with everything looked up. */
export interface Network {
  readonly doc: Doc
  readonly periods: number
  /** Length of a period [h]. */
  readonly hours: number
  /** What prices, fees and freight are divided by. */
  readonly vat: number
  readonly goods: ReadonlyMap<string, Good>
  readonly processes: ReadonlyMap<string, Process>
  readonly flows: readonly Flow[]
  readonly reader: Reader
  /** Reads an amount or a rate that holds over so many hours. */
  readonly bound: (amount: Amount, unit: string, hours: number) => number
}

const found = <T>(table: ReadonlyMap<string, T>, id: string, what: string): T =>
  table.get(id) ?? refuse(`there is no ${what} ${id} of the document's own`)

const entries = <T>(table: Table<T> | undefined): readonly (readonly [string, T])[] =>
  Object.entries(table ?? {})

/** Parameters, each an expression of others. */
function namesOf(doc: Doc): Names {
  const names: Names = (id) => {
    const parameter = Object.hasOwn(doc.parameters ?? {}, id) ? doc.parameters?.[id] : undefined
    return parameter && evaluate(parameter.value, names)
  }
  return names
}

/** Looks up everything that a document names. */
export function readNetwork(doc: Doc): Network {
  const names = namesOf(doc)
  const reader: Reader = (amount, unit) => read(amount, unit, names)
  const goods = new Map(
    entries(doc.commodities).map(([id, entry]) => [id, readGood(id, entry, reader)] as const),
  )
  const processes = new Map(
    entries(doc.processes).map(
      ([id, entry]) => [id, readProcess(id, entry, goods, reader)] as const,
    ),
  )
  const flows = entries(doc.flows).map(([id, entry]) => readFlow(id, entry, processes, reader))
  for (const flow of flows) for (const end of [flow.from, flow.to]) end.flows.push(flow)
  return {
    ...{ doc, goods, processes, flows, reader },
    periods: doc.periods ?? 1,
    hours: read(doc.period, 'h'),
    vat: 1 + reader(doc.vat ?? 0, ''),
    bound: (amount, unit, hours) => readBound(amount, unit, hours, names),
  }
}

function readProcess(
  id: string,
  entry: ProcessEntry,
  goods: ReadonlyMap<string, Good>,
  reader: Reader,
): Process {
  const modes = Object.values(entry.modes ?? {})
  if (entry.recipe !== undefined || modes.some(({ recipe }) => recipe !== undefined))
    refuse(`${id} runs a recipe of the library`)
  const ports = entries(entry.ports).map(([port, each]): Port => {
    const own =
      each.commodity ?? Object.keys(each.accepts ?? {})[0] ?? refuse(`${id}.${port} is empty`)
    const good = found(goods, own, 'commodity')
    const accepts = entries(each.accepts ?? { [own]: 1 }).map(([other, amount]) => {
      const taken = found(goods, other, 'commodity')
      return [taken, reader(amount, `(${taken.unit})/(${good.unit})`)] as const
    })
    const direction = each.direction ?? (entry.kind === 'supply' ? 'out' : 'in')
    const wired = { process: id, id: port, direction, good, entry: each, flows: [] }
    return { ...wired, accepts: new Map(accepts) }
  })
  const unit = entry.unit ?? ports[0]?.good.unit ?? refuse(`${id} has no port`)
  return { id, unit, ports, entry }
}

function readFlow(
  id: string,
  entry: FlowEntry,
  processes: ReadonlyMap<string, Process>,
  reader: Reader,
): Flow {
  const end = (address: string): Port => {
    const [process = '', port = ''] = address.split('.')
    const { ports } = found(processes, process, 'process')
    return ports.find((each) => each.id === port) ?? refuse(`there is no port ${address}`)
  }
  const [from, to] = [end(entry.from), end(entry.to)]
  if (!to.accepts.has(from.good)) refuse(`${entry.to} does not take ${from.good.id}`)
  return { id, from, to, good: from.good, arrives: 1 - reader(entry.loss ?? 0, ''), entry }
}
