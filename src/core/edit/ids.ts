import type { NetworkDoc, Table } from '../format/doc'
import { isRecord } from '../format/patch'

/** Letters of an id that is made of a name; a number may follow. */
const longest = 32

/** An id of the form `[a-z][a-z0-9_]*` from an English name: whole words, as many as fit. */
export function idOf(name: string, otherwise: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[0-9_]+|_+$/g, '')
  if (words === '') return otherwise
  if (words.length <= longest) return words
  const cut = words.slice(0, longest + 1).lastIndexOf('_')
  return words.slice(0, cut > 0 ? cut : longest)
}

/** The id itself where it is free, otherwise with the first number that makes it so. */
export function freshId(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish
  for (let number = 2; ; number++) {
    const id = `${wish}_${String(number)}`
    if (!taken.has(id)) return id
  }
}

/** Ids that a table of the document uses, also those that its scenarios name, so that no patch hits something new. */
export function takenIds(doc: NetworkDoc, table: 'processes' | 'flows'): ReadonlySet<string> {
  const patched = Object.values(doc.scenarios ?? {}).flatMap(({ patch }) => {
    const entries = isRecord(patch) ? patch[table] : undefined
    return isRecord(entries) ? Object.keys(entries) : []
  })
  return new Set([...Object.keys(doc[table]), ...patched])
}

/** A table without some of its entries; the table itself where it has none of them. */
export function without<T>(entries: Table<T>, ids: ReadonlySet<string>): Table<T> {
  return Object.keys(entries).some((id) => ids.has(id))
    ? Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.has(id)))
    : entries
}
