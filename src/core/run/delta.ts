import { isRecord } from '../format/patch'
import { lookUp } from '../base/lookUp'

/** What of a document or a network is another one now: only that goes to whoever has the rest. */
export interface Delta {
  /** Fields with another value, but for the tables below. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly gone: readonly string[]
  /** Tables of which only some entries differ. */
  readonly tables: Readonly<Record<string, TableDelta>>
}

interface TableDelta {
  readonly set: Readonly<Record<string, unknown>>
  readonly gone: readonly string[]
  /** All keys in their order, where that does not follow from the order before with what is new at the end. */
  readonly order: readonly string[] | null
}

/**
 * What leads from one value to another, entry by entry of each table. Entries are compared as objects, not looked into:
 * whoever edits keeps what is not changed. Without a value before it is all of the other.
 */
export function deltaBetween(before: object | null, now: object): Delta {
  const fields: Record<string, unknown> = {}
  const tables: Record<string, TableDelta> = {}
  const had: Readonly<Record<string, unknown>> = before === null ? {} : { ...before }
  for (const [key, value] of Object.entries(now) as [string, unknown][]) {
    const own = lookUp(had, key)
    if (Object.hasOwn(had, key) && Object.is(own, value)) continue
    if (isRecord(own) && isRecord(value)) tables[key] = tableDelta(own, value)
    else fields[key] = value
  }
  return { fields, gone: Object.keys(had).filter((key) => !Object.hasOwn(now, key)), tables }
}

function tableDelta(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): TableDelta {
  const changed = Object.entries(now).filter(
    ([id, each]) => !Object.hasOwn(before, id) || !Object.is(lookUp(before, id), each),
  )
  const set = Object.fromEntries(changed)
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(now, id))
  const follows = Object.keys(merged(before, set, gone))
  const order = Object.keys(now)
  return { set, gone, order: follows.every((id, k) => id === order[k]) ? null : order }
}

function merged(
  before: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
  gone: readonly string[],
): Readonly<Record<string, unknown>> {
  const left = new Set(gone)
  const kept =
    left.size === 0
      ? before
      : Object.fromEntries(Object.entries(before).filter(([id]) => !left.has(id)))
  return { ...kept, ...set }
}

/** The value to which a delta leads; what is not in the delta stays the object that it was. */
export function applyDelta(before: object | null, { fields, gone, tables }: Delta): object {
  const left = new Set(gone)
  const now: Record<string, unknown> = { ...before }
  for (const [key, { set, gone: lost, order }] of Object.entries(tables)) {
    const own = lookUp(now, key)
    const table = merged(isRecord(own) ? own : {}, set, lost)
    now[key] =
      order === null ? table : Object.fromEntries(order.map((id) => [id, lookUp(table, id)]))
  }
  return Object.fromEntries(Object.entries({ ...now, ...fields }).filter(([key]) => !left.has(key)))
}
