import { memo } from 'react'
import type { CommodityDoc, Ranged } from '../../core/network/doc'
import { IssueNote } from '../fields/IssueNote'
import { QuantityField } from '../fields/QuantityField'
import { LineField, TextField } from '../fields/TextField'
import { useIssuesAt, useStored, useWriter } from '../fields/useField'
import { useApp, useWords } from '../context'
import { CompositionForm } from './CompositionForm'
import { Fold } from './Fold'
import { ActButton } from './RowActs'
import { useParsed, useReadings } from './useParsed'

const prices = ['price', 'disposal', 'tax'] as const

/** What the document says of a commodity in the place of the library. */
export const CommodityForm = memo(function CommodityForm({ id }: { readonly id: string }) {
  const { t } = useWords()
  const { write } = useWriter()
  const { rate } = useReadings()
  const stored = useStored(['commodities', id])
  const library = useApp((state) => state.library?.commodities)
  const inLibrary: CommodityDoc | undefined =
    library !== undefined && Object.hasOwn(library, id) ? library[id] : undefined
  const network = useParsed()
  const parsed = network?.commodities[id]
  const at = (field: string) => ['commodities', id, field]
  const issues = useIssuesAt(['commodities', id], true)
  const unit = parsed?.unit ?? inLibrary?.unit ?? 't'
  return (
    <section className="section edit" aria-label={t('edit.title')}>
      <h3>
        {t('edit.title')}
        <span className="muted">{id}</span>
      </h3>
      <IssueNote issues={issues} />
      {stored !== undefined && inLibrary !== undefined && (
        <ActButton
          label={t('edit.backToLibrary')}
          onClick={() => {
            write(['commodities', id], undefined, t('edit.backToLibrary'))
          }}
        />
      )}
      <Fold id="terms" title={t('edit.terms')} at={['commodities', id]}>
        {prices.map((field) => (
          <QuantityField
            key={field}
            path={at(field)}
            label={t(`edit.commodity.${field}`)}
            placeholder={typical(inLibrary?.[field]) ?? t('edit.none')}
            read={rate(parsed?.[field], network?.currency ?? 'CNY', unit)}
          />
        ))}
        <QuantityField
          path={at('co2e')}
          label={t('edit.commodity.co2e')}
          placeholder={typical(inLibrary?.co2e) ?? t('edit.none')}
          read={rate(parsed?.co2e, 't', unit)}
        />
        <LineField path={at('hazardous')} label={t('edit.commodity.hazardous')} />
        <QuantityField
          path={at('lhv')}
          label={t('edit.commodity.lhv')}
          placeholder={typical(inLibrary?.lhv) ?? t('edit.none')}
          read={rate(parsed?.lhv, 'GJ', unit)}
        />
      </Fold>
      <Fold id="composition" title={t('edit.composition')} at={at('composition')}>
        <CompositionForm id={id} library={inLibrary?.composition} />
      </Fold>
      <Fold id="commodity name" title={t('edit.name')} at={at('name')}>
        <TextField path={at('name')} label={t('edit.name')} placeholder={inLibrary?.name} />
        <LineField path={at('source')} label={t('edit.source')} wide />
      </Fold>
    </section>
  )
})

const typical = (amount: Ranged | undefined): string | undefined =>
  amount === undefined ? undefined : String(typeof amount === 'object' ? amount.value : amount)
