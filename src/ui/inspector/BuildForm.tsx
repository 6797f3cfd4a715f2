import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { ProcessDoc } from '../../core/network/doc'
import { CheckField } from '../fields/CheckField'
import { QuantityField } from '../fields/QuantityField'
import { useWriter } from '../fields/useField'
import { useApp, useWords } from '../context'
import { Fold } from './Fold'
import { useParsed, useReadings } from './useParsed'

interface BuildFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** How much capacity may be added, and what that costs; a new one starts with the recipe's economics. */
export const BuildForm = memo(function BuildForm({ id, process }: BuildFormProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const { perPeriod } = useReadings()
  const parsed = lookUp(useParsed()?.processes, id)
  const economics = useApp(
    (state) => lookUp(state.library?.recipes, process.recipe ?? '')?.economics,
  )
  const at = ['processes', id, 'build']
  const unit = parsed?.unit ?? process.unit ?? 't'
  const investment = economics?.investment
  const fields = ['investment', 'life', 'rate'] as const
  return (
    <Fold id="build" title={t('edit.build')} at={at}>
      <CheckField
        label={t('edit.mayBuild')}
        checked={process.build !== undefined}
        onCheck={(checked) => {
          const start = {
            max: `0 ${unit}/year`,
            investment:
              (typeof investment === 'object' ? investment.value : investment) ??
              `0 CNY*year/${unit}`,
            life: economics?.life ?? '20 year',
            rate: '8%',
          }
          write(at, checked ? start : undefined, t('edit.build'))
        }}
      />
      {process.build !== undefined && (
        <>
          <QuantityField
            path={[...at, 'max']}
            label={t('edit.build.max')}
            read={perPeriod(parsed?.build?.max, parsed?.unit)}
            required
          />
          {fields.map((field) => (
            <QuantityField
              key={field}
              path={[...at, field]}
              label={t(`edit.build.${field}`)}
              required
            />
          ))}
        </>
      )}
    </Fold>
  )
})
