/** The known id most like a mistyped one, as a hint: " (did you mean fly_ash?)"; empty when none is near. */
export function hint(id: string, known: Iterable<string>): string {
  let best = ''
  let least = Math.max(2, Math.floor(id.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(id, candidate, least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best === '' ? '' : ` (${best}?)`
}

/** Known ids like a mistyped one, the nearest first: those that differ little, and those of which it is a part. */
export const nearest = (id: string, known: Iterable<string>, most: number): readonly string[] =>
  [...known]
    .map((candidate) => ({
      candidate,
      distance: candidate.includes(id) ? 0 : editDistance(id, candidate, Infinity),
    }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(id.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)

function editDistance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? enough
}
