import { memo } from 'react'
import type { Axis } from '../../../../core/study/axis'
import type { Sweep } from '../../../../core/study/kinds/sweep'
import { useWords } from '../../../words/context'
import { useKept } from '../../../parts/useKept'
import { useIndicatorName } from '../../../words/useNames'
import { HeatMap } from '../../../charts/HeatMap'
import { SweepChart } from '../../../charts/SweepChart'
import type { Measured } from '../../../charts/useMeasure'
import { ChoiceBox } from '../fields/ChoiceBox'
import { useInputName } from '../useInputs'
import type { ResultViewProps } from './resultView'

/** Indicators over one input as lines, over two as a map. */
export const View = memo(function SweepView(props: ResultViewProps<Sweep>) {
  const { result: sweep, subject } = props
  const { t, describe } = useWords()
  const inputName = useInputName()
  const indicatorName = useIndicatorName()
  const [shown, setShown] = useKept('indicator', null)
  const measured = ({ input, unit }: Axis): Measured => ({
    name: inputName(input),
    unit,
    summed: false,
  })
  const indicators = sweep.indicators.map(({ id, unit }) => ({
    ...{ id, unit },
    name: indicatorName(id),
    summed: true,
  }))
  const points = sweep.rows.flat()
  const faults = new Set(
    points.flatMap(({ issues }) => issues.map((issue) => describe(issue).message)),
  )
  const missing = points.filter(({ figures }) => figures.every((figure) => figure === null)).length
  const chosen = indicators.find(({ id }) => id === shown) ?? indicators[0]
  return (
    <>
      {missing > 0 && (
        <p className="note">
          {t('studies.gapsInSweep', { count: missing, of: points.length })} {[...faults].join(' ')}
        </p>
      )}
      {sweep.y === null || chosen === undefined ? (
        <SweepChart
          subject={subject}
          x={measured(sweep.x)}
          now={sweep.x.now}
          indicators={indicators}
          points={points}
        />
      ) : (
        <>
          <ChoiceBox
            label={t('studies.indicator')}
            value={chosen.id}
            options={indicators.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={setShown}
          />
          <HeatMap
            subject={subject}
            x={measured(sweep.x)}
            y={measured(sweep.y)}
            indicator={chosen}
            points={points.map(({ x, y, figures }) => ({
              x,
              y: y ?? 0,
              figure: figures[indicators.indexOf(chosen)] ?? null,
            }))}
          />
        </>
      )}
    </>
  )
})
