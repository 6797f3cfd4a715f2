import type { Language } from '../../core/base/text'
import type { Language as Words } from '../../words/language'
import { writtenIn, type WrittenKey } from './written'

/** What can be said; which form of a plural is said follows from its `{count}`. */
export type MessageKey = WrittenKey | keyof Words['messages']

/** All that the page says in a language: its messages, and the words that issues are told in. */
export interface Catalogue extends Words {
  readonly messages: Readonly<Record<MessageKey, string>>
}

const withWritten = (language: Language, words: Words): Catalogue => ({
  ...words,
  messages: { ...writtenIn(language), ...words.messages },
})

/** The catalogues, each loaded when its language is first used. */
export const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => withWritten('en', (await import('../../words/en/words')).words),
  zh: async () => withWritten('zh', (await import('../../words/zh/words')).words),
}
