import type { MessageKey } from '../../messages/en'
import { en } from '../../messages/en'

const isMessage = (key: string): key is MessageKey => Object.hasOwn(en, key)

/** The message that names a sector of the library. */
export function sectorMessage(sector: string): MessageKey {
  const key = `sector.${sector}`
  return isMessage(key) ? key : 'sector.other'
}
