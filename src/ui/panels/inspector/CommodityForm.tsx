import { memo } from 'react'
import { commodityFields } from '../../../core/format/fields/commodity'
import { lookUp } from '../../../core/base/lookUp'
import type { CommodityDoc } from '../../../core/format/doc'
import { useIssuesAt, useStored, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { CommodityGeneral } from './CommodityGeneral'
import { CompositionForm } from './CompositionForm'
import { EmbodiedForm } from './EmbodiedForm'
import { EditSection } from './EditSection'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { RemoveCommodity } from './RemoveCommodity'
import { ActButton } from '../../fields/RowActs'
import { SubstituteForm } from './SubstituteForm'
import { useParsed } from './useParsed'

/** What the document says of a commodity in the place of the library, or of one of its own. */
export const CommodityForm = memo(function CommodityForm({ id }: { readonly id: string }) {
  const { t } = useWords()
  const { write } = useWriter()
  const stored = useStored(['commodities', id])
  const library = useApp((state) => state.library?.commodities)
  const inLibrary: CommodityDoc | undefined =
    library !== undefined && Object.hasOwn(library, id) ? lookUp(library, id) : undefined
  const network = useParsed()
  const parsed = lookUp(network?.commodities, id)
  const at = ['commodities', id]
  const issues = useIssuesAt(at, true)
  const unit = parsed?.unit ?? inLibrary?.unit ?? 't'
  return (
    <EditSection id={id} issues={issues}>
      {stored !== undefined && inLibrary !== undefined && (
        <ActButton
          label={t('edit.backToLibrary')}
          onClick={() => {
            write(at, undefined, t('edit.backToLibrary'))
          }}
        />
      )}
      <CommodityGeneral id={id} library={inLibrary} />
      <Fold id="terms" title={t('edit.terms')} at={at}>
        <FormFields
          at={at}
          fields={commodityFields}
          form="terms"
          measures={{ unit, currency: network?.currency }}
          beneath={inLibrary}
          read={{ ...parsed }}
        />
      </Fold>
      <Fold id="composition" title={t('edit.composition')} at={[...at, 'composition']}>
        <CompositionForm id={id} library={inLibrary?.composition} />
      </Fold>
      <EmbodiedForm id={id} library={inLibrary?.embodied} unit={unit} />
      <SubstituteForm id={id} library={inLibrary?.substitute} />
      {stored !== undefined && inLibrary === undefined && <RemoveCommodity id={id} />}
    </EditSection>
  )
})
