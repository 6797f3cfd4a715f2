import { memo } from 'react'
import type { FieldPath } from '../../../core/edit/fields'
import { indicatorIds } from '../../../core/indicator/indicators'
import { isRecord } from '../../../core/format/patch'
import { PickField } from '../../fields/PickField'
import { QuantityField } from '../../fields/QuantityField'
import { useStored, useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { useIndicatorName } from '../../words/useNames'
import { RemoveButton } from '../../fields/RowActs'

/** Weights of several indicators: plain numbers, or money per unit. */
export const WeightsForm = memo(function WeightsForm({ at }: { readonly at: FieldPath }) {
  const { t } = useWords()
  const { write } = useWriter()
  const indicatorName = useIndicatorName()
  const stored = useStored(at)
  const weights = isRecord(stored) ? stored : {}
  const ids = Object.keys(weights)
  const left = indicatorIds.filter((id) => !ids.includes(id))
  return (
    <>
      {ids.map((id) => (
        <div className="row" key={id}>
          <QuantityField
            path={[...at, id]}
            label={t('edit.weightOf', { name: indicatorName(id) })}
            required
          />
          {ids.length > 1 && (
            <RemoveButton
              label={t('edit.remove', { name: indicatorName(id) })}
              onClick={() => {
                write([...at, id], undefined, t('edit.weightOf', { name: indicatorName(id) }))
              }}
            />
          )}
        </div>
      ))}
      {left.length > 0 && (
        <PickField
          label={t('edit.addWeight')}
          value={null}
          options={left.map((id) => ({ value: id, label: indicatorName(id), words: id }))}
          nothing={t('edit.notFound')}
          onPick={(id) => {
            write([...at, id], 1, t('edit.weightOf', { name: indicatorName(id) }))
          }}
        />
      )}
    </>
  )
})
