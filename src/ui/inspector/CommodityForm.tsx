import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { CommodityDoc } from '../../core/network/doc'
import { RangedField } from '../fields/RangedField'
import { LineField } from '../fields/TextField'
import { useIssuesAt, useStored, useWriter } from '../fields/useField'
import { useApp, useWords } from '../context'
import { CommodityGeneral } from './CommodityGeneral'
import { CompositionForm } from './CompositionForm'
import { EmbodiedForm } from './EmbodiedForm'
import { EditSection } from './EditSection'
import { Fold } from './Fold'
import { RemoveCommodity } from './RemoveCommodity'
import { ActButton } from './RowActs'
import { SubstituteForm } from './SubstituteForm'
import { useParsed, useReadings } from './useParsed'

const prices = ['price', 'disposal', 'tax'] as const

/** What the document says of a commodity in the place of the library, or of one of its own. */
export const CommodityForm = memo(function CommodityForm({ id }: { readonly id: string }) {
  const { t } = useWords()
  const { write } = useWriter()
  const { rate } = useReadings()
  const stored = useStored(['commodities', id])
  const library = useApp((state) => state.library?.commodities)
  const inLibrary: CommodityDoc | undefined =
    library !== undefined && Object.hasOwn(library, id) ? lookUp(library, id) : undefined
  const network = useParsed()
  const parsed = lookUp(network?.commodities, id)
  const at = (field: string) => ['commodities', id, field]
  const issues = useIssuesAt(['commodities', id], true)
  const unit = parsed?.unit ?? inLibrary?.unit ?? 't'
  return (
    <EditSection id={id} issues={issues}>
      {stored !== undefined && inLibrary !== undefined && (
        <ActButton
          label={t('edit.backToLibrary')}
          onClick={() => {
            write(['commodities', id], undefined, t('edit.backToLibrary'))
          }}
        />
      )}
      <CommodityGeneral id={id} library={inLibrary} />
      <Fold id="terms" title={t('edit.terms')} at={['commodities', id]}>
        {prices.map((field) => (
          <RangedField
            key={field}
            path={at(field)}
            label={t(`edit.commodity.${field}`)}
            usual={inLibrary?.[field]}
            placeholder={t('edit.none')}
            read={rate(parsed?.[field], network?.currency ?? '', unit)}
          />
        ))}
        <RangedField
          path={at('co2e')}
          label={t('edit.commodity.co2e')}
          usual={inLibrary?.co2e}
          placeholder={t('edit.none')}
          read={rate(parsed?.co2e, 't', unit)}
        />
        <RangedField
          path={at('lhv')}
          label={t('edit.commodity.lhv')}
          usual={inLibrary?.lhv}
          placeholder={t('edit.none')}
          read={rate(parsed?.lhv, 'GJ', unit)}
        />
        <LineField path={at('hazardous')} label={t('edit.commodity.hazardous')} />
      </Fold>
      <Fold id="composition" title={t('edit.composition')} at={at('composition')}>
        <CompositionForm id={id} library={inLibrary?.composition} />
      </Fold>
      <EmbodiedForm id={id} library={inLibrary?.embodied} unit={unit} />
      <SubstituteForm id={id} library={inLibrary?.substitute} />
      {stored !== undefined && inLibrary === undefined && <RemoveCommodity id={id} />}
    </EditSection>
  )
})
