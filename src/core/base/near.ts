/** The known id most like a mistyped one, as a hint: " (fly_ash?)"; empty when none is near. */
export function hint(id: string, known: Iterable<string>): string {
  const distanceTo = distancesOf(id)
  let best = ''
  let most = tolerated(id)
  for (const candidate of known) {
    const distance = distanceTo(candidate, most)
    if (distance > most) continue
    best = candidate
    most = distance - 1
    // No other id is nearer than by one change.
    if (most <= 0) break
  }
  return best === '' ? '' : ` (${best}?)`
}

/** Known ids like a mistyped one, the nearest first: those that differ little, and those of which it is a part. */
export function nearest(id: string, known: Iterable<string>, most: number): readonly string[] {
  const distanceTo = distancesOf(id)
  const enough = tolerated(id)
  return [...known]
    .map((candidate) => ({
      candidate,
      distance: candidate.includes(id) ? 0 : distanceTo(candidate, enough),
    }))
    .filter(({ distance }) => distance <= enough)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Most changes that are taken for a slip, however long the id. */
const mostTolerated = 12

/** How many changes a mistyped id may have: a third of its letters. */
const tolerated = (id: string): number =>
  Math.min(Math.max(2, Math.floor(id.length / 3)), mostTolerated)

/** A longer id is like none [characters]. */
const longest = 200

/** How many cells of tables are filled for one id; what is left then is taken to be unlike it. */
const mostCells = 300_000

/** How many kinds of letters are told apart; others share a count. */
const kinds = 128

/**
 * How many letters must be changed, added or left out to make another id of this one; past `most` only that there are
 * more. A document may have thousands of ids and as many mistakes: lengths and letters tell most pairs apart, and of the
 * table of the others only the band is filled in which the distance can lie (Ukkonen 1985).
 */
function distancesOf(id: string): (candidate: string, most: number) => number {
  if (id.length > longest) return () => Infinity
  const letters = new Int16Array(kinds)
  for (let at = 0; at < id.length; at++) count(letters, id, at, 1)
  const width = id.length + mostTolerated + 2
  const rows = [new Uint8Array(width), new Uint8Array(width)] as const
  let cells = 0
  return (candidate, most) => {
    if (Math.abs(candidate.length - id.length) > most || cells > mostCells) return most + 1
    if (unlike(id, candidate, letters) > most) return most + 1
    const [a, b] = withoutCommonEnds(id, candidate)
    cells += a.length * (2 * most + 1)
    return banded(a, b, most, rows)
  }
}

/** Two ids without the letters with which both begin and end: often they differ by a number. */
function withoutCommonEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length)
  let [begin, end] = [0, 0]
  while (begin < shorter && a[begin] === b[begin]) begin += 1
  while (end < shorter - begin && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return [a.slice(begin, a.length - end), b.slice(begin, b.length - end)]
}

/** Adds to the count of a letter; gives what it was. */
function count(letters: Int16Array, text: string, at: number, more: number): number {
  const kind = text.charCodeAt(at) % kinds
  const before = letters[kind] ?? 0
  letters[kind] = before + more
  return before
}

/** At least how many letters differ, wherever they stand; `letters` are the counts of the id. */
function unlike(id: string, candidate: string, letters: Int16Array): number {
  let common = 0
  for (let at = 0; at < candidate.length; at++)
    if (count(letters, candidate, at, -1) > 0) common += 1
  for (let at = 0; at < candidate.length; at++) count(letters, candidate, at, 1)
  return Math.max(id.length, candidate.length) - common
}

/** The distance by rows of the usual table, `most` cells to either side of the diagonal. */
function banded(
  a: string,
  b: string,
  most: number,
  rows: readonly [Uint8Array, Uint8Array],
): number {
  const beyond = most + 1
  let [row, next] = rows
  for (let j = 0; j <= Math.min(b.length, most); j++) row[j] = j
  if (most < b.length) row[beyond] = beyond
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most)
    const last = Math.min(b.length, i + most)
    let least = i <= most ? i : beyond
    next[first - 1] = least
    for (let j = first; j <= last; j++) {
      const changed = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const value = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, beyond)
      next[j] = value
      if (value < least) least = value
    }
    if (least > most) return beyond
    if (last < b.length) next[last + 1] = beyond
    ;[row, next] = [next, row]
  }
  return row[b.length] ?? beyond
}
