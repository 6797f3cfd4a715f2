import { describe, expect, test } from 'vitest'
import { issue } from '../../src/core/base/issue'
import { conflicts } from '../../src/words/en/conflicts'
import { notices } from '../../src/words/en/notices'
import { page } from '../../src/words/en/page'
import { steps } from '../../src/words/en/steps'
import { languages, saidOf } from '../support/words'

/** All texts of a language under one key each; forms for one of a kind stand with their plurals. */
function textsOf({ messages, issues, measures }: (typeof languages)['en' | 'zh']) {
  const told = Object.entries(issues).flatMap(([code, { message, remedy }]) => [
    [`issue ${code}: message`, message] as const,
    [`issue ${code}: remedy`, remedy] as const,
  ])
  const counted = Object.entries(messages).filter(([key]) => !key.endsWith('_one'))
  return new Map<string, string>([...counted, ...told, ...Object.entries(measures)])
}

const english = textsOf(languages.en)

/** What a text leaves to be filled in; a remedy may name a thing twice. */
const gaps = (text = '') =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap))].toSorted()

describe.each(Object.entries(languages))('%s', (_, language) => {
  const texts = textsOf(language)

  test('says all that English says, and nothing else', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('names the same things', () => {
    const differing = [...texts].filter(
      ([key, text]) => gaps(text).join() !== gaps(english.get(key)).join(),
    )
    expect(differing).toEqual([])
  })
})

test('no part of a language says again what another says', () => {
  const parts = [page, conflicts, steps, notices].map((part) => Object.keys(part))
  expect(new Set(parts.flat()).size).toBe(parts.flat().length)
  expect(parts.flat().toSorted()).toEqual(Object.keys(languages.en.messages).toSorted())
})

test('an issue is filled with its values, in their words where the language has some', () => {
  const gain = issue('flows', 'gain_loop', { loop: 'a → b', gain: '2', measure: 'mass' })
  expect(saidOf(gain).message).toBe('the loop a → b gives back 2 times the mass that enters it')
  expect(saidOf(gain, 'zh').message).toBe('循环 a → b 的质量产出是投入的 2 倍')
})

test('what a document says is told as it stands, whatever it looks like', () => {
  for (const text of ['{unit}', '$t(app.name)', '<b>', '{{text}}', 'constructor'])
    expect(saidOf(issue('x', 'not_a_quantity', { text, example: '5 t' })).message).toBe(
      `"${text}" is not a quantity or expression`,
    )
})
