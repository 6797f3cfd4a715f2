import { expect, test } from 'vitest'
import { separating } from './separating'

test.each([1, 2, 3, 7, 8, 40])('of any two of %i ids one set holds the first alone', (count) => {
  const ids = Array.from({ length: count }, (_, k) => `id${String(k)}`)
  const sets = separating(ids).map((set) => new Set(set))
  expect(sets.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(Math.max(2, count))))
  for (const one of ids) {
    expect(sets.some((set) => set.has(one))).toBe(true)
    for (const other of ids)
      if (other !== one) expect(sets.some((set) => set.has(one) && !set.has(other))).toBe(true)
  }
})
