import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { ProcessDoc } from '../../core/network/doc'
import { QuantityField } from '../fields/QuantityField'
import { useWords } from '../context'
import { Fold } from './Fold'
import { useParsed, useReadings } from './useParsed'

interface CapacityFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** How much a process may and must run, or trade, or hold. */
export const CapacityForm = memo(function CapacityForm({ id, process }: CapacityFormProps) {
  const { t } = useWords()
  const { perPeriod, plain, share } = useReadings()
  const parsed = lookUp(useParsed()?.processes, id)
  const at = (field: string) => ['processes', id, field]
  const { kind } = process
  return (
    <Fold id="capacity" title={t('edit.capacityTitle')} at={at('capacity')}>
      <QuantityField
        path={at('capacity')}
        label={t('edit.capacity')}
        placeholder={t('flow.unlimited')}
        read={perPeriod(parsed?.capacity, parsed?.unit)}
      />
      <QuantityField
        path={at('minimum')}
        label={t('edit.minimum')}
        placeholder={t('edit.none')}
        read={perPeriod(parsed?.minimum, parsed?.unit)}
      />
      {kind === 'converter' && (
        <>
          <QuantityField
            path={at('availability')}
            label={t('edit.availability')}
            placeholder={share(1) ?? ''}
            read={share(parsed?.availability)}
          />
          <QuantityField
            path={at('onOff')}
            label={t('edit.onOff')}
            placeholder={t('edit.none')}
            read={share(parsed?.leastLoad)}
          />
        </>
      )}
      {kind === 'stock' && (
        <>
          <QuantityField
            path={at('initial')}
            label={t('edit.initial')}
            placeholder={plain(0, parsed?.unit) ?? '0'}
            read={plain(parsed?.initial, parsed?.unit)}
          />
          <QuantityField
            path={at('loss')}
            label={t('edit.stockLoss')}
            placeholder={share(0) ?? ''}
            read={share(parsed?.loss)}
          />
        </>
      )}
    </Fold>
  )
})
