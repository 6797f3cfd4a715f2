import { lookUp } from '../base/lookUp'
import type { NetworkDoc } from '../format/doc'
import { isRecord, mergePatches } from '../format/patch'

/** Keys from the top of a document down to one field. */
export type FieldPath = readonly string[]

/** What is to stand at a path; undefined: nothing. */
export interface FieldEdit {
  readonly path: FieldPath
  readonly value: unknown
}

type Entries = Readonly<Record<string, unknown>>

/** Tables that a document has even when they are empty. */
const required: ReadonlySet<string> = new Set(['processes', 'flows'])

/** What stands at a path; undefined where nothing does, and never what an object inherits. */
export const fieldAt = (doc: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (at, key) => (isRecord(at) && Object.hasOwn(at, key) ? lookUp(at, key) : undefined),
    doc,
  )

/**
 * The document with a value at a path, or without it. Tables on the way are made where they are missing, and dropped
 * where they are left empty; the document itself when nothing changes.
 */
export const setField = (doc: NetworkDoc, path: FieldPath, value: unknown): NetworkDoc =>
  fieldAt(doc, path) === value ? doc : written(withField({ ...doc }, path, value, true))

/** The document with an entry of a table under another id, in its old place; as it was where the id is taken. */
export function renameField(doc: NetworkDoc, path: FieldPath, id: string): NetworkDoc {
  const [from, above] = [path.at(-1), path.slice(0, -1)]
  const table = fieldAt(doc, above)
  if (from === undefined || !isRecord(table) || !Object.hasOwn(table, from)) return doc
  if (id === '' || Object.hasOwn(table, id)) return doc
  const entries = Object.entries(table).map(([key, entry]) => [key === from ? id : key, entry])
  return setField(doc, above, Object.fromEntries(entries))
}

// The parse looks at what comes of an edit and reports what is wrong; here its shape is taken on trust.
const written = (doc: Entries): NetworkDoc => doc as unknown as NetworkDoc

function withField(table: Entries, [key, ...rest]: FieldPath, value: unknown, top: boolean) {
  if (key === undefined) return table
  const entries = new Map(Object.entries(table))
  const before = entries.get(key)
  const after =
    rest.length === 0 ? value : withField(isRecord(before) ? before : {}, rest, value, false)
  const empty = isRecord(after) && Object.keys(after).length === 0
  const kept = top && required.has(key)
  // An empty table may be written on purpose; one that was only left empty goes.
  if (after === undefined || (empty && rest.length > 0 && value === undefined && !kept))
    entries.delete(key)
  else entries.set(key, after)
  const result: Entries = Object.fromEntries(entries)
  return result
}

/** An entry without the fields that say nothing: a document has no undefined in it. */
export const stated = <T extends object>(entry: T): T =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T

/** Edits of fields as a merge patch; a field that goes is null in it. */
export function patchOf(edits: readonly FieldEdit[]): Readonly<Record<string, unknown>> {
  const at = ([key, ...rest]: FieldPath, value: unknown): unknown =>
    key === undefined ? (value ?? null) : { [key]: at(rest, value) }
  const patch = edits.reduce<unknown>(
    (before, { path, value }) => mergePatches(before, at(path, value)),
    {},
  )
  return isRecord(patch) ? patch : {}
}
