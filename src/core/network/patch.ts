/** A JSON object without surprises: not null, not an array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Applies a JSON Merge Patch (RFC 7396): objects merge, null takes an entry away, anything else replaces.
 * Neither argument is changed; hostile keys such as `__proto__` become plain entries.
 */
export function applyPatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch
  const entries = new Map(isRecord(target) ? Object.entries(target) : [])
  for (const [key, value] of Object.entries(patch))
    if (value === null) entries.delete(key)
    else entries.set(key, applyPatch(entries.get(key), value))
  return Object.fromEntries(entries)
}

/**
 * One patch that does what `first` and then `second` do; unlike `applyPatch` it keeps the nulls of both. A merge patch
 * cannot say "replace this table": where `first` takes a table away and `second` adds to it, the two mix.
 */
export function mergePatches(first: unknown, second: unknown): unknown {
  if (!isRecord(second)) return second
  const entries = new Map(isRecord(first) ? Object.entries(first) : [])
  for (const [key, value] of Object.entries(second))
    entries.set(key, value === null ? null : mergePatches(entries.get(key), value))
  return Object.fromEntries(entries)
}

/** Paths at which a patch takes away or changes what the target does not have; the topmost of each. */
export function danglingPaths(target: unknown, patch: unknown, path = ''): readonly string[] {
  if (!isRecord(patch)) return []
  return Object.entries(patch).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`
    const found = isRecord(target) && Object.hasOwn(target, key)
    if (value === null) return found ? [] : [here]
    return found ? danglingPaths(target[key], value, here) : [here]
  })
}
