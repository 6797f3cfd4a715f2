import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import type { Text } from '../base/text'
import { fieldAt, type FieldPath } from './fields'
import { commodityOf, entryOf, portsOf, processNameOf } from './ports'

/** What the element is called to which a field belongs; null for a field of the document as a whole. */
export function elementName(doc: NetworkDoc, library: Library, path: FieldPath): Text | null {
  const [table, id, part, entry, ...rest] = path
  if (table === undefined || id === undefined || fieldAt(doc, [table, id]) === undefined)
    return table === 'commodities' && id !== undefined ? commodityOf(id, doc, library).name : null
  switch (table) {
    case 'processes': {
      const name = nameOfProcess(doc, library, id)
      if (part === 'modes' && rest[0] === 'ports')
        return joined(name, portName(doc, library, id, rest[1]))
      if (part === 'modes' && entry !== undefined)
        return joined(name, entryOf(lookUp(doc.processes, id)?.modes, entry)?.name ?? { en: entry })
      return part === 'ports' && entry !== undefined
        ? joined(name, portName(doc, library, id, entry))
        : name
    }
    case 'flows':
      return nameOfFlow(doc, library, id)
    case 'commodities':
      return commodityOf(id, doc, library).name
    case 'sources':
      return { en: entryOf(doc.sources, id)?.title ?? id }
    case 'parameters':
    case 'limits':
    case 'zones':
    case 'scenarios':
      return entryOf<{ readonly name?: Text | undefined }>(doc[table], id)?.name ?? { en: id }
    default:
      return null
  }
}

const joined = (one: Text, other: Text): Text => ({
  en: `${one.en}, ${other.en}`,
  zh: `${one.zh ?? one.en}·${other.zh ?? other.en}`,
})

function nameOfProcess(doc: NetworkDoc, library: Library, id: string): Text {
  const process = entryOf(doc.processes, id)
  return process === undefined ? { en: id } : processNameOf(id, process, library)
}

/** Name of a port: that of its commodity. */
export function portName(
  doc: NetworkDoc,
  library: Library,
  id: string,
  port: string | undefined,
): Text {
  const process = entryOf(doc.processes, id)
  const found =
    process && portsOf(id, process, library).find((each) => each.port === port)?.commodity
  return found === undefined ? { en: port ?? '' } : commodityOf(found, doc, library).name
}

function nameOfFlow(doc: NetworkDoc, library: Library, id: string): Text {
  const flow = entryOf(doc.flows, id)
  if (flow === undefined || flow.name !== undefined) return flow?.name ?? { en: id }
  const [from, to] = [flow.from, flow.to].map((end) =>
    nameOfProcess(doc, library, end.split('.')[0] ?? ''),
  )
  return {
    en: `${from?.en ?? ''} → ${to?.en ?? ''}`,
    zh: `${from?.zh ?? from?.en ?? ''} → ${to?.zh ?? to?.en ?? ''}`,
  }
}
