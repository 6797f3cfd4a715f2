import type { Language } from '../../core/text'
import type { Catalogue } from './en'

/** The catalogues, each loaded when its language is first used. */
export const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en')).en,
  zh: async () => (await import('./zh')).zh,
}
