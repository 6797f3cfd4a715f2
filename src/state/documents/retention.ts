/** A revision that was saved without being asked for. */
export interface AutoRevision {
  readonly rev: number
  readonly createdAt: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const newestKept = 10
const mostKept = 50

/** How far apart revisions of an age are kept [ms]. */
const spacing = (age: number): number => (age <= hour ? 5 * minute : age <= day ? hour : day)

/**
 * Revisions that may go: all but the newest ten, and of older ones the newest of each five minutes for an hour, of each
 * hour for a day, of each day from then on; fifty in all.
 */
export function superfluous(
  revisions: readonly AutoRevision[],
  now: number,
): readonly AutoRevision[] {
  const newestFirst = [...revisions].sort((a, b) => b.rev - a.rev)
  const slots = new Set<string>()
  let kept = newestKept
  return newestFirst.slice(newestKept).filter(({ createdAt }) => {
    const width = spacing(now - createdAt)
    const slot = `${String(width)} ${String(Math.floor(createdAt / width))}`
    const stays = !slots.has(slot) && kept < mostKept
    slots.add(slot)
    if (stays) kept++
    return !stays
  })
}
