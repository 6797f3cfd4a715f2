import { memo } from 'react'
import type { Target } from '../../../core/study/kinds/target'
import { useWords } from '../../context'
import { useReadOnly } from '../../fields/useReadOnly'
import { useIndicatorName } from '../../useNames'
import { StepsChart } from '../charts/StepsChart'
import { stepName } from '../studiedNames'
import { useStudyActs } from '../useStudyActs'

interface TargetViewProps {
  readonly target: Target
  readonly subject: string
  readonly scenario: string | undefined
}

/** How far an indicator can be brought, and what each step on the way costs. */
export const TargetView = memo(function TargetView({ target, subject, scenario }: TargetViewProps) {
  const { t, summed } = useWords()
  const { keep } = useStudyActs()
  const readOnly = useReadOnly()
  const indicatorName = useIndicatorName()
  const { indicator, unit, currency, asked, least, steps } = target
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
