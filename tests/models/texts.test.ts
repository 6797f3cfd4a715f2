import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Written {
  /** "recipes/alumina.json bayer_lt.note" */
  readonly at: string
  readonly en: string
  readonly zh: string | undefined
}

/** Every text in two languages under a value. */
function textsIn(value: unknown, at: string): readonly Written[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && typeof value.en === 'string') {
    const zh = 'zh' in value && typeof value.zh === 'string' ? value.zh : undefined
    return [{ at, en: value.en, zh }]
  }
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${at}.${key}`))
}

const models = new URL('../../models/', import.meta.url)
const texts = readdirSync(models, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file) => textsIn(JSON.parse(readFileSync(new URL(file, models), 'utf8')), file))
const chinese = texts.flatMap(({ at, zh }) => (zh === undefined ? [] : [{ at, zh }]))

test('every text has its Chinese, but for figures and formulas', () => {
  expect(texts.length).toBeGreaterThan(1500)
  const words = (text: string) => /[a-z]{5}/.test(text)
  expect(texts.filter(({ en, zh }) => words(en) && zh === undefined)).toEqual([])
  const han = /\p{Script=Han}/u
  expect(texts.filter(({ en, zh }) => zh !== undefined && words(en) && !han.test(zh))).toEqual([])
})

test('notes and reasons of the library give the same numbers in both languages', () => {
  const numbers = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ')
  const notes = texts.filter(({ at }) => /\.(note|reason)$/.test(at) && !at.startsWith('networks'))
  const library = notes.filter(({ at }) => !at.startsWith('claims'))
  expect(library.length).toBeGreaterThan(400)
  expect(library.filter(({ en, zh = '' }) => numbers(en) !== numbers(zh))).toEqual([])
})

test('Chinese is written with Chinese punctuation', () => {
  const half = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u
  expect(chinese.filter(({ zh }) => half.test(zh))).toEqual([])
})
