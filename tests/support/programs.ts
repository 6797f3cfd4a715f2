import fc from 'fast-check'
import { compress, type LinearProgram, type ProgramDraft } from '../../src/core/lp/program'

/** A draft in few characters: rows as [name, lower, upper], columns as [name, lower, upper, cost, {row: coefficient}]. */
export function draft(
  rows: readonly (readonly [string, number, number])[],
  columns: readonly (readonly [string, number, number, number, Readonly<Record<string, number>>])[],
  options: { readonly maximize?: boolean; readonly integers?: readonly string[] } = {},
): ProgramDraft {
  return {
    name: 'test',
    maximize: options.maximize ?? false,
    rows: rows.map(([name, lower, upper]) => ({ name, lower, upper })),
    columns: columns.map(([name, lower, upper, cost, entries]) => ({
      name,
      lower,
      upper,
      cost,
      integer: options.integers?.includes(name) ?? false,
      entries: Object.entries(entries).map(
        ([row, value]) => [rows.findIndex(([each]) => each === row), value] as const,
      ),
    })),
  }
}

/** The program of such a draft. */
export const programOf = (...parts: Parameters<typeof draft>): LinearProgram =>
  compress(draft(...parts))

/** Profit 3 desk + 5 table; wood 2 desk + 4 table ≤ 40, hours 3 desk + 2 table ≤ 36: 8 desks and 6 tables earn 54. */
export const workshop = (options: { readonly integers?: readonly string[] } = {}): LinearProgram =>
  programOf(
    [
      ['wood', -Infinity, 40],
      ['hours', -Infinity, 36],
    ],
    [
      ['desk', 0, Infinity, 3, { wood: 2, hours: 3 }],
      ['table', 0, Infinity, 5, { wood: 4, hours: 2 }],
    ],
    { maximize: true, ...options },
  )

/**
 * Random feasible and bounded drafts: rows are wide enough for a random point within the bounds of the columns, so
 * that there is an optimum.
 */
export const feasibleDrafts: fc.Arbitrary<ProgramDraft> = fc
  .record({
    height: fc.integer({ min: 1, max: 6 }),
    columns: fc.array(
      fc.record({
        value: fc.integer({ min: 0, max: 20 }),
        room: fc.integer({ min: 0, max: 30 }),
        cost: fc.integer({ min: -9, max: 9 }),
        entries: fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 6, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    kinds: fc.array(fc.constantFrom('equal', 'least', 'most', 'range'), {
      minLength: 6,
      maxLength: 6,
    }),
    slack: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 }),
    maximize: fc.boolean(),
  })
  .map(({ height, columns, kinds, slack, maximize }) => ({
    name: 'random',
    maximize,
    rows: Array.from({ length: height }, (_, i) => {
      const activity = columns.reduce(
        (sum, { value, entries }) => sum + value * (entries[i] ?? 0),
        0,
      )
      const kind = kinds[i]
      const room = kind === 'equal' ? 0 : (slack[i] ?? 0)
      return {
        name: `row${i}`,
        lower: kind === 'most' ? -Infinity : activity - room,
        upper: kind === 'least' ? Infinity : activity + room,
      }
    }),
    columns: columns.map(({ value, room, cost, entries }, j) => ({
      name: `column${j}`,
      lower: room % 3 === 0 ? Math.max(0, value - room) : 0,
      upper: value + room,
      cost,
      entries: entries.slice(0, height).map((coefficient, i) => [i, coefficient] as const),
    })),
  }))
