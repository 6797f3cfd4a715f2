import type { Text } from '../../core/text'
import { fill } from '../../core/text'
import { written } from '../messages/written'

/** Name of a new zone, in both languages: it goes into the document. */
export const zoneName = (number: number): Text => ({
  en: fill(written['zone.new'].en, { number: String(number) }),
  zh: fill(written['zone.new'].zh, { number: String(number) }),
})
