import { expect, test } from 'vitest'
import { startTranslations } from '../../../src/ui/words/i18n'
import { translations } from '../../support/translations'
import { languages } from '../../support/words'

const en = languages.en.messages
const zh = languages.zh.messages

const isOne = (key: string) => key.endsWith('_one')

test('one of a kind is said in the singular in English; Chinese has one form', () => {
  const { t } = translations
  expect(t('notice.moved', { count: 1 })).toBe('Moved: 1 card.')
  expect(t('notice.moved', { count: 2 })).toBe('Moved: 2 cards.')
  expect(t('notice.moved', { count: 1, lng: 'zh' })).toBe('已移动 1 张卡片。')
})

test('one language is loaded to begin with, and says what it has', async () => {
  const chinese = await startTranslations('zh')
  expect(chinese.t('goal.cost', { lng: 'zh' })).toBe('成本最低')
  expect(chinese.exists('goal.cost', { lng: 'zh' })).toBe(true)
  expect(chinese.exists('goal.beauty', { lng: 'zh' })).toBe(false)
  expect(chinese.hasResourceBundle('en', 'translation')).toBe(false)
})

test('a singular stands beside its plural, and every plural has one', () => {
  const keys = Object.keys(en)
  const alone = keys.filter((key) => isOne(key) && !keys.includes(key.slice(0, -'_one'.length)))
  expect(alone).toEqual([])
  const lacking = Object.entries(en).filter(
    ([key, text]) =>
      !isOne(key) && /\{count\} [a-z]+s\b/.test(text) && !keys.includes(`${key}_one`),
  )
  expect(lacking).toEqual([])
})

test('Chinese is punctuated in full width', () => {
  const half = Object.entries(zh).filter(
    ([, text]) => /\p{Script=Han}/u.test(text) && /[,;:?!()]/.test(text),
  )
  expect(half).toEqual([])
})
