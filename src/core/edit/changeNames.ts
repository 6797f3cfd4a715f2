import type { Field } from '../format/field'
import { findField } from '../format/find'
import { elementName, portName } from './elements'
import type { FieldPath } from './fields'
import { commodityOf, entryOf, portsOf, processNameOf } from './ports'
import type { Library } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import { isRecord } from '../format/patch'
import type { Text } from '../base/text'
import type { ChangeValue, EntryChange } from './change'

/** The documents that are compared. */
export interface Docs {
  readonly before: NetworkDoc
  readonly after: NetworkDoc
  readonly library: Library
}

/** A change, with the names of what it is about. */
export function namedChange(
  docs: Docs,
  kind: EntryChange['kind'],
  path: FieldPath,
  before: unknown,
  after: unknown,
): EntryChange {
  const [table, id = ''] = path
  const doc = kind === 'removed' ? docs.before : docs.after
  const found = findField(path)
  const named = (value: unknown, of: NetworkDoc) =>
    valueWords(docs.library, of, found?.field ?? null, value)
  return {
    kind,
    path,
    name: table === undefined || path.length < 2 ? null : titleOf(doc, docs.library, table, id),
    part: partName(doc, docs.library, path),
    of:
      found?.of == null
        ? null
        : found.keyed === 'commodities'
          ? commodityOf(found.of, doc, docs.library).name
          : { en: found.of },
    field: found?.pattern ?? null,
    before: named(before, docs.before),
    after: named(after, docs.after),
  }
}

/** What an entry is called; its id where it has no name. */
function titleOf(doc: NetworkDoc, library: Library, table: string, id: string): Text {
  const note = table === 'notes' ? entryOf(doc.notes, id)?.text : undefined
  return (
    (note === undefined ? null : { en: note }) ??
    (table === 'flows' ? flowTitle(doc, library, id) : null) ??
    elementName(doc, library, [table, id]) ?? { en: id }
  )
}

/** A flow by what it carries from where to where, unless it has a name of its own. */
function flowTitle(doc: NetworkDoc, library: Library, id: string): Text | null {
  const flow = entryOf(doc.flows, id)
  if (flow === undefined || flow.name !== undefined) return flow?.name ?? null
  const [from, port = ''] = flow.from.split('.')
  const giver = entryOf(doc.processes, from)
  const commodity =
    giver && portsOf(from ?? '', giver, library).find((each) => each.port === port)?.commodity
  const ends = elementName(doc, library, ['flows', id]) ?? { en: id }
  if (commodity === undefined) return ends
  const { en, zh } = commodityOf(commodity, doc, library).name
  return { en: `${en}: ${ends.en}`, zh: `${zh ?? en}：${ends.zh ?? ends.en}` }
}

/** Name of the mode and the port that a path leads into. */
function partName(doc: NetworkDoc, library: Library, path: FieldPath): Text | null {
  const [table, id = '', ...rest] = path
  if (table !== 'processes' || rest.length < 2) return null
  const mode = rest[0] === 'modes' ? rest[1] : undefined
  const inside = mode === undefined ? rest : rest.slice(2)
  const port = inside[0] === 'ports' ? inside[1] : undefined
  const found = entryOf(entryOf(doc.processes, id)?.modes, mode)
  const names = [
    mode === undefined
      ? null
      : (found?.name ?? entryOf(library.recipes, found?.recipe)?.name ?? { en: mode }),
    port === undefined ? null : portName(doc, library, id, port),
  ].filter((each) => each !== null)
  return names.length === 0
    ? null
    : {
        en: names.map(({ en }) => en).join(', '),
        zh: names.map(({ en, zh }) => zh ?? en).join('·'),
      }
}

/** What stands in a field, with names in the place of ids. */
function valueWords(
  library: Library,
  doc: NetworkDoc,
  field: Field | null,
  value: unknown,
): ChangeValue {
  if (isText(value)) return value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return value == null ? null : JSON.stringify(value)
  switch (field?.refers) {
    case 'ports': {
      const [process = '', port] = value.split('.')
      const found = entryOf(doc.processes, process)
      if (found === undefined) return value
      const name = processNameOf(process, found, library)
      const at = portName(doc, library, process, port)
      return {
        en: `${name.en}, ${at.en}`,
        zh: `${name.zh ?? name.en}·${at.zh ?? at.en}`,
      }
    }
    case 'commodities':
      return commodityOf(value, doc, library).name
    case 'recipes':
      return entryOf(library.recipes, value)?.name ?? value
    case 'zones':
    case 'processes':
    case 'flows':
      return elementName(doc, library, [field.refers, value]) ?? value
    default:
      return value
  }
}

/** Whether something is a name or text in languages. */
export const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value.en === 'string'
