import type { i18n } from 'i18next'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../core/text'
import { en } from './messages/en'
import { zh } from './messages/zh'

/** Message catalogues in i18next, in the language of the first screen. */
export function startTranslations(language: Language): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: language,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  })
  return instance
}

/** Value of the `lang` attribute: decides which glyphs Han characters get. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en')
