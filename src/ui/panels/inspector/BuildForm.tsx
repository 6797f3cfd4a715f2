import { memo } from 'react'
import { buildFields } from '../../../core/format/fields/build'
import { lookUp } from '../../../core/base/lookUp'
import type { ProcessDoc } from '../../../core/format/doc'
import { CheckField } from '../../fields/CheckField'
import { useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { useParsed } from './useParsed'

interface BuildFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** Whether a currency is the one of the library. */
const isBundled = (currency: string): boolean => currency === 'CNY'

/** How much capacity may be added, and what that costs; a new one starts with the recipe's economics. */
export const BuildForm = memo(function BuildForm({ id, process }: BuildFormProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const parsed = lookUp(useParsed()?.processes, id)
  const doc = useApp((state) => state.doc)
  const economics = useApp(
    (state) => lookUp(state.library?.recipes, process.recipe ?? '')?.economics,
  )
  const at = ['processes', id, 'build']
  const unit = parsed?.unit ?? process.unit ?? 't'
  const isStock = process.kind === 'stock'
  const currency = doc?.currency ?? ''
  const usual = economics?.investment
  const investment = typeof usual === 'object' ? usual.value : usual
  // What the library says in a currency without a rate would be a mistake here.
  const known = isBundled(currency) || Object.keys(doc?.rates ?? {}).some(isBundled)
  return (
    <Fold id="build" title={t('edit.build')} at={at}>
      <CheckField
        label={t('edit.mayBuild')}
        checked={process.build !== undefined}
        onCheck={(checked) => {
          const start = {
            max: isStock ? `0 ${unit}` : `0 ${unit}/year`,
            investment:
              (known ? investment : undefined) ??
              (isStock ? `0 ${currency}/${unit}` : `0 ${currency}*year/${unit}`),
            life: economics?.life ?? '20 year',
            rate: '8%',
          }
          write(at, checked ? start : undefined, t('edit.build'))
        }}
      />
      {process.build !== undefined && (
        <FormFields
          at={at}
          fields={buildFields}
          form="build"
          kind={process.kind}
          measures={{ unit: parsed?.unit }}
          read={{ max: parsed?.build?.max }}
        />
      )}
    </Fold>
  )
})
