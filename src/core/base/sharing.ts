import { lookUp } from './lookUp'

/** A value whose parts can be compared: a plain object or an array. */
const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * A value that was made anew, with what was there before wherever nothing of it has changed: all of it when it is the
 * same through and through, the order of its keys included. So those who remember by identity need not compute again.
 */
export function sharing<T>(before: unknown, now: T): T
export function sharing(before: unknown, now: unknown): unknown {
  if (Object.is(before, now) || !isBranch(before) || !isBranch(now)) return now
  if (Array.isArray(before) !== Array.isArray(now)) return now
  const keys = Object.keys(now)
  const keysBefore = Object.keys(before)
  let isSame = keys.length === keysBefore.length
  const entries = keys.map((key, k) => {
    const had = lookUp(before, key)
    const each = sharing(had, lookUp(now, key))
    isSame &&= keysBefore[k] === key && Object.is(each, had)
    return [key, each] as const
  })
  if (isSame) return before
  return Array.isArray(now) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}

/** A table made anew, or the one before when it has the same entries in the same order. */
export function sameTable<T>(
  before: Readonly<Record<string, T>> | undefined,
  now: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  if (before === undefined) return now
  const [keys, keysBefore] = [Object.keys(now), Object.keys(before)]
  const isSame =
    keys.length === keysBefore.length &&
    keys.every(
      (key, k) => keysBefore[k] === key && Object.is(lookUp(before, key), lookUp(now, key)),
    )
  return isSame ? before : now
}
