import { loadLanguage, startTranslations } from '../../src/ui/words/i18n'

/** Both catalogues, as a user has them who has switched. */
export const translations = await startTranslations('en')
await loadLanguage(translations, 'zh')
