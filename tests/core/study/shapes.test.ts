import { expect, test } from 'vitest'
import { readDoc } from '../../../src/core/format/read'
import { checkStudyShape, checkStudyShapes } from '../../../src/core/study/shapes'
import { runStudy } from '../../../src/core/study/run'
import { bundledLibrary } from '../../../src/solver/library'
import { gypsumDoc } from '../../support/studies'

const name = { en: 'Study' }
const x = { input: 'parameters.fee', from: '0 CNY/t', to: '100 CNY/t' }

const wrong = (study: unknown) =>
  checkStudyShape(study).map(({ path, code }) => `${path} ${code}`.trim())

test.each<[string, unknown, readonly string[]]>([
  ['no kind', { name }, ['kind wrong_shape']],
  ['a kind that every object has', { kind: 'constructor', name }, ['kind wrong_shape']],
  ['no object', 'gaps', ['kind wrong_shape']],
  ['no name', { kind: 'gaps' }, ['name wrong_shape']],
  [
    'a range without its end',
    { kind: 'sweep', name, x: { ...x, to: undefined } },
    ['x.to wrong_shape'],
  ],
  ['no range where one is needed', { kind: 'break_even', name }, ['x wrong_shape']],
  ['none where it may be left out', { kind: 'sweep', name, x }, []],
  [
    'a count above its most',
    { kind: 'tornado', name, indicator: 'cost', bars: 201 },
    ['bars wrong_shape'],
  ],
  ['a count of nothing', { kind: 'gaps', name, chokes: 0 }, ['chokes wrong_shape']],
  ['any seed', { kind: 'credit', name, seed: -7 }, []],
  [
    'a scenario of a comparison',
    { kind: 'compare', name, scenarios: { base: true }, scenario: 'a' },
    ['scenario unknown_field'],
  ],
  [
    'a scenario that is not chosen',
    { kind: 'compare', name, scenarios: { base: false } },
    ['scenarios.base wrong_shape'],
  ],
  [
    'each of the fields of a subject',
    { kind: 'break_even', name, x, process: 'a', flow: 'b', indicator: 'cost' },
    [],
  ],
  [
    'a field called as the parameter that it is not',
    { kind: 'break_even', name, x, subject: 'a' },
    ['subject unknown_field'],
  ],
])('%s', (_, study, expected) => {
  expect(wrong(study)).toEqual(expected)
})

test('the kinds that there are are named where one is none', () => {
  const [first] = checkStudyShape({ kind: 'oracle', name })
  expect(first?.values.expected).toMatch(/^gaps, credit, /)
})

test('mistakes of a document and of its studies are told at once', () => {
  const text = JSON.stringify({
    ...gypsumDoc,
    ...{
      period: 3,
      studies: { one: { kind: 'gaps', name, joy: 1 }, two: { kind: 'oracle', name } },
    },
  })
  const read = readDoc(text, checkStudyShapes)
  expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual([
    'period',
    'studies.one.joy',
    'studies.two.kind',
  ])
  // Where kinds of studies are not known, they are left as they are.
  const others = readDoc(text)
  expect(others.ok ? [] : others.error.map(({ path }) => path)).toEqual(['period'])
})

test('a study of another shape is not begun, whoever kept it', () => {
  const result = runStudy(gypsumDoc, { kind: 'sweep', name, x: 'fee' }, bundledLibrary, () => {
    throw new Error('something was solved')
  })
  expect(result).toMatchObject({ kind: 'faulty', issues: [{ path: 'x', code: 'wrong_shape' }] })
})
