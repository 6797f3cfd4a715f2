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
 * Applies the patch of a scenario. What it says of flows and processes that the document no longer has is passed over,
 * so that a scenario stays usable when something it mentions has been deleted.
 */
export function applyScenario(target: unknown, patch: unknown): unknown {
  const patched = applyPatch(target, patch)
  if (!isRecord(patched) || !isRecord(patch)) return patched
  const pruned = (table: string, keep: (entry: Readonly<Record<string, unknown>>) => boolean) => {
    const [entries, before] = [patched[table], isRecord(target) ? target[table] : undefined]
    if (!isRecord(entries) || !isRecord(patch[table])) return entries
    const kept = Object.entries(entries).filter(
      ([id, entry]) =>
        (isRecord(before) && Object.hasOwn(before, id)) || !isRecord(entry) || keep(entry),
    )
    return kept.length === Object.keys(entries).length ? entries : Object.fromEntries(kept)
  }
  const processes = pruned('processes', (entry) => Object.hasOwn(entry, 'kind'))
  const there = (end: unknown) =>
    typeof end === 'string' &&
    isRecord(processes) &&
    Object.hasOwn(processes, end.split('.')[0] ?? '')
  const flows = pruned('flows', ({ from, to }) => there(from) && there(to))
  return {
    ...patched,
    ...(processes !== undefined && { processes }),
    ...(flows !== undefined && { flows }),
  }
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
