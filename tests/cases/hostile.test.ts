import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { issue } from '../../src/core/base/issue'
import { readDoc } from '../../src/core/format/read'
import { simulate } from '../../src/core/run/simulate'
import { runHere } from '../../src/core/study/study'
import { studyOf } from '../../src/core/study/studyOf'
import { bundledLibrary } from '../../src/solver/library'
import { buildIfOutdated, fileOf, loopworks } from '../cli/run'
import { solve } from '../support/solvers'
import { ownTime } from '../support/ownTime'

// Small inputs that crashed, froze or slipped through, each with what is right.

const textOf = (file: string) => readFileSync(new URL(`hostile/${file}.json`, import.meta.url), 'utf8')

/** Errors of a file, as "path code". */
function errorsOf(text: string): readonly string[] {
  const doc = readDoc(text)
  const issues = doc.ok
    ? simulate({ doc: doc.value, scenario: null, baselines: [] }, bundledLibrary, solve).issues
    : doc.error
  return issues.flatMap(({ severity, path, code }) =>
    severity === 'error' ? [`${path} ${code}`] : [],
  )
}

test.each([
  ['F-capacity-overflows', ['processes.chp.capacity too_large']],
  ['F-huge-capacity-certified-wrong', ['processes.power_market.capacity too_large']],
  ['F-range-crossed', ['parameters.landfill_fee.low bounds_crossed']],
  [
    'F-parameter-names',
    ['a b', '1x', '', '<b>'].map((name) => `parameters.${name} bad_parameter_name`),
  ],
  ['F-scenario-patch-5', ['scenarios.five.patch wrong_shape']],
  ['F-gain-pcs', ['processes.p gain_loop']],
  // The recipe has no such port, and the document does not say whether it takes or gives.
  ['F-port-constructor', ['processes.chp.ports.constructor incomplete_port']],
] as const)('%s', (file, issues) => {
  expect(errorsOf(textOf(file))).toEqual(issues)
})

test('a text that is no JSON is told at once, however long', () => {
  const long = textOf('F-redos-80KB')
  for (const text of [long, long.repeat(20)]) {
    const started = ownTime()
    const doc = readDoc(text)
    expect(doc.ok).toBe(false)
    // Quadratic, the longer one would take minutes.
    expect(ownTime() - started).toBeLessThan(5000)
  }
})

test('a study of a million points is refused with its remedy before it begins', () => {
  const doc = readDoc(textOf('F-sweep-1e6'))
  if (!doc.ok) throw new Error(JSON.stringify(doc.error))
  const study = doc.value.studies?.big
  if (study === undefined) throw new Error('no study')
  const run = runHere(studyOf(doc.value, study, bundledLibrary), () => {
    throw new Error('something was solved')
  })
  expect(run).toMatchObject({
    kind: 'faulty',
    issues: [issue('x.steps', 'too_many_points', { points: '1000000', most: '100000' })],
  })
})

describe('control characters and formulas of others', () => {
  beforeAll(buildIfOutdated, 60_000)
  const controls = /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f]/

  test.each([
    ['solve', []],
    ['solve', ['--json']],
    ['avoided', []],
    ['study', ['s', '--csv']],
    ['study', ['w', '--csv']],
    ['study', ['w']],
  ] as const)('never reach a terminal or a sheet: %s %s', (command, options) => {
    const run = loopworks(command, fileOf(textOf('F-terminal-and-csv')), ...options)
    expect(run.exit).toBe(0)
    expect(`${run.out}${run.errors.join('\n')}`).not.toMatch(controls)
    const cells = options.some((each) => each === '--csv') ? run.out.split(/[,\r\n]+/) : []
    expect(cells.filter((cell) => /^\ufeff?[=+@＝]|^-(?!\d)/.test(cell))).toEqual([])
  })
})
