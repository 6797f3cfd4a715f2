import type { NetworkDoc, Table } from '../network/doc'

/** Entries of a table that one document has more, less, or otherwise than another. */
export interface TableChange {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** What differs between two documents. */
export interface DocChange {
  readonly processes: TableChange
  readonly flows: TableChange
  /** Whether anything else differs: names, parameters, limits, the goal, scenarios, the layout. */
  readonly rest: boolean
}

/** What leads from one document to another, counted. */
export const compareDocs = (from: NetworkDoc, to: NetworkDoc): DocChange => ({
  processes: compareTables(from.processes, to.processes),
  flows: compareTables(from.flows, to.flows),
  rest: !same({ ...from, processes: {}, flows: {} }, { ...to, processes: {}, flows: {} }),
})

function compareTables(from: Table<unknown>, to: Table<unknown>): TableChange {
  const kept = Object.keys(to).filter((id) => Object.hasOwn(from, id))
  return {
    added: Object.keys(to).length - kept.length,
    removed: Object.keys(from).length - kept.length,
    changed: kept.filter((id) => !same(from[id], to[id])).length,
  }
}

/** Equal as JSON, whatever the order of the keys. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
