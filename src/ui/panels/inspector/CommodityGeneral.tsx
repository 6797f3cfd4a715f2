import { memo } from 'react'
import { commodityFields } from '../../../core/format/fields/commodity'
import { lookUp } from '../../../core/base/lookUp'
import type { CommodityDoc } from '../../../core/format/doc'
import { useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { useParsed } from './useParsed'

interface CommodityGeneralProps {
  readonly id: string
  readonly library: CommodityDoc | undefined
}

/** What a commodity of the document's own must say. */
const ownMustSay = ['name', 'kind', 'unit'] as const

/** What a commodity is called, what it is, and in what it is counted. */
export const CommodityGeneral = memo(function CommodityGeneral({
  id,
  library,
}: CommodityGeneralProps) {
  const { t } = useWords()
  const parsed = lookUp(useParsed()?.commodities, id)
  const at = ['commodities', id]
  return (
    <Fold id="commodity name" title={t('edit.nameAndKind')} at={at}>
      <FormFields
        at={at}
        fields={commodityFields}
        form="kind"
        measures={{ unit: parsed?.unit }}
        // Where a number of the library is from says nothing of what is written here.
        beneath={library === undefined ? undefined : { ...library, source: undefined }}
        read={{ mass: parsed?.massPerUnit }}
        required={library === undefined ? ownMustSay : []}
      />
    </Fold>
  )
})
