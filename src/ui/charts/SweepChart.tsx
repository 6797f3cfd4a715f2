import { memo, useMemo } from 'react'
import { useWords } from '../words/context'
import type { ChartColumn } from './useColumns'
import { ChartFrame } from './ChartFrame'
import { Curve, curveSize } from './Curve'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

/** One value of the input, with each indicator there; null where there is no answer. */
export interface SweptPoint {
  readonly x: number
  readonly figures: readonly (number | null)[]
}

interface SweepChartProps {
  /** What was studied: the scenario. */
  readonly subject: string
  /** The input, and where it stands in the document. */
  readonly x: Measured
  readonly now: number | null
  readonly indicators: readonly (Measured & { readonly id: string })[]
  /** In the order of x. */
  readonly points: readonly SweptPoint[]
}

const perRow = 3

/** Indicators over one input, each in a chart of its own; where there is no answer the ground is hatched. */
export const SweepChart = memo(function SweepChart(props: SweepChartProps) {
  const { subject, x, now, indicators, points } = props
  const { t } = useWords()
  const measure = useMeasure()
  const title = t('chart.sweep', { subject, input: measure(x, []).title })
  const columns = useMemo(
    (): readonly ChartColumn<SweptPoint>[] => [
      { id: 'x', measured: x, value: (point) => point.x },
      ...indicators.map((measured, i): ChartColumn<SweptPoint> => ({
        id: measured.id,
        measured,
        value: ({ figures }) => figures[i] ?? null,
      })),
    ],
    [x, indicators],
  )
  const rows = Math.ceil(indicators.length / perRow)
  const [width, height] = [
    Math.min(perRow, indicators.length) * curveSize.width,
    rows * curveSize.height,
  ]
  return (
    <ChartFrame
      title={title}
      columns={columns}
      rows={points}
      rowKey={(point) => String(point.x)}
      first="x"
      leastFirst
    >
      <svg
        className="chart"
        role="img"
        aria-label={title}
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: width }}
      >
        {indicators.map((measured, i) => (
          <g
            key={measured.id}
            transform={`translate(${(i % perRow) * curveSize.width} ${Math.floor(i / perRow) * curveSize.height})`}
          >
            <Curve
              x={x}
              now={now}
              measured={measured}
              points={points.map((point) => ({ x: point.x, y: point.figures[i] ?? null }))}
            />
          </g>
        ))}
      </svg>
    </ChartFrame>
  )
})
