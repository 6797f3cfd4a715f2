import { memo } from 'react'
import { indicatorIds } from '../../../../core/indicator/indicators'
import { useIndicatorName } from '../../../words/useNames'
import { ChoiceBox } from './ChoiceBox'
import { SetBox } from './SetBox'

interface IndicatorBoxProps {
  readonly label: string
  readonly value: string
  readonly without: string | undefined
  readonly onChoose: (indicator: string) => void
}

/** One of the indicators. */
export const IndicatorBox = memo(function IndicatorBox({
  label,
  value,
  without,
  onChoose,
}: IndicatorBoxProps) {
  const nameOf = useIndicatorName()
  return (
    <ChoiceBox
      label={label}
      value={value}
      options={indicatorIds
        .filter((id) => id !== without)
        .map((id) => ({ value: id, label: nameOf(id) }))}
      onChoose={onChoose}
    />
  )
})

interface IndicatorsBoxProps {
  readonly label: string
  readonly chosen: Readonly<Record<string, true>>
  readonly onChoose: (chosen: Readonly<Record<string, true>>) => void
}

/** Some of the indicators. */
export const IndicatorsBox = memo(function IndicatorsBox(props: IndicatorsBoxProps) {
  const nameOf = useIndicatorName()
  return (
    <SetBox {...props} options={indicatorIds.map((id) => ({ value: id, label: nameOf(id) }))} />
  )
})
