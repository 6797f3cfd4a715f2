import type { Language, Text } from '../../core/text'

/** What is written into documents, where it stands in both languages whichever is in use. */
export const written = {
  'scenario.base': { en: 'Base case', zh: '基础情景' },
  'zone.new': { en: 'Zone {number}', zh: '区域 {number}' },
  'studies.kind.compare': { en: 'Comparison', zh: '情景对比' },
  'studies.kind.credit': { en: 'Credit for avoided waste', zh: '减排固废归因' },
  'studies.kind.gaps': { en: 'Missing plants and bottlenecks', zh: '断点与堵点' },
  'studies.kind.sweep': { en: 'Sweep', zh: '参数扫描' },
  'studies.kind.tornado': { en: 'Tornado', zh: '敏感性排序' },
  'studies.kind.break_even': { en: 'Break-even', zh: '盈亏平衡' },
  'studies.kind.front': { en: 'Trade-off', zh: '权衡前沿' },
  'studies.kind.target': { en: 'Target', zh: '目标达成' },
} as const satisfies Readonly<Record<string, Text>>

type WrittenKey = keyof typeof written
const keys = Object.keys(written) as readonly WrittenKey[]

/** The same as messages of one language. */
export const writtenIn = (language: Language): Readonly<Record<WrittenKey, string>> =>
  Object.fromEntries(keys.map((key) => [key, written[key][language]])) as Record<WrittenKey, string>
