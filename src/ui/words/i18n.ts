import type { i18n } from 'i18next'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../core/base/text'
import type { IssueWords } from '../../words/describe'
import { catalogues } from './catalogues'

const namespace = 'translation'
/** Where the words of issues are, as they stand: what they name is filled in by themselves. */
const ofIssues = 'issues'

type Catalogue = Awaited<ReturnType<(typeof catalogues)[Language]>>

const bundlesOf = ({ messages, issues, measures }: Catalogue) => ({
  [namespace]: messages,
  [ofIssues]: { issues, measures },
})

/** i18next with the catalogue of the first screen; others are loaded when they are asked for. */
export async function startTranslations(language: Language): Promise<i18n> {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    resources: { [language]: bundlesOf(await catalogues[language]()) },
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
  for (const [name, bundle] of Object.entries(bundlesOf(await catalogues[language]())))
    instance.addResourceBundle(language, name, bundle)
}

/** The words of issues in a language that is loaded. */
export const issueWordsOf = (instance: i18n, language: Language): IssueWords =>
  instance.getResourceBundle(language, ofIssues) as IssueWords

/** Value of the `lang` attribute: decides which glyphs Han characters get. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en')
