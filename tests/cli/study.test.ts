import { beforeAll, describe, expect, test } from 'vitest'
import { toCsv } from '../../src/core/base/csv'
import type { StudyDoc } from '../../src/core/format/studyDoc'
import { studyKinds } from '../../src/core/study/kinds'
import { studyTable } from '../../src/core/study/table'
import { found, gypsumDoc } from '../support/studies'
import { buildIfOutdated, docFile, loopworks } from './run'

beforeAll(buildIfOutdated, 60_000)

const name = { en: 'What the fee does' }
const x = { input: 'parameters.fee', from: '0 CNY/t', to: '60 CNY/t', steps: 31 }
const swept = { x, indicators: { cost: true, solid_waste: true } } as const
const studies: Readonly<Record<string, StudyDoc>> = {
  fees: { kind: 'sweep', name, ...swept },
  pays: { kind: 'break_even', name, x: { ...x, steps: 4 }, process: 'board' },
  shares: { kind: 'credit', name },
}
const doc = { ...gypsumDoc, studies }
const file = docFile(doc)
const sweep = studyTable(found('sweep', gypsumDoc, swept))

interface StudyJson {
  readonly study: StudyDoc
  readonly result: { readonly rows: readonly (readonly { readonly figures: unknown }[])[] }
  readonly run: { readonly cores: number; readonly tasks: number; readonly ms: number }
}

test('text: its name and the table with heads and units', () => {
  const { exit, out, errors } = loopworks('study', file, 'fees')
  expect([exit, errors]).toEqual([0, []])
  expect(out).toMatch(/^What the fee does\n/)
  expect(out).toMatch(/parameters\.fee \[CNY\/t\] +status +cost \[CNY\] +solid_waste \[t\]/)
  expect(out).toMatch(/ 60 +optimal +4,?407 +40/)
})

test('CSV: every figure unrounded, as the study finds it here', () => {
  const { exit, out } = loopworks('study', file, 'fees', '--csv', '--workers', '1')
  expect(exit).toBe(0)
  expect(out).toBe(toCsv([sweep.heads, ...sweep.rows]))
})

test('one core and two give the same figures', () => {
  const [one, two] = ['1', '2'].map(
    (cores) =>
      JSON.parse(loopworks('study', file, 'fees', '--json', '--workers', cores).out) as StudyJson,
  )
  expect(two?.result).toEqual(one?.result)
  expect([one?.run.cores, two?.run.cores, two?.run.tasks]).toEqual([1, 2, 31])
  expect(one?.study).toEqual(studies.fees)
  expect(one?.result.rows[0]?.map(({ figures }) => figures)).toEqual(
    sweep.rows.map((row) => row.slice(2)),
  )
})

test('a study in several rounds finds its break-even', () => {
  const { exit, out } = loopworks('study', file, 'pays', '--csv')
  expect(exit).toBe(0)
  const [, row = ''] = out.split('\r\n')
  expect(Number(row.split(',')[0])).toBeCloseTo(33.45, 6)
})

describe('a study of a kind, and one asked otherwise', () => {
  test('what the document does not keep is asked by its kind', () => {
    const range = ['--with', 'x=parameters.fee, 0 CNY/t, 60 CNY/t, 31']
    const indicators = ['--with', 'indicators=cost,solid_waste']
    const run = loopworks('study', file, 'sweep', ...range, ...indicators, '--csv')
    expect(run).toEqual({ exit: 0, out: toCsv([sweep.heads, ...sweep.rows]), errors: [] })
  })

  test('a kept study with another subject and level', () => {
    const run = loopworks(
      'study',
      file,
      'pays',
      '--with',
      'flow=gypsum',
      '--with',
      'value=30 t',
      '--json',
    )
    const { study, result } = JSON.parse(run.out) as StudyJson & { readonly result: object }
    expect(study).toMatchObject({ kind: 'break_even', flow: 'gypsum', value: '30 t' })
    expect(study).not.toHaveProperty('process')
    expect(result).toMatchObject({ subject: { kind: 'flow', id: 'gypsum', value: 30 } })
  })

  test('what is wrong with a value is told with its path', () => {
    const run = loopworks('study', file, 'tornado', '--with', 'bars=many')
    expect([run.exit, run.out]).toEqual([2, ''])
    expect(run.errors).toEqual([expect.stringMatching(/^studies\.tornado\.bars: /)])
  })

  test.each([
    ['fees', 'bars=3'],
    ['fees', 'x'],
    ['gaps', 'kind=sweep'],
  ])('%s has no parameter in "%s": exit 5, with those that it has', (name, change) => {
    const run = loopworks('study', file, name, '--with', change)
    expect(run).toMatchObject({ exit: 5, out: '' })
    expect(run.errors[0]).toMatch(/with one of: scenario, (x, y, indicators|candidates, chokes)$/)
  })

  test('the help names every kind with its parameters', () => {
    const { exit, out } = loopworks('study', '--help')
    expect(exit).toBe(0)
    for (const kind of Object.keys(studyKinds)) expect(out).toContain(`\n  ${kind}: `)
    expect(out).toMatch(/tornado: .*\n +scenario=ID\n +indicator=INDICATOR\n +bars=NUMBER \(20\)\n/)
  })
})

describe('what cannot be asked', () => {
  test.each([
    [['study', file, 'war'], /studies\.war.*there is no study "war"; the studies are: fees, pays/],
    [['study', file, '__proto__'], /there is no study "__proto__"/],
    [['study', file, 'fees', '--workers', 'many'], /"many" is not a number of cores/],
    [['study', file, 'fees', '--workers', '0'], /"0" is not a number of cores/],
    [['study', file, 'fees', '--workers', '1.5'], /"1\.5" is not a number of cores/],
    [['study', file, 'fees', '--csv', '--json'], /cannot be used with/],
    [['study', file], /missing required argument 'name'/],
  ] as const)('%j: exit 5', (args, expected) => {
    const run = loopworks(...args)
    expect(run.errors.join('\n')).toMatch(expected)
    expect(run).toMatchObject({ exit: 5, out: '' })
  })

  const lost: StudyDoc = { kind: 'sweep', name, x: { ...x, input: 'parameters.fees' } }
  const faulty = docFile({ ...gypsumDoc, studies: { lost } })

  test.each([
    ['study', faulty, 'lost'],
    ['study', faulty, 'lost', '--csv'],
    ['check', faulty],
  ])('%s %s %s: exit 2, the path and a hint on stderr', (...args) => {
    const run = loopworks(...args)
    expect(run.exit).toBe(2)
    expect(run.errors.filter((line) => !line.includes(': warning: '))).toEqual([
      expect.stringMatching(
        /^studies\.lost\.x\.input: there is no input "parameters\.fees".*\(fee\?\)/,
      ),
    ])
  })

  test('the mistakes of a scenario have their own paths', () => {
    const patch = { processes: { board: { capacity: '1 kg*m' } } }
    const study: StudyDoc = { kind: 'gaps', name, scenario: 'bad' }
    const scenarios = { bad: { name: { en: 'Bad' }, patch } }
    const run = loopworks(
      'study',
      docFile({ ...gypsumDoc, scenarios, studies: { study } }),
      'study',
    )
    expect(run.exit).toBe(2)
    expect(run.errors.join('\n')).toMatch(/^processes\.board\.capacity: /)
  })
})
