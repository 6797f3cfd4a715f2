import { lookUp } from '../../core/base/lookUp'
import { createContext, useCallback, useContext, useState } from 'react'
import type { Views } from '../../state/views'
import { useActions, useApp } from '../words/context'

/** Id of the study that views are of; empty in the drawer itself. */
export const KeptOf = createContext('')

/** As `useState`, for how results are looked at: what is set stays as long as the document is open. */
export function useKept<K extends keyof Views>(
  key: K,
  initial: Views[K],
): readonly [Views[K], (view: Views[K]) => void] {
  const of = useContext(KeptOf)
  const { keepView } = useActions()
  const [first] = useState(initial)
  const kept = useApp((state): Views[K] | undefined => lookUp(state.views, of)?.[key])
  const set = useCallback(
    (view: Views[K]) => {
      keepView(of, key, view)
    },
    [keepView, of, key],
  )
  return [kept === undefined ? first : kept, set]
}
