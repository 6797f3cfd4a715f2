import { lookUp } from '../base/lookUp'
import type { Issue } from '../base/issue'
import type { Library } from '../library/library'
import { sameTable } from '../base/sharing'
import type { NetworkDoc } from '../format/doc'
import { createLoopCheck } from './loopCheck'
import type { Commodity, Flow, Network } from '../network/network'
import { checkRecipe } from './closing'
import { createCommodities, type MadeCommodities } from './commodities'
import { readExchanges, type MadeExchanges } from './exchanges'
import { readFlow } from './flows'
import { createMake, createMakeByMatter, createTelling, type Made } from './made'
import { readLimits, readObjective } from './objective'
import { readParameters, readSurroundings } from './parameters'
import { readProcess, type ReadProcess } from './processes'
import { checkUnsaid } from './unsaid'

/** What came of parsing: the network unless an issue is an error, and every issue at once. */
export interface Parsed {
  readonly network: Network | null
  readonly issues: readonly Issue[]
}

/** Parses one document after another; of one that is like the last only what has changed is read again. */
export type Parse = (doc: NetworkDoc) => Parsed

/**
 * Resolves a document of the right shape into a network: units become numbers, recipes are looked up, ports are
 * joined by flows, the open boundary becomes exchanges, and the physics is checked before anything is solved.
 */
export const parseNetwork = (doc: NetworkDoc, library: Library): Parsed => createParse(library)(doc)

/** All that was made of a document, each thing with what it was made of. */
interface Memory {
  /** Without these nothing of it holds. */
  readonly common: string
  readonly commodities: MadeCommodities
  readonly processes: ReadonlyMap<string, Made<ReadProcess | null>>
  readonly closings: ReadonlyMap<string, Made<readonly Issue[]>>
  readonly flows: ReadonlyMap<string, Made<Flow | null>>
  readonly exchanges: MadeExchanges
  readonly network: Network | null
}

const nothing: Memory = {
  common: '',
  commodities: new Map(),
  processes: new Map(),
  closings: new Map(),
  flows: new Map(),
  exchanges: new Map(),
  network: null,
}

/**
 * A parse with a memory of the document before: an entry that is the same object, and whose parameters and commodities
 * are what they were, is not read again, and what comes out the same stays the same object. What comes of a document does
 * not depend on those before it.
 */
export function createParse(library: Library): Parse {
  let memory = nothing
  const checkLoops = createLoopCheck()
  return (doc) => {
    const surroundings = readSurroundings(doc)
    const { scope, currency, hours, rates, found } = surroundings
    const common = JSON.stringify([currency, hours, [...rates]])
    const before = memory.common === common ? memory : nothing
    const commodities = createCommodities(
      doc,
      library,
      createMake(surroundings),
      before.commodities,
    )
    const make = createMake(surroundings, commodities)
    const makeByMatter = createMakeByMatter(surroundings, commodities)
    const { issues: told, tell } = createTelling((id) => commodities.made.get(id))
    const once = <T>(read: Parameters<typeof make<T>>[2]): T => {
      const made = make(undefined, [], read)
      tell(made)
      return made.value
    }

    const processes = madeOf(doc.processes, (id, process) => {
      const isZoned = process.zone === undefined || lookUp(doc.zones, process.zone) !== undefined
      return makeByMatter(before.processes.get(id), [process, isZoned], (reader, look) =>
        readProcess(id, process, doc.zones, library, look, reader),
      )
    })
    const read = valuesOf(processes)
    processes.forEach(tell)
    const all = Object.keys(doc.processes)
    const flows = madeOf(doc.flows, (id, flow) => {
      const from = [flow, ...endsOf(flow.from, read), ...endsOf(flow.to, read)]
      const last = before.flows.get(id)
      // Why there is none depends on what else there is.
      const known = last?.value === null ? undefined : last
      return makeByMatter(known, from, (reader, look) =>
        readFlow(id, flow, read, all, library, look, reader),
      )
    })
    flows.forEach(tell)
    const flowTable = sameTable(before.network?.flows, valuesOf(flows))
    // What no port carries is read all the same: a mistake in it is one today.
    once((_, look) => {
      for (const id of Object.keys(doc.commodities ?? {})) look(id, `commodities.${id}`)
    })
    const vatDivisor = 1 + once((reader) => reader.share('vat', doc.vat, 0))
    const isOpen = doc.boundary !== 'closed'
    const traded = readExchanges(read, flowTable, isOpen, vatDivisor, make, before.exchanges)
    traded.forEach(tell)
    const processTable = Object.fromEntries(
      Object.entries(read).map(([id, { process }]) => [id, process]),
    )
    const exchanges = Object.fromEntries(
      [...traded.values()].flatMap(({ value }) => value.map((each) => [each.id, each] as const)),
    )
    const unitOf = (id: string): string => commodities.look(id)?.unit ?? 't'
    const rest = once((reader) => ({
      limits: readLimits(doc, processTable, flowTable, unitOf, reader),
      objective: readObjective(doc.objective, 'objective', scope, reader),
      parameters: readParameters(doc, reader),
    }))
    const used = once((_, look) => usedCommodities(read, look))
    const network: Network = {
      name: doc.name,
      currency,
      hours,
      period: doc.period.replace(/^1\s+/, ''),
      periods: doc.periods ?? 1,
      vatDivisor,
      commodities: sameTable(before.network?.commodities, used),
      processes: sameTable(before.network?.processes, processTable),
      flows: flowTable,
      exchanges: sameTable(before.network?.exchanges, exchanges),
      ...rest,
    }
    const closings = madeOf(read, (id, { process, drafts }) => {
      const exempt = lookUp(doc.processes, id)?.exempt
      return makeByMatter(before.closings.get(id), [process, drafts, exempt], (_, look) =>
        checkRecipe(process, drafts, exempt, library, (each) => look(each, '')),
      )
    })
    const issues = [
      ...found,
      ...told,
      ...checkUnsaid(doc, library, exchanges),
      ...[...closings.values()].flatMap(({ value }) => value),
      ...checkLoops(network),
    ]
    memory = {
      common,
      ...{ commodities: commodities.made, processes, closings, flows, exchanges: traded, network },
    }
    return { network: issues.some((each) => each.severity === 'error') ? null : network, issues }
  }
}

/** What is made of each entry of a table, in its order. */
const madeOf = <D, T>(
  table: Readonly<Record<string, D>>,
  make: (id: string, entry: D) => Made<T>,
): ReadonlyMap<string, Made<T>> =>
  new Map(Object.entries(table).map(([id, entry]) => [id, make(id, entry)]))

/** What could be read of the entries of a table. */
const valuesOf = <T>(made: ReadonlyMap<string, Made<T | null>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    [...made].flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])),
  )

/** What a flow has to do with the process at one of its ends. */
function endsOf(end: string, processes: Readonly<Record<string, ReadProcess>>): readonly unknown[] {
  const read = lookUp(processes, end.split('.')[0] ?? '')
  return [read?.ports, read?.process.kind, read?.process.treatment]
}

function usedCommodities(
  processes: Readonly<Record<string, ReadProcess>>,
  look: (id: string, path: string) => Commodity | null,
): Readonly<Record<string, Commodity>> {
  const used: Record<string, Commodity> = {}
  for (const { process } of Object.values(processes))
    for (const port of Object.values(process.ports))
      for (const id of [port.commodity, ...Object.keys(port.accepts)]) {
        const commodity = look(id, '')
        if (commodity === null) continue
        used[id] = commodity
        const { substitute } = commodity
        if (substitute !== null)
          look(substitute.commodity, `commodities.${id}.substitute.commodity`)
      }
  return used
}
