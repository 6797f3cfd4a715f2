/** Keys that lead to the next thing in a row, and to the one before it. */
export interface Arrows {
  readonly next: readonly string[]
  readonly before: readonly string[]
}

/** The thing in a row to which a key leads from the one at a place: an arrow, Home or End; undefined for another. */
export function ledTo<T>(
  key: string,
  row: readonly T[],
  at: number,
  { next, before }: Arrows,
): T | undefined {
  if (next.includes(key)) return row[at + 1]
  if (before.includes(key)) return row[at - 1]
  if (key === 'Home') return row[0]
  return key === 'End' ? row.at(-1) : undefined
}
