import { lookUp } from '../../../core/base/lookUp'
import { useCallback } from 'react'
import { shownNetwork } from '../../../state/shown/selectors'
import { useApp, useWords } from '../../words/context'

/** Names of commodities, also of those that only the library knows. */
export function useCommodityName(): (id: string) => string {
  const { name } = useWords()
  const network = useApp(shownNetwork)
  const library = useApp((state) => state.library)
  return useCallback(
    (id) => {
      const found = lookUp(network?.commodities, id) ?? lookUp(library?.commodities, id)
      return found === undefined ? id : name(found.name)
    },
    [name, network, library],
  )
}
