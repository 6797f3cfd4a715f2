import { Slider } from '@mantine/core'
import { memo } from 'react'
import type { Parameter } from '../../../core/network/network'
import { editedParameter } from '../../../state/edits'
import { useActions, useApp, useWords } from '../../words/context'
import { number, withUnit } from '../../words/format'

/** One parameter as a slider over its range; the network is solved again as it moves. */
export const ParameterSlider = memo(function ParameterSlider({
  parameter,
}: {
  readonly parameter: Parameter
}) {
  const { t, language, name, percent } = useWords()
  const { moveParameter, resetParameter } = useActions()
  const edited = useApp((state) => editedParameter(state.edits, parameter.id))
  const value = edited ?? parameter.value
  const low = parameter.low ?? Math.min(parameter.value * 0.5, parameter.value * 1.5)
  const high = parameter.high ?? Math.max(parameter.value * 0.5, parameter.value * 1.5)
  const share = parameter.unit === '1' && Math.abs(high) <= 1 && low >= 0
  const text = (amount: number) =>
    share ? percent(amount) : withUnit(number(amount, language), parameter.unit, language)
  const step = niceStep((high - low) / 40)
  const label = name(parameter.name)
  if (!(high > low)) return null
  return (
    <div className="parameter">
      <p>
        <span id={`parameter-${parameter.id}`}>{label}</span>
        <output>{text(value)}</output>
      </p>
      <Slider
        size="sm"
        min={low}
        max={high}
        step={step}
        value={value}
        label={text}
        thumbLabel={label}
        thumbProps={{ 'aria-valuetext': text(value) }}
        onChange={(next) => {
          if (next !== value) moveParameter(parameter.id, next)
        }}
      />
      <p className="muted">
        <span>{text(low)}</span>
        {edited !== null && (
          <button
            type="button"
            className="link"
            onClick={() => {
              resetParameter(parameter.id)
            }}
          >
            {t('document.reset')}
          </button>
        )}
        <span>{text(high)}</span>
      </p>
    </div>
  )
})

/** The largest of 1, 2, 5 × a power of ten that is not above a length. */
function niceStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length))
  const factor = [5, 2, 1].find((each) => each * power <= length) ?? 1
  return factor * power
}
