import type { BasicKind } from '../../core/edit/add'
import type { Text } from '../../core/text'
import { fill } from '../../core/text'
import { written } from '../messages/written'

/** Name of a new supply, market, disposal, junction or own process of a commodity, in both languages: it goes into the document. */
export const basicName = (kind: BasicKind, commodity: Text): Text => ({
  en: fill(written[`basic.${kind}`].en, { name: commodity.en }),
  zh: fill(written[`basic.${kind}`].zh, { name: commodity.zh ?? commodity.en }),
})
