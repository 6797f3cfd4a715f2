import { memo } from 'react'
import { setField } from '../../../core/edit/fields'
import type { RateDoc, Table } from '../../../core/format/doc'
import { usualCurrencies } from '../../../core/base/units/currencies'
import type { Pickable } from '../../fields/PickField'
import { PickField } from '../../fields/PickField'
import { QuantityField } from '../../fields/QuantityField'
import { LineField } from '../../fields/TextField'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { IssueNote } from '../../fields/IssueNote'
import { useApp, useWords } from '../../words/context'
import { currencyName } from '../../words/currency'
import { Fold } from './Fold'
import { RemoveButton } from '../../fields/RowActs'

/** The currency in which the document counts. */
export const CurrencyField = memo(function CurrencyField() {
  const { t } = useWords()
  const { write } = useWriter()
  const currency = useApp((state) => state.doc?.currency ?? null)
  const issues = useIssuesAt(['currency'])
  return (
    <PickField
      path={['currency']}
      label={t('edit.currency')}
      value={currency}
      options={useCurrencies()}
      issues={issues}
      nothing={t('edit.notFound')}
      onPick={(picked) => {
        write(['currency'], picked, t('edit.currency'))
      }}
    />
  )
})

/** What other currencies are worth in that of the document, and when. */
export const RateForms = memo(function RateForms() {
  const { t } = useWords()
  const { edit } = useWriter()
  const currency = useApp((state) => state.doc?.currency ?? '')
  const rates = useApp((state) => state.doc?.rates) ?? noRates
  const others = useCurrencies().filter(
    ({ value }) => value !== currency && !Object.hasOwn(rates, value),
  )
  return (
    <Fold id="rates" title={t('edit.rates')} at={['rates']}>
      {Object.keys(rates).map((code) => (
        <RateForm key={code} code={code} currency={currency} />
      ))}
      <PickField
        label={t('edit.addRate')}
        value={null}
        options={others}
        placeholder={t('edit.pickCurrency')}
        nothing={t('edit.notFound')}
        onPick={(code) => {
          const date = new Date().toISOString().slice(0, 10)
          edit(['rates'], t('edit.addRate'), (doc) =>
            setField(doc, ['rates', code], { value: '', date }),
          )
        }}
      />
    </Fold>
  )
})

const noRates: Table<RateDoc> = {}

interface RateFormProps {
  readonly code: string
  readonly currency: string
}

const RateForm = memo(function RateForm({ code, currency }: RateFormProps) {
  const { t, language } = useWords()
  const { update } = useWriter()
  const at = ['rates', code]
  const issues = useIssuesAt(at, true)
  const name = currencyName(code, language)
  return (
    <fieldset className="rows">
      <legend>{name}</legend>
      <IssueNote issues={issues} />
      <div className="row">
        <QuantityField
          path={[...at, 'value']}
          label={t('edit.rate', { code })}
          placeholder={`… ${currency}/${code}`}
          required
        />
        <LineField path={[...at, 'date']} label={t('edit.rateDate')} required />
        <RemoveButton
          label={t('edit.remove', { name })}
          onClick={() => {
            update('remove', name, (doc) => setField(doc, at, undefined))
          }}
        />
      </div>
      <LineField path={[...at, 'source']} label={t('edit.source')} wide />
    </fieldset>
  )
})

/** The currencies that are known, by their names. */
function useCurrencies(): readonly Pickable[] {
  const { language } = useWords()
  return usualCurrencies.map((code) => ({
    value: code,
    label: currencyName(code, language),
    words: `${code} ${currencyName(code, 'en')} ${currencyName(code, 'zh')}`,
  }))
}
