import type { NetworkDoc } from '../../core/format/doc'
import type { Text } from '../../core/base/text'

/** Hash of a text (cyrb53, 53 bits), to notice damage; computed at once, as a page that is going away has no time. */
export function hashText(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16)
}

/** An id that no other document has. */
export const newId = (): string =>
  `d${Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`

/** A name with a remark behind it, in both languages. */
export const remarked = (name: Text, en: string, zh: string): Text => ({
  en: `${name.en} (${en})`,
  zh: `${name.zh ?? name.en}（${zh}）`,
})

/** A new document of a name: nothing in it yet. */
export const blankDoc = (name: string): NetworkDoc => ({
  format: 'loopworks/1',
  name: { en: name },
  period: '1 year',
  currency: 'CNY',
  processes: {},
  flows: {},
  objective: { minimize: 'cost' },
})
