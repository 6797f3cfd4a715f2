import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { applyPatch } from '../../src/core/format/patch'
import { buildIfOutdated, fileOf, loopworks } from './run'

beforeAll(buildIfOutdated, 60_000)

const bundled = readFileSync(join(import.meta.dirname, '../../models/claims.json'), 'utf8')
const claimsWith = (patch: unknown): string =>
  fileOf(JSON.stringify(applyPatch(JSON.parse(bundled), patch)))

interface Printed {
  readonly claims: Readonly<
    Record<
      string,
      {
        readonly verdict: string | null
        readonly label: string
        readonly quote: string | null
        readonly check: {
          readonly network: string
          readonly scenario: string | null
          readonly terms: readonly unknown[]
        } | null
      }
    >
  >
  readonly counts: Readonly<Record<string, number>>
}

test('every claim is printed with its verdict, network, scenario and arithmetic', () => {
  const { exit, out, errors } = loopworks('claims', '--json')
  const { claims, counts } = JSON.parse(out) as Printed
  expect(errors).toEqual([])
  expect(exit).toBe(0)
  expect(Object.keys(claims)).toHaveLength(107)
  const computed = Object.values(claims).flatMap(({ check }) => check ?? [])
  expect(computed.length).toBeGreaterThanOrEqual(40)
  expect(computed.every(({ network, terms }) => network !== '' && terms.length > 0)).toBe(true)
  expect(Object.values(claims).every(({ label }) => label === 'press claim')).toBe(true)
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(107)
  expect(counts.faulty).toBe(0)
})

test('a claim by its number is printed with quote, arithmetic and other readings', () => {
  const { exit, out } = loopworks('claims', '0.20')
  expect(exit).toBe(0)
  expect(out).toContain('press claim, document 000: “每年可减少固废存量800万吨”')
  expect(out).toMatch(/0\.20\s+CONTRADICTED\s+=\s+8,000,000/)
  expect(out).toMatch(/As waste generated, red mud included \(dry\): reproduced/)
  expect(out).toMatch(/red_mud = 3,1\d\d,000 t/)
})

test('one document may be asked for', () => {
  const { claims } = JSON.parse(loopworks('claims', '--document', '002', '--json').out) as Printed
  expect(Object.keys(claims)).toHaveLength(11)
})

test.each([
  [['9.9'], /there is no claim "9\.9"/],
  [['--document', '009'], /there is no document "009"; choose one of: 000, 001/],
] as const)('%j is refused', (args, message) => {
  const { exit, out, errors } = loopworks('claims', ...args)
  expect(exit).toBe(5)
  expect(out).toBe('')
  expect(errors.join('\n')).toMatch(message)
})

test('a claim that names a missing scenario is named, and shown without a verdict', () => {
  const file = claimsWith({ claims: { '4.5': { check: { scenario: 'wet_coling' } } } })
  const named =
    /^claims\.4\.5\.check\.scenario: there is no scenario "wet_coling"; the scenarios are/
  const checked = loopworks('check', file)
  expect(checked.exit).toBe(2)
  expect(checked.errors).toEqual([expect.stringMatching(named)])
  const run = loopworks('claims', '4.5', '--file', file)
  expect(run.exit).toBe(2)
  expect(run.out).toMatch(/4\.5\s+no verdict/)
  expect(run.errors).toEqual([expect.stringMatching(named)])
})

test('without a file everything that is bundled is checked', () => {
  const { exit, out, errors } = loopworks('check')
  expect(errors).toEqual([])
  expect(exit).toBe(0)
  expect(out).toMatch(/xinfa_chiping: base case and \d+ scenarios/)
  expect(out).toMatch(/claims: 107 claims: 0 errors/)
})

test('solve prints the derived indicators with their terms', () => {
  const { out } = loopworks('solve', 'models/networks/ash_to_bricks.json', '--json')
  const { derived } = JSON.parse(out) as {
    derived: Record<string, { value: number | null; unit: string; terms: readonly unknown[] }>
  }
  expect(derived.utilisation_rate).toMatchObject({ unit: '%', value: expect.any(Number) })
  expect(derived.utilisation_rate?.terms).toHaveLength(3)
  expect(derived.local_conversion?.value).toBeNull()
})
