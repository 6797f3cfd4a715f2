import { useEffect, useState } from 'react'
import type { Language } from '../../core/text'
import { catalogues } from './catalogues'
import type { Catalogue } from './en'

/** The catalogue of a language, be it not the one in use; null until it is loaded, or where it cannot be. */
export function useCatalogue(language: Language): Catalogue | null {
  const [found, setFound] = useState<Catalogue | null>(null)
  useEffect(() => {
    let wanted = true
    catalogues[language]().then(
      (catalogue) => {
        if (wanted) setFound(catalogue)
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [language])
  return found
}
