import type { Difference } from '../../state/shown/differences'

/** A diamond for what is changed, a plus for what is added [12 × 12 px]. */
export const markPaths: Readonly<Record<Difference['kind'], string>> = {
  changed: 'M6 1l5 5-5 5-5-5z',
  added: 'M6 1.5v9M1.5 6h9',
}
