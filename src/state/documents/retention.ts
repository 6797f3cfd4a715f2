/** A revision that was saved without being asked for. */
export interface AutoRevision {
  readonly rev: number
  readonly createdAt: number
}

const minute = 60_000
const newestKept = 10
const spacing = 5 * minute
const longest = 7 * 24 * 60 * minute

/** Revisions that may go: all but the newest ten, and of older ones the newest of each five minutes, for seven days. */
export function superfluous(
  revisions: readonly AutoRevision[],
  now: number,
): readonly AutoRevision[] {
  const newestFirst = [...revisions].sort((a, b) => b.rev - a.rev)
  const slots = new Set<number>()
  return newestFirst.slice(newestKept).filter(({ createdAt }) => {
    const slot = Math.floor(createdAt / spacing)
    const kept = now - createdAt <= longest && !slots.has(slot)
    slots.add(slot)
    return !kept
  })
}
