import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { readDoc } from '../../../src/core/format/read'
import type { StudyDoc } from '../../../src/core/format/studyDoc'
import { checkStudies } from '../../../src/core/study/checkStudies'
import { bundledNetworks } from '../../../src/cli/bundled'
import { runStudy } from '../../../src/core/study/run'
import { checkStudyShapes } from '../../../src/core/study/shapes'
import { bundledLibrary } from '../../../src/solver/library'
import { solve } from '../../support/solvers'
import { gypsumDoc } from '../../support/studies'

const name = { en: 'Study' }
const x = { input: 'parameters.fee', from: '0 CNY/t', to: '100 CNY/t' }

const check = (study: StudyDoc, doc = gypsumDoc) =>
  checkStudies({ ...doc, studies: { one: study } }, bundledLibrary).map(
    ({ path, code }) => `${path} ${code}`,
  )

test.each<[string, StudyDoc, readonly string[]]>([
  [
    'a comparison of a scenario that is not there',
    { kind: 'compare', name, scenarios: { base: true, war: true } },
    ['studies.one.scenarios.war unknown_scenario'],
  ],
  ['one of the base case', { kind: 'compare', name, scenarios: { base: true } }, []],
  [
    'a sweep of an unknown parameter',
    { kind: 'sweep', name, x: { ...x, input: 'parameters.tax' } },
    ['studies.one.x.input unknown_input'],
  ],
  [
    'one in a wrong unit',
    { kind: 'sweep', name, x: { ...x, from: '0 t', to: '1 t' } },
    ['studies.one.x.from wrong_dimension'],
  ],
  [
    'an unknown indicator',
    { kind: 'tornado', name, indicator: 'joy' },
    ['studies.one.indicator unknown_indicator'],
  ],
  [
    'one among others',
    { kind: 'sweep', name, x, indicators: { cost: true, joy: true } },
    ['studies.one.indicators.joy unknown_indicator'],
  ],
  [
    'an indicator that is the price of others',
    { kind: 'target', name, indicator: 'cost' },
    ['studies.one.indicator same_axis'],
  ],
  [
    'a break-even without subject',
    { kind: 'break_even', name, x },
    ['studies.one.process study_without_subject'],
  ],
  ['one with', { kind: 'break_even', name, x, process: 'board' }, []],
  [
    'a front of one axis',
    { kind: 'front', name, x: 'cost', y: 'cost' },
    ['studies.one.y same_axis'],
  ],
  [
    'a target in another unit',
    { kind: 'target', name, indicator: 'solid_waste', to: '3 CNY' },
    ['studies.one.to wrong_dimension'],
  ],
  ['gaps', { kind: 'gaps', name }, []],
  ['credit', { kind: 'credit', name }, []],
])('%s', (_, study, expected) => {
  expect(check(study)).toEqual(expected)
})

test('a study of a scenario that is not there', () => {
  expect(check({ kind: 'gaps', name, scenario: 'war' })).toEqual([
    'studies.one.scenario unknown_scenario',
  ])
})

test('the studies of the bundled networks are sound', () => {
  const bundled: readonly NetworkDoc[] = Object.values(bundledNetworks)
  expect(bundled.some(({ studies }) => Object.keys(studies ?? {}).length > 0)).toBe(true)
  for (const doc of bundled) expect(checkStudies(doc, bundledLibrary)).toEqual([])
})

test.each<[string, unknown]>([
  ['a kind that is none', { kind: 'oracle', name }],
  ['steps without number', { kind: 'sweep', name, x: { ...x, steps: 1.5 } }],
  ['too many steps', { kind: 'sweep', name, x: { ...x, steps: 1e6 } }],
  ['a field too many', { kind: 'gaps', name, joy: 1 }],
  ['players that are none', { kind: 'credit', name, players: 'ghost' }],
])('a document with %s is refused, with its path', (_, study) => {
  const text = JSON.stringify({ ...gypsumDoc, studies: { one: study } })
  const read = readDoc(text, checkStudyShapes)
  expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^studies\.one/),
  ])
})

test('mistakes of the document are its own: no study repeats them, and none runs', () => {
  const flows = { gypsum: { ...gypsumDoc.flows.gypsum!, to: 'nobody.gypsum' } }
  const doc = { ...gypsumDoc, flows: { ...gypsumDoc.flows, ...flows } }
  const study: StudyDoc = { kind: 'break_even', name, x, process: 'board' }
  expect(check(study, doc)).toEqual([])
  const result = runStudy(doc, study, bundledLibrary, solve)
  expect(result).toMatchObject({ kind: 'faulty', inDocument: true })
  expect(result.kind === 'faulty' && result.issues[0]?.path).toMatch(/^flows\.gypsum/)
})
