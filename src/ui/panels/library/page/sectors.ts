import type { Words } from '../../../words/context'

/** The name of a sector of the library. */
export function sectorName(sector: string, { t, isMessage }: Words): string {
  const key = `sector.${sector}`
  return t(isMessage(key) ? key : 'sector.other')
}
