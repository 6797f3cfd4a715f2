import { describe, expect, test } from 'vitest'
import { readDoc, underScenario } from '../../../src/core/format/read'
import { docOf } from '../../support/docs'
import { saidOf } from '../../support/words'

const good = JSON.stringify(docOf({}))

/** "path code" of each issue of a text. */
const issuesOfText = (text: string): readonly string[] => {
  const read = readDoc(text)
  return read.ok ? [] : read.error.map(({ path, code }) => `${path} ${code}`)
}

test('a document that is well written is read as it is', () => {
  expect(readDoc(good)).toEqual({ ok: true, value: JSON.parse(good) })
  expect(readDoc(`\uFEFF${good}`)).toMatchObject({ ok: true })
})

describe('what is not JSON names line and column', () => {
  test('a truncated file', () => {
    const read = readDoc('{\n  "format": "loopworks/1",\n  "name": {')
    expect(read).toMatchObject({ ok: false, error: [{ code: 'not_json', values: { line: '3' } }] })
  })
  test.each([...Array(20).keys()])('cut at %i twentieths', (k) => {
    const read = readDoc(good.slice(0, Math.floor((good.length * k) / 20)))
    expect(read).toMatchObject({ ok: false, error: [{ code: 'not_json' }] })
  })
  test('an empty file', () => {
    expect(issuesOfText('')).toEqual([' not_json'])
  })
  test('a page and a picture are told as what they are', () => {
    for (const text of ['<!doctype html><p>', '\x89PNG\r\n\x1a\n'])
      expect(issuesOfText(text)).toEqual([' file_is_other'])
  })
})

test('an id that stands twice is named with its path, where JSON.parse would keep the last', () => {
  const text = good.replace(
    '"processes":{}',
    '"processes":{"chp":{"kind":"stock"},"chp":{"kind":"stock"}}',
  )
  expect(issuesOfText(text)).toEqual(['processes.chp duplicate_id'])
  expect(
    issuesOfText(good.replace('"processes":{}', '"processes":{"a":{"kind":"stock"},"\\u0061":{}}')),
  ).toEqual(['processes.a duplicate_id'])
})

test('nesting that could overflow a stack is refused before it is parsed', () => {
  const deep = `{"format":"loopworks/1","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect(issuesOfText(deep)).toEqual([' too_deep'])
})

test('a document of a newer version says so; what is none says what one begins with', () => {
  expect(issuesOfText(good.replace('loopworks/1', 'loopworks/2'))).toEqual(['format newer_format'])
  expect(issuesOfText('{"nodes":[]}')).toEqual(['format unknown_format'])
  expect(issuesOfText('[]')).toEqual(['format unknown_format'])
})

test('all mistakes of shape come at once, each at its path', () => {
  const bad = {
    ...docOf({}),
    processes: {
      Chp: { kind: 'converter' },
      kiln: { kind: 'oven', capcity: '3 t', ports: { lime: { direction: 'up', amount: [1] } } },
    },
    flows: { a: { from: 'x.y' } },
    layout: { kiln: { x: null, y: 1 } },
  }
  expect(issuesOfText(JSON.stringify(bad)).toSorted()).toEqual([
    'flows.a.to wrong_shape',
    'layout.kiln.x wrong_shape',
    'processes.Chp bad_id',
    'processes.kiln.capcity unknown_field',
    'processes.kiln.kind wrong_shape',
    'processes.kiln.ports.lime.amount wrong_shape',
    'processes.kiln.ports.lime.direction wrong_shape',
  ])
})

test('hostile keys are refused or inert', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    issuesOfText(good.replace('"processes":{}', `"processes":{"${key}":{"kind":"stock"}}`))
  expect(
    issuesOfText(good.replace('"flows":{}', '"flows":{"__proto__":{"polluted":true}}')).length,
  ).toBe(1)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('every issue speaks both languages and leaves no gap in its message', () => {
  const read = readDoc(good.replace('loopworks/1', 'loopworks/7'))
  if (read.ok) throw new Error('read')
  for (const language of ['en', 'zh'] as const)
    for (const each of read.error) {
      const { message, remedy } = saidOf(each, language)
      expect(`${message} ${remedy}`).not.toMatch(/\{\w+\}/)
    }
})

test('a scenario is a merge patch: null takes away, the rest merges; an unknown one names the known', () => {
  const doc = docOf({
    parameters: { fee: { value: '10 CNY/t', low: '5 CNY/t' } },
    scenarios: {
      dear: {
        name: { en: 'Dear' },
        patch: { parameters: { fee: { value: '20 CNY/t', low: null } } },
      },
    },
  })
  expect(underScenario(doc, 'dear')).toMatchObject({
    ok: true,
    value: { parameters: { fee: { value: '20 CNY/t' } } },
  })
  expect(underScenario(doc, null)).toEqual({ ok: true, value: doc })
  expect(underScenario(doc, 'cheap')).toMatchObject({
    ok: false,
    error: [{ code: 'unknown_scenario', values: { id: 'cheap', known: 'dear' } }],
  })
})
