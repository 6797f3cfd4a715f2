import type { Language } from '../../core/base/text'

const namesIn = (tag: string) => new Intl.DisplayNames(tag, { type: 'currency', fallback: 'code' })

const names = { en: namesIn('en-GB'), zh: namesIn('zh-CN') }

/** Whether a unit is a currency, as ISO 4217 writes it. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

/** A currency behind an amount: "USD", "美元"; that of China is 元, not 人民币. */
export const currencyUnit = (code: string, language: Language): string =>
  language === 'en' ? code : code === 'CNY' ? '元' : (names.zh.of(code) ?? code)

/** A currency with its code, to be chosen: "USD, US Dollar", "USD，美元". */
export const currencyName = (code: string, language: Language): string =>
  `${code}${language === 'en' ? ', ' : '，'}${names[language].of(code) ?? code}`
