import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import type { State } from '../../state/state'
import { useWiring } from '../words/context'

/** Where panels no longer fit beside the canvas: on phones, and at a zoom of 200 %. As in devices.css. */
const small = '(max-width: 800px), (max-height: 480px)'

const panels = ['libraryOpen', 'outlineOpen', 'inspectorOpen'] as const

/** Panels that have to be put away because another was opened over them. */
const covered = (now: State, before: State): readonly (typeof panels)[number][] =>
  panels.some((panel) => now[panel] && !before[panel])
    ? panels.filter((panel) => now[panel] && before[panel])
    : []

/** Whether panels are sheets over the canvas; then one is open at a time, and at first none. */
export function useSmallScreen(): boolean {
  const { store, actions } = useWiring()
  const isSmall = useMediaQuery(small, window.matchMedia(small).matches)
  useEffect(() => {
    if (!isSmall) return
    const toggles = {
      libraryOpen: actions.toggleLibrary,
      outlineOpen: actions.toggleOutline,
      inspectorOpen: actions.toggleInspector,
    }
    if (store.getState().inspectorOpen) actions.toggleInspector()
    return store.subscribe((now, before) => {
      for (const panel of covered(now, before)) toggles[panel]()
    })
  }, [isSmall, store, actions])
  return isSmall
}
