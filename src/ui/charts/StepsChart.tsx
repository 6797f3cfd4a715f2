import { Button } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useWords } from '../words/context'
import type { ChartColumn } from './useColumns'
import { ChartFrame } from './ChartFrame'
import { axisOver } from './scale'
import { UpwardAxis } from './UpwardAxis'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

/** One step on the way to a target. */
export interface TargetStep {
  /** Where the indicator stands after it. */
  readonly level: number
  readonly cost: number
  /** What one unit less cost on the way from the step before; null for the first. */
  readonly price: number | null
}

interface StepsChartProps {
  readonly subject: string
  readonly indicator: Measured
  readonly cost: Measured
  /** Money per unit of the indicator. */
  readonly price: Measured
  readonly steps: readonly TargetStep[]
  readonly onPick: ((step: number) => void) | null
}

interface Row extends TargetStep {
  readonly number: number
  readonly less: number
}

const size = { width: 620, height: 340 } as const
const frame = { left: 84, right: 600, top: 28, bottom: 286 } as const

/** The price of each step to a target: as wide as what the step takes off, as high as what a unit of it costs. */
export const StepsChart = memo(function StepsChart(props: StepsChartProps) {
  const { subject, indicator, cost, price, steps, onPick } = props
  const { t } = useWords()
  const measureOf = useMeasure()
  const start = steps[0]?.level ?? 0
  const rows = useMemo(
    () => steps.map((step, number): Row => ({ ...step, number, less: start - step.level })),
    [steps, start],
  )
  const prices = rows.flatMap((row) => (row.price === null ? [] : [row.price]))
  const [level, worth] = [
    measureOf(
      indicator,
      rows.map((row) => row.level),
    ),
    measureOf(price, prices),
  ]
  const across = axisOver(
    rows.map(({ less }) => less),
    frame.left,
    frame.right,
  )
  const upward = axisOver(prices, frame.bottom, frame.top, { anchor: 0 })
  const less = measureOf(
    { ...indicator, name: t('chart.less', { indicator: indicator.name }) },
    rows.map((row) => row.less),
  )
  const title = t('chart.steps', {
    price: worth.title,
    indicator: indicator.name,
    subject,
    start: level.full(start),
  })
  const columns = useMemo(
    (): readonly ChartColumn<Row>[] => [
      {
        id: 'number',
        measured: { name: t('chart.step'), unit: '1', summed: false },
        value: ({ number }) => number,
      },
      { id: 'level', measured: indicator, value: (row) => row.level },
      { id: 'cost', measured: cost, value: (row) => row.cost },
      { id: 'price', measured: price, value: (row) => row.price },
      ...(onPick === null
        ? []
        : [
            {
              id: 'make',
              title: t('chart.scenario'),
              act: (row: Row) => (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('chart.makeOf', { number: row.number })}
                  onClick={() => {
                    onPick(row.number)
                  }}
                >
                  {t('chart.make')}
                </Button>
              ),
            },
          ]),
    ],
    [indicator, cost, price, onPick, t],
  )
  const zero = upward.at(0)
  return (
    <ChartFrame
      title={title}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
      first="number"
      leastFirst
    >
      <svg
        className="chart"
        role="img"
        aria-label={title}
        viewBox={`0 0 ${size.width} ${size.height}`}
        style={{ maxWidth: size.width }}
      >
        <text className="chart-name" x={8} y={16}>
          {worth.title}
        </text>
        <UpwardAxis axis={upward} left={frame.left} right={frame.right} bare={worth.bare} />
        {across.ticks.map((tick) => (
          <text
            key={tick}
            className="small"
            x={across.at(tick)}
            y={frame.bottom + 16}
            textAnchor="middle"
          >
            {less.bare(tick)}
          </text>
        ))}
        <text
          className="chart-name"
          x={(frame.left + frame.right) / 2}
          y={frame.bottom + 38}
          textAnchor="middle"
        >
          {less.title}
        </text>
        {rows.map((row, i) => {
          const before = rows[i - 1]
          if (before === undefined || row.price === null) return null
          const [left, right] = [across.at(before.less), across.at(row.less)]
          const tip = upward.at(row.price)
          return (
            <rect
              key={row.number}
              className="chart-more"
              x={Math.min(left, right) + 0.5}
              y={Math.min(tip, zero)}
              width={Math.max(1, Math.abs(right - left) - 1)}
              height={Math.max(1, Math.abs(zero - tip))}
            >
              <title>
                {t('chart.stepAt', {
                  number: row.number,
                  level: `${indicator.name} ${level.full(row.level)}`,
                  price: worth.full(row.price),
                })}
              </title>
            </rect>
          )
        })}
        <path className="chart-base" d={`M${frame.left} ${zero}H${frame.right}`} />
      </svg>
    </ChartFrame>
  )
})
