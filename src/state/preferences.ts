import type { Language } from '../core/base/text'
import type { ColourScheme, Preferences } from './state'

/** Where preferences are kept; `null` from `read` means never written. */
export interface PreferenceStorage {
  readonly read: (key: string) => string | null
  readonly write: (key: string, value: string) => void
}

const isLanguage = (text: string | null | undefined): text is Language =>
  text === 'en' || text === 'zh'

const isColourScheme = (text: string | null): text is ColourScheme =>
  text === 'auto' || text === 'light' || text === 'dark'

/** Storage that may be forbidden or full: then nothing is remembered, and nothing breaks. */
export const guardedStorage = (storage: () => Storage): PreferenceStorage => ({
  read: (key) => {
    try {
      return storage().getItem(`loopworks.${key}`)
    } catch {
      return null
    }
  },
  write: (key, value) => {
    try {
      storage().setItem(`loopworks.${key}`, value)
    } catch {
      // Private windows and full disks forbid it; a preference is not worth a message.
    }
  },
})

/** Preferences of a first screen: the address wins over the saved choice, that over the browser's language. */
export function readPreferences(
  storage: PreferenceStorage,
  search: string,
  browserLanguage: string,
): Preferences {
  const asked = new URLSearchParams(search).get('lang')?.slice(0, 2)
  const saved = storage.read('language')
  const scheme = storage.read('colourScheme')
  const browser: Language = browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en'
  return {
    language: isLanguage(asked) ? asked : isLanguage(saved) ? saved : browser,
    colourScheme: isColourScheme(scheme) ? scheme : 'auto',
    firstStepsDismissed: storage.read('firstSteps') === 'dismissed',
    tourTaken: storage.read('tour') === 'taken',
    toggles: {
      snap: storage.read('snap') === 'on',
      singleKeys: storage.read('singleKeys') !== 'off',
    },
  }
}
