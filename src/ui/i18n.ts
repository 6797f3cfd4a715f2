import type { i18n } from 'i18next'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../core/text'
import { catalogues } from './messages/catalogues'

const namespace = 'translation'

/** i18next with the catalogue of the first screen; others are loaded when they are asked for. */
export async function startTranslations(language: Language): Promise<i18n> {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    resources: { [language]: { [namespace]: await catalogues[language]() } },
    lng: language,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  })
  return instance
}

/** Loads the catalogue of a language, unless it is there. */
export async function loadLanguage(instance: i18n, language: Language): Promise<void> {
  if (instance.hasResourceBundle(language, namespace)) return
  instance.addResourceBundle(language, namespace, await catalogues[language]())
}

/** Value of the `lang` attribute: decides which glyphs Han characters get. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en')
