import type { Language, Text } from '../../core/text'

/** What is written into documents, where it stands in both languages whichever is in use. */
export const written = {
  'scenario.base': { en: 'Base case', zh: '基础情景' },
  'zone.new': { en: 'Zone {number}', zh: '区域 {number}' },
  'basic.supply': { en: '{name} supply', zh: '{name}供应' },
  'basic.market': { en: '{name} market', zh: '{name}市场' },
  'basic.disposal': { en: '{name} disposal', zh: '{name}处置' },
  'basic.junction': { en: '{name} junction', zh: '{name}汇集' },
  'basic.own': { en: '{name} process', zh: '{name}工序' },
} as const satisfies Readonly<Record<string, Text>>

export type WrittenKey = keyof typeof written
const keys = Object.keys(written) as readonly WrittenKey[]

/** The same as messages of one language. */
export const writtenIn = (language: Language): Readonly<Record<WrittenKey, string>> =>
  Object.fromEntries(keys.map((key) => [key, written[key][language]])) as Record<WrittenKey, string>
