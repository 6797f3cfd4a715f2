import { useColorScheme, useMediaQuery } from '@mantine/hooks'
import { useApp } from '../words/context'

/** The colour scheme in force: the user's choice, else the system's; on paper always the light one. */
export function useScheme(): 'light' | 'dark' {
  const system = useColorScheme()
  const chosen = useApp((state) => state.colourScheme)
  const paper = useMediaQuery('print')
  return paper ? 'light' : chosen === 'auto' ? system : chosen
}
