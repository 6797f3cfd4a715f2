import type { Text } from '../../core/text'
import { fill } from '../../core/text'
import { en } from '../messages/en'
import { zh } from '../messages/zh'

/** Name of a new zone, in both languages: it goes into the document. */
export const zoneName = (number: number): Text => ({
  en: fill(en['zone.new'], { number: String(number) }),
  zh: fill(zh['zone.new'], { number: String(number) }),
})
