import { lookUp } from './lookUp'
/** A text in the languages of the product; English always, Chinese where there is one. */
export interface Text {
  readonly en: string
  readonly zh?: string | undefined
}

/** The languages of the product. */
export type Language = 'en' | 'zh'

/** The text in a language, in English where it has not been translated. */
export const inLanguage = (text: Text, language: Language): string => text[language] ?? text.en

/** "Coal: 3 Mt", as a language writes it: whose, and what of it. */
export const headed = (head: string, rest: string, language: Language): string =>
  `${head}${language === 'zh' ? '：' : ': '}${rest}`

/** Fills `{name}` in a template; a name without a value stays as it is. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (lookUp(values, name) ?? whole) : whole,
  )

/** A text in the languages that were filled in; English, which every text has, takes the Chinese where it is empty. */
export function named({ en, zh }: Readonly<Record<Language, string>>): Text | undefined {
  const [english, chinese] = [en.trim(), zh.trim()]
  if (english === '' && chinese === '') return undefined
  return chinese === '' ? { en: english } : { en: english === '' ? chinese : english, zh: chinese }
}
