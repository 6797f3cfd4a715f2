import { describe, expect, test } from 'vitest'
import { newStudy } from '../../../src/core/study/edits'
import { parseNetwork } from '../../../src/core/parse/parse'
import { checkStudies } from '../../../src/core/study/checkStudies'
import { studyKinds, type AnyStudyKind } from '../../../src/core/study/kinds'
import { runStudy } from '../../../src/core/study/run'
import { checkStudyShapes } from '../../../src/core/study/shapes'
import { studyTable } from '../../../src/core/study/table'
import type { Text } from '../../../src/core/base/text'
import { bundledLibrary } from '../../../src/solver/library'
import { solve } from '../../support/solvers'
import { gypsumDoc } from '../../support/studies'

const scenarios = { dear: { name: { en: 'Dear' }, patch: { parameters: { fee: { value: 40 } } } } }
const doc = { ...gypsumDoc, scenarios }
const { network } = parseNetwork(doc, bundledLibrary)
const kinds: readonly AnyStudyKind[] = Object.values(studyKinds)

const isSaid = ({ en, zh }: Text) => en !== '' && /\p{Script=Han}/u.test(zh ?? '')

describe.each(Object.entries(studyKinds))('%s', (id, kind: AnyStudyKind) => {
  const studied = { doc: gypsumDoc, network: network!, library: bundledLibrary }
  const first = newStudy(id as keyof typeof studyKinds, studied, null)

  test('is found by its own id, and says all that it asks in both languages', () => {
    expect(kind.kind).toBe(id)
    const parameters = Object.values(kind.parameters)
    const options = parameters.flatMap((each) =>
      each.kind === 'choice' ? Object.values(each.options) : [],
    )
    const words = [kind.name, kind.about, ...parameters.map(({ name }) => name), ...options]
    expect(words.filter((each) => !isSaid(each))).toEqual([])
  })

  test('what is usual for it is what it would accept', () => {
    const usual = Object.entries(kind.parameters).flatMap(([field, each]) =>
      'usual' in each ? [[field, each.usual]] : [],
    )
    const study = { ...first, ...Object.fromEntries(usual) }
    expect(checkStudyShapes({ studies: { study } })).toEqual([])
  })

  test('makes a first study that the format accepts and that can be run at once', () => {
    const studies = { first }
    expect(first).toMatchObject({ kind: id, name: kind.name })
    expect(checkStudyShapes({ studies })).toEqual([])
    expect(checkStudies({ ...gypsumDoc, studies }, bundledLibrary)).toEqual([])
    const result = runStudy(gypsumDoc, first, bundledLibrary, solve)
    expect(result.kind).toBe(id)
    const { heads, rows } = studyTable(result)
    expect(heads.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(heads.length)
  })
})

test('a first study is about the scenario in which it is made, unless it sets scenarios side by side', () => {
  const studied = { doc, network: network!, library: bundledLibrary }
  const scenarioOf = (id: keyof typeof studyKinds) => newStudy(id, studied, 'dear').scenario
  expect(scenarioOf('tornado')).toBe('dear')
  expect(scenarioOf('compare')).toBeUndefined()
  expect(newStudy('compare', studied, 'dear')).toMatchObject({
    scenarios: { base: true, dear: true },
  })
})

test('no field of a study stands for two parameters', () => {
  for (const { parameters } of kinds)
    for (const field of ['kind', 'name', 'note'])
      expect(Object.keys(parameters)).not.toContain(field)
})
