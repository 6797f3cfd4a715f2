import { useEffect, useState } from 'react'
import type { Language } from '../../core/base/text'
import { catalogues, type MessageKey } from './catalogues'

type Messages = Readonly<Record<MessageKey, string>>

/** The messages of a language, be it not the one in use; null until it is loaded, or where it cannot be. */
export function useCatalogue(language: Language): Messages | null {
  const [found, setFound] = useState<Messages | null>(null)
  useEffect(() => {
    let wanted = true
    catalogues[language]().then(
      ({ messages }) => {
        if (wanted) setFound(messages)
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [language])
  return found
}
