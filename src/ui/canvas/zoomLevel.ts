import { useStore } from '@xyflow/react'

/**
 * How much of a card can be read: all of it, its name and bar, or only its colour. Names grow as a card is seen from
 * afar, so that they can be read down to 0.15.
 */
export type Level = 'full' | 'name' | 'block'

/** Level of detail at the current zoom; changes, and renders, only where a threshold is crossed. */
export const useLevel = (): Level =>
  useStore(({ transform: [, , zoom] }) => (zoom < 0.15 ? 'block' : zoom < 0.4 ? 'name' : 'full'))
