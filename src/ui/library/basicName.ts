import type { BasicKind } from '../../core/edit/add'
import type { Text } from '../../core/text'
import { fill } from '../../core/text'
import { en } from '../messages/en'
import { zh } from '../messages/zh'

/** Name of a new supply, market, disposal, junction or own process of a commodity, in both languages: it goes into the document. */
export const basicName = (kind: BasicKind, commodity: Text): Text => ({
  en: fill(en[`basic.${kind}`], { name: commodity.en }),
  zh: fill(zh[`basic.${kind}`], { name: commodity.zh ?? commodity.en }),
})
