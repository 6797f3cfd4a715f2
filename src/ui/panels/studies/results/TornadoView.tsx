import { memo } from 'react'
import type { Tornado } from '../../../../core/study/kinds/tornado'
import { useWords } from '../../../words/context'
import { useIndicatorName } from '../../../words/useNames'
import { TornadoChart } from '../../../charts/TornadoChart'
import { useInputName } from '../useInputs'
import { NoOptimum } from './NoOptimum'
import type { ResultViewProps } from './resultView'

/** What moves an indicator most, and of how many inputs that was found out. */
export const View = memo(function TornadoView(props: ResultViewProps<Tornado>) {
  const { result, subject } = props
  const { t } = useWords()
  const inputName = useInputName()
  const indicatorName = useIndicatorName()
  const { base, bars, inputs, solved, indicator, unit, status } = result
  if (base === null) return <NoOptimum status={status} />
  return (
    <>
      <p className="muted">{t('studies.tornadoOf', { inputs, solved, shown: bars.length })}</p>
      <TornadoChart
        subject={subject}
        indicator={{ name: indicatorName(indicator), unit, summed: true }}
        base={base}
        inputs={bars.map((bar) => ({
          id: bar.input,
          input: { name: inputName(bar.input), unit: bar.unit, summed: false },
          ...{ now: bar.now, low: bar.low, high: bar.high },
        }))}
      />
    </>
  )
})
