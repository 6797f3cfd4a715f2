import { useColorScheme } from '@mantine/hooks'
import { useApp } from './context'

/** The colour scheme in force: the user's choice, else the system's. */
export function useScheme(): 'light' | 'dark' {
  const system = useColorScheme()
  const chosen = useApp((state) => state.colourScheme)
  return chosen === 'auto' ? system : chosen
}
