import { lookUp } from '../base/lookUp'
import type { NetworkDoc, Table } from '../format/doc'
import { sameJson } from '../format/patch'

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
  rest: !sameJson({ ...from, processes: {}, flows: {} }, { ...to, processes: {}, flows: {} }),
})

function compareTables(from: Table<unknown>, to: Table<unknown>): TableChange {
  const kept = Object.keys(to).filter((id) => Object.hasOwn(from, id))
  return {
    added: Object.keys(to).length - kept.length,
    removed: Object.keys(from).length - kept.length,
    changed: kept.filter((id) => !sameJson(lookUp(from, id), lookUp(to, id))).length,
  }
}
