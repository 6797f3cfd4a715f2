import type { Issue } from '../base/issue'
import type { Quantity, Scope } from '../base/units'
import { sharing } from '../base/sharing'
import type { Commodity } from '../network/network'
import type { Commodities, KnownCommodities, Matter } from './matter'
import { createReader, type Rates, type Reader } from './reader'

/** Something that was read of a document, with all that it was read from, so that it need not be read again. */
export interface Made<T> {
  readonly value: T
  /** What was handed to its reader: it holds while these are the same objects. */
  readonly from: readonly unknown[]
  readonly trace: Trace
}

/** What else a reader looked up, and what it found wrong. */
interface Trace {
  readonly issues: readonly Issue[]
  /** Values of parameters, by name; undefined where there is none. */
  readonly parameters: ReadonlyMap<string, Quantity | undefined>
  /** Commodities by id, in the order in which they were first asked for, after so many issues. */
  readonly commodities: ReadonlyMap<
    string,
    { readonly matter: Matter | null; readonly after: number }
  >
}

/** What all readers of one document share. */
export interface Surroundings {
  readonly scope: Scope
  readonly currency: string
  /** Length of one period [h]. */
  readonly hours: number
  readonly rates: Rates
}

/** What `read` makes of some things, or what was made of them before, where nothing that it was read from has changed. */
export type Make<C extends Matter = Commodity> = <T>(
  before: Made<T> | undefined,
  from: readonly unknown[],
  read: (reader: Reader, commodities: Commodities<C>) => T,
) => Made<T>

const none: KnownCommodities = { look: () => null, whyUnknown: () => null }

/** Makes by matter: what a commodity costs has no part in it. */
export const createMakeByMatter = (
  surroundings: Surroundings,
  known: KnownCommodities,
): Make<Matter> => createMaking(surroundings, known, sameMatter)

/** Makes by all that a commodity is; without commodities where none are needed. */
export const createMake = (surroundings: Surroundings, known: KnownCommodities = none): Make =>
  createMaking(surroundings, known, Object.is)

function createMaking(
  { scope, currency, hours, rates }: Surroundings,
  { look, whyUnknown }: KnownCommodities,
  isAlike: (a: Matter | null, b: Matter | null) => boolean,
): Make {
  const holds = ({ trace, from }: Made<unknown>, now: readonly unknown[]): boolean =>
    from.length === now.length &&
    from.every((each, k) => Object.is(each, now[k])) &&
    everyEntry(trace.parameters, (value, name) => sameQuantity(value, scope.get(name))) &&
    // What was not known then may be known now, or its name be guessed otherwise.
    everyEntry(trace.commodities, ({ matter }, id) => matter !== null && isAlike(matter, look(id)))
  return (before, from, read) => {
    if (before !== undefined && holds(before, from)) return before
    const parameters = new Map<string, Quantity | undefined>()
    const commodities = new Map<string, { matter: Matter | null; after: number }>()
    const watched: Scope = {
      get: (name) => {
        const value = scope.get(name)
        parameters.set(name, value)
        return value
      },
    }
    const reader = createReader(watched, currency, hours, rates)
    const value = read(reader, (id, path) => {
      const found = look(id)
      if (!commodities.has(id)) commodities.set(id, { matter: found, after: reader.issues.length })
      const why = found === null ? whyUnknown(id, path) : null
      if (why !== null) reader.issues.push(why)
      return found
    })
    const trace: Trace = { issues: reader.issues, parameters, commodities }
    return { value: sharing(before?.value, value), from, trace }
  }
}

function everyEntry<K, V>(map: ReadonlyMap<K, V>, holds: (value: V, key: K) => boolean): boolean {
  for (const [key, value] of map) if (!holds(value, key)) return false
  return true
}

/** Whether two values of a parameter are the same in the same unit. */
function sameQuantity(a: Quantity | undefined, b: Quantity | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.value === b.value &&
    a.unit.numerator === b.unit.numerator &&
    a.unit.denominator === b.unit.denominator &&
    a.unit.dimension.length === b.unit.dimension.length &&
    a.unit.dimension.every((each, k) => each === b.unit.dimension[k])
  )
}

/** Whether a commodity is still what it was, whatever it costs now. */
const sameMatter = (a: Matter | null, b: Matter | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.unit === b.unit &&
    a.kind === b.kind &&
    a.phase === b.phase &&
    a.massPerUnit === b.massPerUnit &&
    sharing(a.composition, b.composition) === a.composition)

/** Issues in the order in which one reader would have found them that reads everything once. */
export interface Telling {
  readonly issues: readonly Issue[]
  readonly tell: (made: Made<unknown>) => void
}

/** Collects issues; those of a commodity come where it was asked for first. */
export function createTelling(commodityMade: (id: string) => Made<unknown> | undefined): Telling {
  const issues: Issue[] = []
  const asked = new Set<string>()
  const told = new Set<string>()
  const add = (found: Issue): void => {
    // What several places ask for is lacking once.
    if (found.code === 'unknown_commodity' || found.code === 'no_rate') {
      const key = `${found.code} ${found.path}`
      if (told.has(key)) return
      told.add(key)
    }
    issues.push(found)
  }
  const tell = ({ trace }: Made<unknown>): void => {
    let next = 0
    for (const [id, { after }] of trace.commodities) {
      if (asked.has(id)) continue
      asked.add(id)
      const made = commodityMade(id)
      if (made === undefined || made.trace.issues.length === 0) continue
      for (; next < after; next++) addAt(trace.issues, next)
      tell(made)
    }
    for (; next < trace.issues.length; next++) addAt(trace.issues, next)
  }
  const addAt = (from: readonly Issue[], k: number): void => {
    const each = from[k]
    if (each !== undefined) add(each)
  }
  return { issues, tell }
}
