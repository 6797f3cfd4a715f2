import { beforeAll, describe, expect, test } from 'vitest'
import { cases, caseText } from '../support/cases'
import { buildIfOutdated, fileOf, loopworks } from './run'

beforeAll(buildIfOutdated, 60_000)

interface LpJson {
  readonly status: string
  readonly objective: number | null
  readonly certificate: { readonly verdict: string } | null
  readonly variables: Readonly<Record<string, number>>
  readonly duals: Readonly<Record<string, number>>
  readonly conflicts: readonly { readonly name: string }[]
}
const solve = (text: string, name: string) => {
  const run = loopworks('lp', fileOf(text, name), '--json')
  return { ...run, json: JSON.parse(run.out === '' ? 'null' : run.out) as LpJson }
}

test.each(cases.map((each) => [each.file, each] as const))('%s', (file, { status, objective }) => {
  const { exit, json } = solve(caseText(file), file.replace(/^.*\//, ''))
  expect(json.status).toBe(status)
  expect(exit).toBe(status === 'optimal' ? 0 : 3)
  if (status === 'optimal')
    expect(Math.abs(json.objective! - objective) / Math.abs(objective)).toBeLessThan(1e-6)
  else expect(json.objective).toBeNull()
})

// Wood 2 desk + 4 table ≤ 40, hours 3 desk + 2 table ≤ 36: 8 desks and 6 tables earn 54.
const workshop = `Maximize
 profit: 3 desk + 5 table
Subject To
 wood: 2 desk + 4 table <= 40
 hours: 3 desk + 2 table <= 36
End
`

describe('a small program', () => {
  test('has its variables and duals by name', () => {
    const { exit, json } = solve(workshop, 'workshop.lp')
    expect(exit).toBe(0)
    expect(json).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
    expect(json.objective).toBeCloseTo(54, 9)
    expect(json.variables).toEqual({ desk: expect.closeTo(8, 9), table: expect.closeTo(6, 9) })
    expect(json.duals).toEqual({ wood: expect.closeTo(9 / 8, 9), hours: expect.closeTo(1 / 4, 9) })
  })

  test('of whole numbers is solved too', () => {
    const whole = workshop.replace('<= 36', '<= 35').replace('End', 'General\n desk table\nEnd')
    const { exit, json } = solve(whole, 'workshop.lp')
    // 7.5 desks and 6.25 tables would earn 53.75; 6 desks and 7 tables use 40 wood and 32 hours and earn 53.
    expect(exit).toBe(0)
    expect(json.objective).toBeCloseTo(53, 9)
  })

  test('that is infeasible names what conflicts', () => {
    const least = workshop.replace('End', 'Bounds\n desk >= 15\nEnd')
    const run = solve(least, 'workshop.lp')
    expect(run.exit).toBe(3)
    expect(run.json.conflicts.map(({ name }) => name)).toContain('hours')
    expect(run.errors.join('\n')).toMatch(/row hours: its upper bound conflicts/)
  })

  test('that is unbounded names what grows', () => {
    const run = solve('Maximize\n profit: x + y\nSubject To\n r: x - y <= 1\nEnd\n', 'free.lp')
    expect(run.exit).toBe(3)
    expect(run.json.status).toBe('unbounded')
    expect(run.errors.join('\n')).toMatch(/column y: grows without end/)
  })

  test('is printed for reading', () => {
    const { out } = loopworks('lp', fileOf(workshop, 'workshop.lp'))
    expect(out).toMatch(/\(2 rows, 2 columns\): optimal 54(\.0+\d*)?; certificate pass/)
    expect(out).toMatch(/desk +8\n/)
  })
})

describe('an answer that is not verified says why in words', () => {
  test('of more whole numbers than can be branched on, by a solver without them', () => {
    const chairs = Array.from({ length: 2600 }, (_, k) => `chair${k}`)
    const whole = workshop
      .replace('Subject To', `Subject To\n room: ${chairs.join(' +\n ')} <= 9\n`)
      .replace('End', `General\n desk table ${chairs.join('\n ')}\nEnd`)
    const run = loopworks('lp', fileOf(whole, 'workshop.lp'), '--solver', 'jslp')
    expect(run.exit).toBe(4)
    expect(run.errors).toEqual([expect.stringContaining('no solver gave an answer')])
  })
})

describe('a text that cannot be read: its line, exit 2', () => {
  test.each([
    ['bad.lp', workshop.replace('3 desk + 2 table', '3 desk + + * 2'), /bad\.lp:5: /],
    [
      'bad.mps',
      'NAME bad\nROWS\n N cost\n E row\nCOLUMNS\n x row 1 gone 2\nENDATA\n',
      /bad\.mps:6: /,
    ],
    ['short.mps', 'NAME short\nROWS\n N cost\n', /short\.mps:\d+: .*ENDATA/],
    [
      'other.lp',
      '/* mill */\nmax: 3x+2y;\nc1: x+y<=4;\nint x;\n',
      /other\.lp:1: .*lp_solve.*-wfmps/,
    ],
  ])('%s', (name, text, expected) => {
    const run = loopworks('lp', fileOf(text, name))
    expect(run.errors).toEqual([expect.stringMatching(expected)])
    expect(run).toMatchObject({ exit: 2, out: '' })
  })
})
