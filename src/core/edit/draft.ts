import { commodityFields, embodiedFields } from '../format/fields/commodity'
import { flowFields } from '../format/fields/flow'
import { processFields } from '../format/fields/process'
import { usualOf } from '../format/usual'
import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { FlowDoc, NetworkDoc, ProcessDoc } from '../format/doc'
import type { Commodity, Flow, Network, Port, PortRef, Process } from '../network/network'
import { commodityOf, entryOf, portsOf, processNameOf } from './ports'

/** The part of a document that is drawn. */
export type Drawn = Pick<NetworkDoc, 'name' | 'currency' | 'processes' | 'flows' | 'commodities'>

/** What holds in new entries, as far as the format says. */
const ofProcess = usualOf(processFields)
const ofFlow = usualOf(flowFields)
const ofCommodity = usualOf(commodityFields)

/**
 * The document as it can be drawn now: what was parsed last, with the processes, flows and names that the document has
 * gained or lost since. Numbers of new entries are unknown here; nothing but the drawing may rest on it. Returns
 * `parsed` itself where the document has the same structure.
 */
export function draftNetwork(doc: Drawn, library: Library, parsed: Network | null): Network {
  const processes: Record<string, Process> = {}
  for (const [id, process] of Object.entries(doc.processes)) {
    const drafted = draftProcess(id, process, doc, library, entryOf(parsed?.processes, id))
    if (drafted !== null) processes[id] = drafted
  }
  const flows: Record<string, Flow> = {}
  for (const [id, flow] of Object.entries(doc.flows)) {
    const drafted = draftFlow(id, flow, processes, entryOf(parsed?.flows, id))
    if (drafted !== null) flows[id] = drafted
  }
  if (parsed !== null && same(processes, parsed.processes) && same(flows, parsed.flows))
    return parsed
  const commodities: Record<string, Commodity> = { ...parsed?.commodities }
  for (const { ports } of Object.values(processes))
    for (const { commodity, accepts } of Object.values(ports))
      for (const each of [commodity, ...Object.keys(accepts)])
        commodities[each] = lookUp(commodities, each) ?? draftCommodity(each, doc, library)
  return {
    ...(parsed ?? nothing(doc)),
    ...{ commodities, processes, flows, name: doc.name },
    exchanges: Object.fromEntries(
      Object.entries(parsed?.exchanges ?? {}).filter(
        ([, { process, port }]) => lookUp(entryOf(processes, process)?.ports, port) !== undefined,
      ),
    ),
  }
}

/** Whether two tables hold the same entries; their order does not matter to a drawing. */
const same = <T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.keys(a).every((id) => lookUp(a, id) === entryOf(b, id))

function draftProcess(
  id: string,
  process: ProcessDoc,
  doc: Drawn,
  library: Library,
  parsed: Process | undefined,
): Process | null {
  const found = portsOf(id, process, library)
  const name = processNameOf(id, process, library)
  const zone = process.zone ?? null
  const unchanged =
    parsed?.kind === process.kind &&
    found.length === Object.keys(parsed.ports).length &&
    found.every(({ port, direction, commodity, accepts }) => {
      const old = entryOf(parsed.ports, port)
      return (
        old?.direction === direction &&
        old.commodity === commodity &&
        accepts.every((each) => Object.hasOwn(old.accepts, each))
      )
    })
  if (unchanged)
    return parsed.name.en === name.en && parsed.name.zh === name.zh && parsed.zone === zone
      ? parsed
      : { ...parsed, name, zone }
  const ports = Object.fromEntries(
    found.map(({ port, direction, commodity, accepts }): readonly [string, Port] => [
      port,
      {
        ...{ id: port, direction, commodity, share: {}, quality: {} },
        accepts: Object.fromEntries(accepts.map((each) => [each, 1])),
      },
    ]),
  )
  if (found.length === 0) return null
  const recipe = entryOf(library.recipes, process.recipe)
  const counted =
    lookUp(recipe?.ports, recipe?.reference ?? '')?.commodity ?? found[0]?.commodity ?? ''
  return {
    ...{ id, kind: process.kind, name, zone, ports, recipe: process.recipe ?? null },
    treatment: recipe?.treatment ?? false,
    unit: process.unit ?? commodityOf(counted, doc, library).unit ?? 't',
    reference: recipe?.reference ?? null,
    modes: {},
    ...{ ...ofProcess, leastLoad: ofProcess.onOff, build: null },
  }
}

function draftFlow(
  id: string,
  doc: FlowDoc,
  processes: Readonly<Record<string, Process>>,
  parsed: Flow | undefined,
): Flow | null {
  const [from, to] = [endOf(doc.from), endOf(doc.to)]
  const outlet = entryOf(entryOf(processes, from.process)?.ports, from.port)
  const inlet = entryOf(entryOf(processes, to.process)?.ports, to.port)
  if (outlet?.direction !== 'out' || inlet?.direction !== 'in') return null
  const name = doc.name ?? null
  if (
    parsed?.commodity === outlet.commodity &&
    sameEnd(parsed.from, from) &&
    sameEnd(parsed.to, to)
  )
    return parsed.name?.en === name?.en && parsed.name?.zh === name?.zh
      ? parsed
      : { ...parsed, name }
  return {
    ...{ id, name, from, to, commodity: outlet.commodity, mode: doc.mode ?? null },
    ...{ ...ofFlow, reuse: doc.reuse ?? false, freight: 0, co2e: 0, work: 0 },
  }
}

const endOf = (end: string): PortRef => {
  const [process = '', port = ''] = end.split('.')
  return { process, port }
}

const sameEnd = (a: PortRef, b: PortRef): boolean => a.process === b.process && a.port === b.port

function draftCommodity(id: string, doc: Drawn, library: Library): Commodity {
  const { name, kind, phase, unit } = commodityOf(id, doc, library)
  return {
    ...{ id, name, kind: kind ?? 'product', phase: phase ?? null, unit: unit ?? 't' },
    ...{ ...ofCommodity, massPerUnit: unit === 't' ? 1 : 0, composition: {} },
    ...{ hazardous: null, substitute: null, embodied: usualOf(embodiedFields) },
  }
}

const nothing = (doc: Drawn): Network => ({
  ...{ name: doc.name, currency: doc.currency, hours: 8760, period: 'year', periods: 1 },
  ...{ vatDivisor: 1, parameters: {}, commodities: {}, processes: {}, flows: {} },
  ...{ exchanges: {}, limits: {}, objective: [] },
})
