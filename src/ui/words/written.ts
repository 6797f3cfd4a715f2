import type { Language, Text } from '../../core/base/text'

/** What is written into documents, where it stands in both languages whichever is in use. */
export const written = {
  'scenario.base': { en: 'Base case', zh: '基础情景' },
  'zone.new': { en: 'Zone {number}', zh: '区域 {number}' },
} as const satisfies Readonly<Record<string, Text>>

export type WrittenKey = keyof typeof written
const keys = Object.keys(written) as readonly WrittenKey[]

/** The same as messages of one language. */
export const writtenIn = (language: Language): Readonly<Record<WrittenKey, string>> =>
  Object.fromEntries(keys.map((key) => [key, written[key][language]])) as Record<WrittenKey, string>
