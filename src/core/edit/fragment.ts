import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type {
  CommodityDoc,
  FlowDoc,
  NetworkDoc,
  ParameterDoc,
  PlaceDoc,
  ProcessDoc,
  Table,
} from '../format/doc'
import { numbered } from './add'
import { freshId, takenIds, without } from './ids'
import { processNameOf } from './ports'
import { removeElements, type Elements } from './remove'

/** One step of the grid [px of the drawing]. */
export const grid = 16

/** Part of a document that can be put into another: processes, the flows among them, and what they rest on. */
export interface Fragment {
  readonly format: typeof fragmentFormat
  readonly processes: Table<ProcessDoc>
  readonly flows: Table<FlowDoc>
  readonly layout: Table<PlaceDoc>
  readonly commodities: Table<CommodityDoc>
  readonly parameters: Table<ParameterDoc>
}

/** By this a clipboard text is told from foreign ones. */
export const fragmentFormat = 'loopworks-fragment/1'

/** The chosen processes with the flows among them, and the document's own commodities and parameters. */
export function copyFragment(
  doc: NetworkDoc,
  ids: readonly string[],
  places: Table<PlaceDoc>,
): Fragment {
  const others = Object.keys(doc.processes).filter((id) => !ids.includes(id))
  const kept = removeElements(doc, { processes: others, flows: [] })
  const layout = Object.fromEntries(
    Object.keys(kept.processes).map((id) => [
      id,
      { ...lookUp(doc.layout, id), ...(lookUp(places, id) ?? { x: 0, y: 0 }) },
    ]),
  )
  const { processes, flows } = kept
  // Only what the processes mention goes along: a copy of two cards must not carry the whole document.
  const words = wordsOf([processes, flows])
  const mentioned = <T>(table: Table<T> | undefined): Table<T> =>
    without(table ?? {}, new Set(Object.keys(table ?? {}).filter((id) => !words.has(id))))
  const parameters = parametersBehind(mentioned(doc.parameters), doc.parameters ?? {})
  const commodities = mentioned(doc.commodities)
  return { format: fragmentFormat, processes, flows, layout, commodities, parameters }
}

/** Everything in a value that could be an id. */
const wordsOf = (value: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(value).match(/[\p{L}_][\p{L}\p{N}_]*/gu))

/** Parameters with those that their values mention, and so on. */
function parametersBehind(
  found: Table<ParameterDoc>,
  all: Table<ParameterDoc>,
): Table<ParameterDoc> {
  const words = wordsOf(found)
  const more = Object.keys(all).filter((id) => !Object.hasOwn(found, id) && words.has(id))
  if (more.length === 0) return found
  const added = Object.fromEntries(Object.entries(all).filter(([id]) => more.includes(id)))
  return parametersBehind({ ...found, ...added }, all)
}

/** What came of a paste. */
export interface Pasted {
  readonly doc: NetworkDoc
  readonly elements: Elements
}

/**
 * The document with the processes of a fragment under new ids, inner flows kept, moved by `offset`. Parameters and
 * commodities that the document has already stay as they are there.
 */
export function pasteFragment(
  doc: NetworkDoc,
  library: Library,
  fragment: Fragment,
  offset: PlaceDoc,
): Pasted {
  const ids = new Map<string, string>()
  const taken = new Set(takenIds(doc, 'processes'))
  let pasted: NetworkDoc = {
    ...doc,
    ...(Object.keys(fragment.commodities).length > 0 && {
      commodities: { ...fragment.commodities, ...doc.commodities },
    }),
    ...(Object.keys(fragment.parameters).length > 0 && {
      parameters: { ...fragment.parameters, ...doc.parameters },
    }),
  }
  for (const [old, { zone, ...process }] of Object.entries(fragment.processes)) {
    const id = freshId(old, taken)
    taken.add(id)
    ids.set(old, id)
    const before = processNameOf(old, process, library)
    const name = numbered(before, pasted, library)
    const known = zone !== undefined && Object.hasOwn(doc.zones ?? {}, zone)
    const added: ProcessDoc = {
      ...process,
      ...(name !== before && { name }),
      ...(known && { zone }),
    }
    const place = lookUp(fragment.layout, old) ?? { x: 0, y: 0 }
    const moved = { ...place, x: place.x + offset.x, y: place.y + offset.y }
    pasted = {
      ...pasted,
      processes: { ...pasted.processes, [id]: added },
      layout: { ...pasted.layout, [id]: moved },
    }
  }
  const flows: Record<string, FlowDoc> = {}
  const used = new Set(takenIds(doc, 'flows'))
  for (const [old, flow] of Object.entries(fragment.flows)) {
    const [from, to] = [renamed(flow.from, ids), renamed(flow.to, ids)]
    if (from === null || to === null) continue
    const id = freshId(old, used)
    used.add(id)
    flows[id] = { ...flow, from, to }
  }
  return {
    doc: { ...pasted, flows: { ...pasted.flows, ...flows } },
    elements: { processes: [...ids.values()], flows: Object.keys(flows) },
  }
}

function renamed(end: string, ids: ReadonlyMap<string, string>): string | null {
  const [process = '', port = ''] = end.split('.')
  const id = ids.get(process)
  return id === undefined ? null : `${id}.${port}`
}

/** The document with copies of some processes beside them, one step of the grid down and to the right. */
export const duplicateElements = (
  doc: NetworkDoc,
  library: Library,
  ids: readonly string[],
  places: Table<PlaceDoc>,
): Pasted => pasteFragment(doc, library, copyFragment(doc, ids, places), { x: grid, y: grid })
