import { Button } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useWords } from '../words/context'
import type { ChartColumn } from './useColumns'
import { ChartFrame } from './ChartFrame'
import { FrontPoints, type FrontPoint } from './FrontPoints'
import { axisOver } from './scale'
import { UpwardAxis } from './UpwardAxis'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

interface FrontChartProps {
  readonly subject: string
  readonly x: Measured
  readonly y: Measured
  readonly points: readonly FrontPoint[]
  /** Makes a scenario of a point; null while the document is read-only. */
  readonly onPick: ((point: FrontPoint) => void) | null
}

const size = { width: 620, height: 380 } as const
const frame = { left: 74, right: 600, top: 28, bottom: 326 } as const

/** What of one indicator must be given up for another; every point becomes a scenario at a press. */
export const FrontChart = memo(function FrontChart({
  subject,
  x,
  y,
  points,
  onPick,
}: FrontChartProps) {
  const { t } = useWords()
  const measureOf = useMeasure()
  const known = points
    .flatMap((point) =>
      point.x === null || point.y === null ? [] : [{ ...point, x: point.x, y: point.y }],
    )
    .sort((a, b) => a.x - b.x)
  const [xs, ys] = [known.map((point) => point.x), known.map((point) => point.y)]
  const [along, up] = [measureOf(x, xs), measureOf(y, ys)]
  const [across, upward] = [
    axisOver(xs, frame.left + 8, frame.right - 8),
    axisOver(ys, frame.bottom - 8, frame.top + 8),
  ]
  const title = t('chart.front', { x: along.title, y: up.title, subject })
  const line = known
    .filter(({ standing }) => standing === 'best')
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${across.at(point.x)} ${upward.at(point.y)}`)
    .join('')
  const drawn = known.map((point) => ({
    ...point,
    left: across.at(point.x),
    top: upward.at(point.y),
    told: t('chart.pointAt', {
      number: point.number,
      x: `${x.name} ${along.full(point.x)}`,
      y: `${y.name} ${up.full(point.y)}`,
      standing: t(`chart.standing.${point.standing}`),
    }),
  }))
  const columns = useMemo(
    (): readonly ChartColumn<FrontPoint>[] => [
      {
        id: 'number',
        measured: { name: t('chart.point'), unit: '1', summed: false },
        value: ({ number }) => number,
      },
      { id: 'x', measured: x, value: (point) => point.x },
      { id: 'y', measured: y, value: (point) => point.y },
      {
        id: 'standing',
        title: t('chart.standing'),
        words: ({ standing }) => t(`chart.standing.${standing}`),
      },
      ...(onPick === null
        ? []
        : [
            {
              id: 'make',
              title: t('chart.scenario'),
              act: (point: FrontPoint) =>
                point.standing === 'best' && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('chart.makeOf', { number: point.number })}
                    onClick={() => {
                      onPick(point)
                    }}
                  >
                    {t('chart.make')}
                  </Button>
                ),
            },
          ]),
    ],
    [x, y, onPick, t],
  )
  return (
    <ChartFrame
      title={title}
      {...(onPick !== null && { note: t('chart.frontPick') })}
      columns={columns}
      rows={points}
      rowKey={({ number }) => String(number)}
      first="number"
      leastFirst
    >
      <svg
        className="chart"
        role="group"
        aria-label={title}
        viewBox={`0 0 ${size.width} ${size.height}`}
        style={{ maxWidth: size.width }}
      >
        <g aria-hidden="true">
          <text className="chart-name" x={8} y={16}>
            {up.title}
          </text>
          <UpwardAxis axis={upward} left={frame.left} right={frame.right} bare={up.bare} />
          {across.ticks.map((tick) => (
            <g key={tick}>
              <path className="chart-grid" d={`M${across.at(tick)} ${frame.top}V${frame.bottom}`} />
              <text className="small" x={across.at(tick)} y={frame.bottom + 16} textAnchor="middle">
                {along.bare(tick)}
              </text>
            </g>
          ))}
          <text
            className="chart-name"
            x={(frame.left + frame.right) / 2}
            y={frame.bottom + 38}
            textAnchor="middle"
          >
            {along.title}
          </text>
          <path className="chart-line" d={line} />
        </g>
        <FrontPoints points={drawn} onPick={onPick} />
      </svg>
    </ChartFrame>
  )
})
