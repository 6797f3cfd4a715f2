import { Button } from '@mantine/core'
import { memo } from 'react'
import type { RangeDoc } from '../../../../core/format/studyDoc'
import { useWords } from '../../../words/context'
import { PickField } from '../../../fields/PickField'
import { useReadOnly } from '../../../fields/useReadOnly'
import { useInputName, useInputs } from '../useInputs'
import { AmountBox } from './AmountBox'
import { CountBox } from './CountBox'

interface RangeFieldsProps {
  readonly label: string
  readonly range: RangeDoc | undefined
  /** Steps that are usual. */
  readonly steps: number
  readonly onWrite: (range: RangeDoc) => void
  /** Takes a second axis away again. */
  readonly onRemove?: () => void
}

/** An input and its range. */
export const RangeFields = memo(function RangeFields(props: RangeFieldsProps) {
  const { label, range, steps, onWrite, onRemove } = props
  const { t } = useWords()
  const readOnly = useReadOnly()
  const inputs = useInputs()
  const inputName = useInputName()
  const choices =
    range === undefined || inputs.some(({ value }) => value === range.input)
      ? inputs
      : [
          ...inputs,
          { value: range.input, label: inputName(range.input), words: range.input, from: 0, to: 1 },
        ]
  return (
    <div className="study-range" role="group" aria-label={label}>
      <PickField
        label={label}
        value={range?.input ?? null}
        options={choices}
        placeholder={t('studies.noInput')}
        nothing={t('studies.nothing')}
        onPick={(value) => {
          const found = inputs.find((each) => each.value === value)
          if (found !== undefined)
            onWrite({
              ...(range?.steps !== undefined && { steps: range.steps }),
              ...{ input: value, from: found.from, to: found.to },
            })
        }}
      />
      {range !== undefined && (
        <>
          <AmountBox
            label={t('studies.from')}
            value={range.from}
            onWrite={(from) => {
              if (from !== undefined) onWrite({ ...range, from })
            }}
          />
          <AmountBox
            label={t('studies.until')}
            value={range.to}
            onWrite={(to) => {
              if (to !== undefined) onWrite({ ...range, to })
            }}
          />
          <CountBox
            label={t('studies.stepCount')}
            value={range.steps}
            usual={steps}
            most={1000}
            onWrite={(count) => {
              const { input, from, to } = range
              onWrite({
                input,
                from,
                to,
                ...(count !== undefined && { steps: Math.max(2, count) }),
              })
            }}
          />
          {onRemove !== undefined && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              disabled={readOnly}
              onClick={onRemove}
            >
              {t('studies.removeAxis')}
            </Button>
          )}
        </>
      )}
    </div>
  )
})
