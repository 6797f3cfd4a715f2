import { memo, useMemo } from 'react'
import { useWords } from '../words/context'
import { shortened } from '../words/format'
import type { ChartColumn } from './useColumns'
import { ChartFrame } from './ChartFrame'
import { Hatch } from './Hatch'
import { axisOver } from './scale'
import type { Stair, Step } from './stairs'
import { stairsOf } from './stairs'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

interface WaterfallChartProps {
  readonly measured: Measured
  /** The baseline, and what is compared with it. */
  readonly from: { readonly name: string; readonly value: number }
  readonly to: { readonly name: string; readonly value: number }
  readonly steps: readonly Step[]
}

interface Row {
  readonly id: string
  readonly name: string
  readonly from: number
  readonly to: number
  /** null for what stands at both ends. */
  readonly amount: number | null
}

const size = { width: 820, left: 260, right: 700, row: 26, top: 30, letters: 38 } as const

/** From a baseline to a scenario step by step: more rises to the right, less is hatched and falls back; it adds up. */
export const WaterfallChart = memo(function WaterfallChart(props: WaterfallChartProps) {
  const { measured, from, to, steps } = props
  const { t } = useWords()
  const measureOf = useMeasure()
  const rows = useMemo((): readonly Row[] => {
    const stairs = stairsOf(from.value, steps, to.value)
    const nameOf = ({ name, isRest }: Stair) => (isRest ? t('chart.rest') : name)
    return [
      { id: 'from', name: from.name, from: 0, to: from.value, amount: null },
      ...stairs.map((stair, i) => ({
        ...stair,
        id: `${String(i)} ${stair.id}`,
        name: nameOf(stair),
      })),
      { id: 'to', name: to.name, from: 0, to: to.value, amount: null },
    ]
  }, [from, to, steps, t])
  const values = rows.flatMap((row) => [row.from, row.to])
  const shown = measureOf(measured, values)
  const axis = axisOver(values, size.left, size.right)
  const title = t('chart.waterfall', { measured: shown.title, from: from.name, to: to.name })
  const columns = useMemo(
    (): readonly ChartColumn<Row>[] => [
      {
        id: 'order',
        measured: { name: t('chart.order'), unit: '1', summed: false },
        value: (row) => rows.indexOf(row) + 1,
      },
      { id: 'name', title: t('chart.step'), words: ({ name }) => name },
      {
        id: 'amount',
        measured: { ...measured, name: t('chart.change') },
        value: ({ amount }) => amount,
      },
      { id: 'to', measured: { ...measured, name: t('chart.sum') }, value: (row) => row.to },
    ],
    [rows, measured, t],
  )
  const height = size.top + rows.length * size.row + 6
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${shown.bare(amount)}`
  return (
    <ChartFrame
      title={title}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      first="order"
      leastFirst
    >
      <svg
        className="chart"
        role="img"
        aria-label={title}
        viewBox={`0 0 ${size.width} ${height}`}
        style={{ maxWidth: size.width }}
      >
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <path className="chart-grid" d={`M${axis.at(tick)} ${size.top - 6}V${height - 4}`} />
            <text className="small" x={axis.at(tick)} y={14} textAnchor="middle">
              {shown.bare(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, i) => {
          const [a, b] = [axis.at(row.from), axis.at(row.to)]
          const box = { x: Math.min(a, b), y: 4, width: Math.max(1, Math.abs(b - a)), height: 17 }
          const words = `${row.name}: ${row.amount === null ? shown.full(row.to) : `${row.amount > 0 ? '+' : ''}${shown.full(row.amount)}`}`
          return (
            <g key={row.id} transform={`translate(0 ${size.top + i * size.row})`}>
              <title>{words}</title>
              <text className={row.amount === null ? 'chart-name' : undefined} x={8} y={17}>
                {shortened(row.name, size.letters)}
              </text>
              {row.amount === null ? (
                <rect className="chart-total" {...box} />
              ) : row.amount < 0 ? (
                <Hatch title={words} says="less" {...box} />
              ) : (
                <rect className="chart-more" {...box} />
              )}
              {i < rows.length - 1 && <path className="chart-step" d={`M${b} 4v${size.row + 2}`} />}
              <text className="chart-name" x={size.width - 6} y={17} textAnchor="end">
                {row.amount === null
                  ? shown.bare(row.to)
                  : `${row.amount < 0 ? '▼' : '▲'} ${signed(row.amount)}`}
              </text>
            </g>
          )
        })}
      </svg>
    </ChartFrame>
  )
})
