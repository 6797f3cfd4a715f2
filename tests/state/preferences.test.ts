import { expect, test } from 'vitest'
import { guardedStorage, readPreferences } from '../../src/state/preferences'

const saved = (entries: Readonly<Record<string, string>>) => ({
  read: (key: string) => entries[key] ?? null,
  write: () => undefined,
})

test('the address wins over the saved language, that over the browser', () => {
  expect(readPreferences(saved({ language: 'en' }), '?lang=zh', 'en-GB').language).toBe('zh')
  expect(readPreferences(saved({ language: 'en' }), '', 'zh-CN').language).toBe('en')
  expect(readPreferences(saved({}), '', 'zh-TW').language).toBe('zh')
  expect(readPreferences(saved({ language: 'xx' }), '?lang=fr', 'de').language).toBe('en')
})

test('a forbidden storage remembers nothing and breaks nothing', () => {
  const storage = guardedStorage(() => {
    throw new Error('denied')
  })
  storage.write('language', 'zh')
  expect(storage.read('language')).toBeNull()
})
