import { fieldsOfForm, findField } from '../format/find'
import { documentFields } from '../format/fields/document'
import { lookUp } from '../base/lookUp'
import { entryOf } from './ports'
import type { FieldPath } from './fields'
import { scenarioOf } from './scenarios'
import type { Library } from '../library/library'
import type { NetworkDoc, Table } from '../format/doc'
import { applyScenario, isRecord, sameJson } from '../format/patch'
import type { Change, EntryChange, PlacesChange } from './change'
import { isText, namedChange, type Docs } from './changeNames'
import { writtenNumber } from '../base/units/written'

/** What a document says of itself, in the order in which changes are told. */
const fields = fieldsOfForm(documentFields, 'document').map(
  ([key]) => key as keyof typeof documentFields,
)

/** Its tables, in the order in which changes are told. */
const tables = [
  'rates',
  'parameters',
  'processes',
  'flows',
  'limits',
  'commodities',
  'zones',
  'notes',
  'sources',
] as const

type TableName = (typeof tables)[number]

/** What a scenario of a document changes; nothing where the document has no such scenario. */
export function changesOf(doc: NetworkDoc, scenario: string, library: Library): readonly Change[] {
  const patch = scenarioOf(doc, scenario)?.patch
  return patch === undefined
    ? []
    : changesBetween(doc, applyScenario(doc, patch) as NetworkDoc, library)
}

/** What makes one document different from another, in its parts and not in its scenarios. */
export function changesBetween(
  before: NetworkDoc,
  after: NetworkDoc,
  library: Library,
): readonly Change[] {
  const docs = { before, after, library }
  return [
    ...(sameJson(before.objective, after.objective)
      ? []
      : [
          {
            kind: 'goal',
            path: ['objective'],
            before: before.objective,
            after: after.objective,
          } as const,
        ]),
    ...fields.flatMap((field) => differences(docs, [field], before[field], after[field])),
    ...tables.flatMap((table) => tableChanges(docs, table)),
    ...placesChanges(before, after),
  ]
}

function tableChanges(docs: Docs, table: TableName): readonly Change[] {
  const before: Table<unknown> = docs.before[table] ?? {}
  const after: Table<unknown> = docs.after[table] ?? {}
  if (before === after) return []
  return keysOf(before, after).flatMap((id) => {
    const [old, now] = [entryOf(before, id), entryOf(after, id)]
    if (old === now) return []
    const [from, to] = [whole(docs, table, id, old, now), whole(docs, table, id, now, old)]
    return differences(docs, [table, id], from, to)
  })
}

/** An entry with what it takes from the library, as far as the other says something of that. */
function whole(
  { library }: Docs,
  table: TableName,
  id: string,
  entry: unknown,
  other: unknown,
): unknown {
  if (table === 'commodities') {
    const known = entryOf(library.commodities, id)
    return known === undefined ? entry : { ...known, ...(isRecord(entry) ? entry : {}) }
  }
  if (table !== 'processes' || !isRecord(entry) || !isRecord(other)) return entry
  const recipe = typeof entry.recipe === 'string' ? entryOf(library.recipes, entry.recipe) : null
  if (recipe == null || entry.recipe !== other.recipe) return entry
  const own = recordOf(entry.ports)
  const ports = keysOf(own, recordOf(other.ports)).flatMap((port) => {
    const [known, written] = [entryOf(recipe.ports, port), lookUp(own, port)]
    return known === undefined && written === undefined
      ? []
      : [[port, { ...known, ...recordOf(written) }] as const]
  })
  return ports.length === 0 ? entry : { ...entry, ports: Object.fromEntries(ports) }
}

/** What differs at a path and below it. */
function differences(
  docs: Docs,
  path: FieldPath,
  before: unknown,
  after: unknown,
): readonly EntryChange[] {
  if (before === after || isDrawn(path)) return []
  const told = (kind: EntryChange['kind'], from: unknown, to: unknown, at = path) => [
    namedChange(docs, kind, at, from, to),
  ]
  if (isEntry(path)) {
    if (before === undefined) return told('added', null, headline(after))
    if (after === undefined) return told('removed', headline(before), null)
  }
  const deep = path.length > 2
  if (isText(before) || isText(after))
    return sameJson(before, after) ? [] : told('changed', before, after)
  if (deep && (isRanged(before) || isRanged(after))) {
    const rest = keysOf(recordOf(before), recordOf(after)).filter((key) => key !== 'value')
    return [
      ...(valueOf(before) === valueOf(after)
        ? []
        : told('changed', valueOf(before), valueOf(after))),
      ...(isRanged(before) && isRanged(after)
        ? rest.flatMap((key) =>
            differences(docs, [...path, key], lookUp(before, key), lookUp(after, key)),
          )
        : []),
    ]
  }
  if (isRecord(before) || isRecord(after)) {
    const [from, to] = [recordOf(before), recordOf(after)]
    return keysOf(from, to).flatMap((key) =>
      differences(docs, [...path, key], lookUp(from, key), lookUp(to, key)),
    )
  }
  const bounds = path.length === 3 && path[2] === 'capacity'
  const kind = bounds && isZero(before) ? 'opened' : bounds && isZero(after) ? 'shut' : 'changed'
  return told(kind, before, after)
}

/** Whether an entry stands at a path that has a name of its own: of a table, or a port or mode of a process. */
const isEntry = (path: FieldPath): boolean => {
  const found = findField(path)
  return found !== null && found.of === null && found.pattern.endsWith('.*')
}

/** Whether a field only says how something is drawn. */
const isDrawn = (path: FieldPath): boolean => findField(path)?.field.drawn === true

const keysOf = (one: object, other: object): readonly string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
]

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? value : {}

const isRanged = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && Object.hasOwn(value, 'value')

const valueOf = (value: unknown): unknown => (isRanged(value) ? value.value : value)

const isZero = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && writtenNumber(value) === 0

/** What says most about a whole entry: how large it may be. */
const headline = (entry: unknown): unknown =>
  isRecord(entry) ? (entry.capacity ?? entry.value ?? entry.max) : undefined

/** Cards and notes that are in both documents and stand elsewhere. */
function placesChanges(before: NetworkDoc, after: NetworkDoc): readonly PlacesChange[] {
  const count = (table: 'layout' | 'notes') =>
    Object.entries(after[table] ?? {}).filter(([id, { x, y }]) => {
      const old = entryOf<{ readonly x: number; readonly y: number }>(before[table], id)
      return old !== undefined && (old.x !== x || old.y !== y)
    }).length
  const moved = count('layout') + count('notes')
  return moved === 0 ? [] : [{ kind: 'places', path: ['layout'], count: moved }]
}
