import { memo } from 'react'
import { processFields } from '../../../core/format/fields/process'
import { lookUp } from '../../../core/base/lookUp'
import type { ProcessDoc } from '../../../core/format/doc'
import { ChoiceField } from '../../fields/ChoiceField'
import { formatWord } from '../../words/formatWords'
import { QuantityField } from '../../fields/QuantityField'
import { useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { useFieldWords } from './useFieldWords'
import { useParsed, useReadings } from './useParsed'

interface CapacityFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** How much a process may and must run, or trade, or hold. */
export const CapacityForm = memo(function CapacityForm({ id, process }: CapacityFormProps) {
  const { t } = useWords()
  const parsed = lookUp(useParsed()?.processes, id)
  const at = ['processes', id]
  return (
    <Fold id="capacity" title={t('edit.capacityTitle')} at={[...at, 'capacity']}>
      <FormFields
        at={at}
        fields={processFields}
        form="capacity"
        kind={process.kind}
        measures={{ unit: parsed?.unit }}
        read={{ ...parsed, onOff: parsed?.leastLoad }}
        empty={process.build === undefined ? {} : { capacity: t('edit.onlyBuilt') }}
        own={{ end: <EndField id={id} process={process} unit={parsed?.unit ?? 't'} /> }}
      />
    </Fold>
  )
})

interface EndFieldProps extends CapacityFormProps {
  readonly unit: string
}

/** What a stock ends with: anything, what it began with, or an amount. */
const EndField = memo(function EndField({ id, process, unit }: EndFieldProps) {
  const words = useWords()
  const { t } = words
  const { write } = useWriter()
  const { labelOf } = useFieldWords({})
  const { plain } = useReadings()
  const parsed = lookUp(useParsed()?.processes, id)
  const path = ['processes', id, 'end']
  const { end = 'free', initial } = process
  const { end: field } = processFields
  const chosen = end === 'free' || end === 'start' ? end : 'amount'
  return (
    <>
      <ChoiceField
        path={path}
        label={labelOf(field)}
        value={chosen}
        options={[
          ...Object.keys(field.instead).map((value) => ({
            value,
            label: formatWord(field, value, words) ?? value,
          })),
          { value: 'amount', label: t('edit.end.amount') },
        ]}
        onChoose={(value) => {
          const amount = initial ?? `0 ${unit}`
          const written = value === 'amount' ? amount : value === 'free' ? undefined : value
          write(path, written, labelOf(field))
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
