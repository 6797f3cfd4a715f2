import { memo } from 'react'
import type { Front } from '../../../../core/study/kinds/front'
import { useWords } from '../../../words/context'
import { useReadOnly } from '../../../fields/useReadOnly'
import { useIndicatorName } from '../../../words/useNames'
import { FrontChart } from '../../../charts/FrontChart'
import { pointName } from '../studiedNames'
import { useStudyActs } from '../useStudyActs'
import { NoOptimum } from './NoOptimum'
import type { ResultViewProps } from './resultView'

/** What of one indicator must be given up for another; each point becomes a scenario at a press. */
export const View = memo(function FrontView(props: ResultViewProps<Front>) {
  const { result: front, subject, scenario } = props
  const { t } = useWords()
  const { keep } = useStudyActs()
  const readOnly = useReadOnly()
  const indicatorName = useIndicatorName()
  const { x, y, points, status } = front
  const measured = ({ id, unit }: Front['x']) => ({ name: indicatorName(id), unit, summed: true })
  if (points.length === 0) return <NoOptimum status={status} />
  return (
    <>
      <p className="muted">{t('studies.frontOf', { count: points.length })}</p>
      <FrontChart
        subject={subject}
        x={measured(x)}
        y={measured(y)}
        points={points.map((point, k) => ({
          ...{ number: k + 1, x: point.x, y: point.y },
          standing: 'best' as const,
        }))}
        onPick={
          readOnly
            ? null
            : ({ number }) => {
                const point = points[number - 1]
                if (point === undefined) return
                keep((words) => pointName(words, front, number, point), scenario, point.patch)
              }
        }
      />
    </>
  )
})
