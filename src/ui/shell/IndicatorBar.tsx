import { lookUp } from '../../core/base/lookUp'
import { memo } from 'react'
import type { Measure } from '../../core/answer/answer'
import { baselineAnswer, shownAnswer } from '../../state/shown/selectors'
import { useApp, useWords } from '../words/context'
import { scaled, scaleOf } from '../words/format'
import { useBaselineName, useIndicatorName } from '../words/useNames'

/** The indicators of the answer, always there, each with its change against the baseline. */
export const IndicatorBar = memo(function IndicatorBar() {
  const { t, span } = useWords()
  const answer = useApp(shownAnswer)
  const baseline = useApp(baselineAnswer)
  const baselineName = useBaselineName()
  const chosen = useApp((state) => state.baseline)
  const against = t('indicators.against', {
    span: span.heading,
    baseline: baselineName(chosen),
  })
  return (
    <section className="indicators" aria-label={t('indicators.label')} title={against}>
      <ul>
        {Object.entries(answer?.indicators ?? {}).map(([id, measure]) => (
          <Indicator
            key={id}
            id={id}
            measure={measure}
            before={lookUp(baseline?.indicators, id) ?? null}
          />
        ))}
      </ul>
      <p className="visually-hidden">{against}</p>
    </section>
  )
})

interface IndicatorProps {
  readonly id: string
  readonly measure: Measure
  readonly before: Measure | null
}

const Indicator = memo(function Indicator({ id, measure, before }: IndicatorProps) {
  const { quantity } = useWords()
  const indicatorName = useIndicatorName()
  return (
    <li data-indicator={id} data-value={measure.value}>
      <span className="label">{indicatorName(id)}</span>
      <output>{quantity(measure.value, measure.unit)}</output>
      {before !== null && <Change now={measure} before={before} />}
    </li>
  )
})

/** Changes smaller than this share of the larger value are rounding. */
const noise = 1e-6

const Change = memo(function Change({
  now,
  before,
}: {
  readonly now: Measure
  readonly before: Measure
}) {
  const { t, language } = useWords()
  const change = now.value - before.value
  const same = Math.abs(change) <= noise * Math.max(Math.abs(now.value), Math.abs(before.value), 1)
  if (same)
    return (
      <span className="change" title={t('indicators.same')}>
        =
      </span>
    )
  return (
    <span className="change" data-better={change < 0}>
      {change < 0 ? '▼' : '▲'}{' '}
      {scaled(Math.abs(change), scaleOf(now.value, now.unit, language), language)}
    </span>
  )
})
