import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { ProcessDoc } from '../../core/network/doc'
import { ChoiceField } from '../fields/ChoiceField'
import { QuantityField } from '../fields/QuantityField'
import { useWriter } from '../fields/useField'
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
  const { perPeriod, plain, share, ofPeriod } = useReadings()
  const parsed = lookUp(useParsed()?.processes, id)
  const at = (field: string) => ['processes', id, field]
  const isStock = process.kind === 'stock'
  // What a stock holds is the same however long a period is.
  const bound = isStock ? plain : perPeriod
  const label = (text: string) => (isStock ? text : ofPeriod(text))
  return (
    <Fold id="capacity" title={t('edit.capacityTitle')} at={at('capacity')}>
      <QuantityField
        path={at('capacity')}
        label={label(t('edit.capacity'))}
        placeholder={t(process.build === undefined ? 'flow.unlimited' : 'edit.onlyBuilt')}
        read={bound(parsed?.capacity, parsed?.unit)}
      />
      <QuantityField
        path={at('minimum')}
        label={label(t('edit.minimum'))}
        placeholder={t('edit.none')}
        read={bound(parsed?.minimum, parsed?.unit)}
      />
      <QuantityField
        path={at('availability')}
        label={t('edit.availability')}
        placeholder={share(1) ?? ''}
        read={share(parsed?.availability)}
      />
      {!isStock && (
        <QuantityField
          path={at('onOff')}
          label={t('edit.onOff')}
          placeholder={t('edit.none')}
          read={share(parsed?.leastLoad)}
        />
      )}
      {isStock && (
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
          <EndField id={id} process={process} unit={parsed?.unit ?? 't'} />
        </>
      )}
    </Fold>
  )
})

interface EndFieldProps extends CapacityFormProps {
  readonly unit: string
}

const ends = ['free', 'start', 'amount'] as const

/** What a stock ends with: anything, what it began with, or an amount. */
const EndField = memo(function EndField({ id, process, unit }: EndFieldProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const { plain } = useReadings()
  const parsed = lookUp(useParsed()?.processes, id)
  const path = ['processes', id, 'end']
  const { end = 'free', initial } = process
  const chosen = end === 'free' || end === 'start' ? end : 'amount'
  return (
    <>
      <ChoiceField
        path={path}
        label={t('edit.end')}
        value={chosen}
        options={ends.map((value) => ({ value, label: t(`edit.end.${value}`) }))}
        onChoose={(value) => {
          const amount = initial ?? `0 ${unit}`
          const written = value === 'amount' ? amount : value === 'free' ? undefined : value
          write(path, written, t('edit.end'))
        }}
      />
      {chosen === 'amount' && (
        <QuantityField
          path={path}
          label={t('edit.endAmount')}
          read={plain(parsed?.end ?? undefined, unit)}
          required
        />
      )}
    </>
  )
})
