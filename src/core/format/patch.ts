import { lookUp } from '../base/lookUp'
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
    const [entries, before] = [
      lookUp(patched, table),
      isRecord(target) ? lookUp(target, table) : undefined,
    ]
    if (!isRecord(entries) || !isRecord(lookUp(patch, table))) return entries
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
    return found ? danglingPaths(lookUp(target, key), value, here) : [here]
  })
}

/**
 * The patch that leads from one value to another: `applyPatch(from, patchBetween(from, to))` is `to`. Neither may hold a
 * null, which a merge patch cannot write.
 */
export function patchBetween(from: unknown, to: unknown): unknown {
  if (!isRecord(from) || !isRecord(to)) return to
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key))
  const changed = Object.entries(to).flatMap(([key, value]) => {
    if (!Object.hasOwn(from, key)) return [[key, value] as const]
    const patch = patchBetween(lookUp(from, key), value)
    const same = isRecord(patch)
      ? isRecord(lookUp(from, key)) && Object.keys(patch).length === 0
      : patch === lookUp(from, key)
    return same ? [] : [[key, patch] as const]
  })
  return Object.fromEntries([...gone.map((key) => [key, null] as const), ...changed])
}

/** A patch without the entry at a path, and without the tables that this leaves empty. */
export function withoutPath(
  patch: Readonly<Record<string, unknown>>,
  [key, ...rest]: readonly string[],
): Readonly<Record<string, unknown>> {
  if (key === undefined || !Object.hasOwn(patch, key)) return patch
  const { [key]: entry, ...others } = patch
  if (rest.length === 0 || !isRecord(entry)) return others
  const kept = withoutPath(entry, rest)
  return Object.keys(kept).length === 0 ? others : { ...others, [key]: kept }
}

/** Equal as JSON, whatever the order of the keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b)) return a === b
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(lookUp(a, key), lookUp(b, key)))
  )
}
