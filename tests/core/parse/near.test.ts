import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hint, nearest } from '../../../src/core/base/near'
import { parseNetwork } from '../../../src/core/parse/parse'
import { bundledLibrary } from '../../../src/solver/library'
import { docOf, goods, outlet } from '../../support/docs'

/** The distance by the whole table (Wagner and Fischer 1974). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

/** The first of the nearest that differ by no more than two letters, or a third of them. */
function nearestByTable(id: string, known: readonly string[]): string {
  const most = Math.max(2, Math.floor(id.length / 3))
  const least = Math.min(...known.map((each) => distance(id, each)))
  return least > most ? '' : (known.find((each) => distance(id, each) === least) ?? '')
}

describe('a mistyped id', () => {
  const known = ['fly_ash', 'fly_ash_dry', 'bottom_ash', 'gypsum', 'red_mud', '粉煤灰']

  test.each([
    ['fly_ahs', ' (fly_ash?)'],
    ['flyash', ' (fly_ash?)'],
    ['fly_ash_dri', ' (fly_ash_dry?)'],
    ['bottum_asch', ' (bottom_ash?)'],
    ['gipsum', ' (gypsum?)'],
    ['粉煤', ' (粉煤灰?)'],
    ['limestone', ''],
    ['ash_fly', ''],
    ['', ''],
  ])('%s is answered with%s', (id, expected) => {
    expect(hint(id, known)).toBe(expected)
  })

  test('of several equally near the first is named', () => {
    expect(hint('p3', ['p1', 'p2'])).toBe(' (p1?)')
    expect(hint('pipe_3', ['pipes', 'pipe_1', 'pipe_2'])).toBe(' (pipe_1?)')
  })

  test('the nearest come first, and those of which it is a part', () => {
    expect(nearest('ash', known, 5)).toEqual(['fly_ash', 'fly_ash_dry', 'bottom_ash'])
    expect(nearest('gipsum', known, 5)).toEqual(['gypsum'])
    expect(nearest('ash', known, 1)).toEqual(['fly_ash'])
  })

  test('the same as by the whole table', () => {
    const letters = fc.constantFrom('a', 'b', 'c', '_', '1', '灰', '\u00e1')
    const ids = fc.array(letters, { maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(ids, fc.array(ids, { minLength: 1, maxLength: 8 }), (id, all) => {
        const others = all.filter((each) => each !== id && each !== '')
        const expected = others.length === 0 ? '' : nearestByTable(id, others)
        expect([id, others, hint(id, others)]).toEqual([
          id,
          others,
          expected === '' ? '' : ` (${expected}?)`,
        ])
      }),
      { numRuns: 5000 },
    )
  })

  test('slips in long ids are found, very long ids are like none', () => {
    const long = 'supply_of_coal_to_the_power_plant_of_the_western_zone'
    expect(hint(long.replace('coal', 'cole').replace('western', 'westrn'), [long])).toBe(
      ` (${long}?)`,
    )
    expect(hint('a'.repeat(100_000), ['a'.repeat(100_001)])).toBe('')
    expect(hint('a'.repeat(190), ['a'.repeat(195), 'b'.repeat(190)])).toBe(` (${'a'.repeat(195)}?)`)
  })
})

test('2,000 flows to nowhere among 2,000 processes are all told, each with its hint', () => {
  const numbers = Array.from({ length: 2000 }, (_, k) => k)
  const { issues } = parseNetwork(
    docOf({
      commodities: goods('ore'),
      processes: Object.fromEntries(
        numbers.map(
          (k) => [`mine_${k}`, { kind: 'supply', ports: { ore: outlet('ore') } }] as const,
        ),
      ),
      flows: Object.fromEntries(
        numbers.map(
          (k) => [`f_${k}`, { from: `mime_${k}.ore`, to: `plant_${k}_works.ore` }] as const,
        ),
      ),
    }),
    bundledLibrary,
  )
  const told = issues.filter(({ code }) => code === 'unknown_process')
  expect(told).toHaveLength(4000)
  expect(told[0]?.values).toEqual({ id: 'mime_0', near: ' (mine_0?)' })
  expect(told.at(-2)?.values).toEqual({ id: 'mime_1999', near: ' (mine_1999?)' })
})
