import { memo } from 'react'
import type { Target } from '../../../../core/study/kinds/target'
import { useWords } from '../../../words/context'
import { useReadOnly } from '../../../fields/useReadOnly'
import { useIndicatorName } from '../../../words/useNames'
import { StepsChart } from '../../../charts/StepsChart'
import { stepName } from '../studiedNames'
import { useStudyActs } from '../useStudyActs'
import { NoOptimum } from './NoOptimum'
import type { ResultViewProps } from './resultView'

/** How far an indicator can be brought, and what each step on the way costs. */
export const View = memo(function TargetView(props: ResultViewProps<Target>) {
  const { result: target, subject, scenario } = props
  const { t, summed } = useWords()
  const { keep } = useStudyActs()
  const readOnly = useReadOnly()
  const indicatorName = useIndicatorName()
  const { indicator, unit, currency, asked, least, steps, status } = target
  if (steps.length === 0) return <NoOptimum status={status} />
  const name = indicatorName(indicator)
  const amount = (value: number) => summed(value, unit)
  const short = least !== null && least > asked
  return (
    <>
      <p className={short ? 'note' : 'muted'}>
        {least === null
          ? ''
          : t(short ? 'studies.leastAbove' : 'studies.leastBelow', {
              indicator: name,
              asked: amount(asked),
              least: amount(least),
            })}
      </p>
      <StepsChart
        subject={subject}
        indicator={{ name, unit, summed: true }}
        cost={{ name: indicatorName('cost'), unit: currency, summed: true }}
        price={{ name: t('studies.stepPrice'), unit: `${currency}/${unit}`, summed: false }}
        steps={steps}
        onPick={
          readOnly
            ? null
            : (step) => {
                const found = steps[step]
                if (found === undefined) return
                keep((words) => stepName(words, target, found), scenario, found.patch)
              }
        }
      />
    </>
  )
})
