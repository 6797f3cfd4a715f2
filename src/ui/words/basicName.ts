import type { BasicKind } from '../../core/edit/add'
import { kinds } from '../../core/format/kinds'
import type { Text } from '../../core/base/text'
import { fill } from '../../core/base/text'

/** Name of a new supply, market, disposal, junction or own process of a commodity, in both languages: it goes into the document. */
export const basicName = (kind: BasicKind, commodity: Text): Text => ({
  en: fill(called(kind).en, { name: commodity.en }),
  zh: fill(called(kind).zh, { name: commodity.zh ?? commodity.en }),
})

const own = { en: '{name} process', zh: '{name}工序' } as const

const called = (kind: BasicKind) => (kind === 'own' ? own : kinds[kind].offered)
