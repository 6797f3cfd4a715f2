import { memo, useMemo } from 'react'
import { useWords } from '../words/context'
import { shortened } from '../words/format'
import type { ChartColumn } from './useColumns'
import { ChartFrame } from './ChartFrame'
import { axisOver } from './scale'
import type { TornadoInput } from './TornadoRow'
import { TornadoRow } from './TornadoRow'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

interface TornadoChartProps {
  readonly subject: string
  readonly indicator: Measured
  /** The indicator as it is. */
  readonly base: number
  readonly inputs: readonly TornadoInput[]
}

/** Lengths of the chart [px]. */
const tornado = { width: 820, left: 250, right: 740, row: 30, top: 30, letters: 36 } as const

/** How far an input moves the indicator in all. */
const reach = ({ low, high }: TornadoInput, base: number): number => {
  const figures = [low.figure ?? base, high.figure ?? base, base]
  return Math.max(...figures) - Math.min(...figures)
}

/** What moves an indicator most: a bar for each input over its range, the longest on top, about the line of today. */
export const TornadoChart = memo(function TornadoChart(props: TornadoChartProps) {
  const { subject, indicator, base, inputs } = props
  const { t } = useWords()
  const measureOf = useMeasure()
  const sorted = useMemo(
    () => [...inputs].sort((a, b) => reach(b, base) - reach(a, base)),
    [inputs, base],
  )
  const figures = sorted.flatMap(({ low, high }) =>
    [low.figure, high.figure].filter((figure) => figure !== null),
  )
  const shown = measureOf(indicator, [...figures, base])
  const axis = axisOver(figures, tornado.left, tornado.right, { anchor: base })
  const title = t('chart.tornado', { indicator: shown.title, subject, base: shown.full(base) })
  const columns = useMemo((): readonly ChartColumn<TornadoInput>[] => {
    const named = (name: string): Measured => ({ ...indicator, name })
    const value = (row: TornadoInput, of: number) => {
      const { full } = measureOf(row.input, [])
      return full(of)
    }
    return [
      { id: 'input', title: t('chart.input'), words: ({ input }) => input.name },
      { id: 'low', title: t('chart.low'), words: (row) => value(row, row.low.value) },
      {
        id: 'atLow',
        measured: named(t('chart.atLow', { indicator: indicator.name })),
        value: ({ low }) => low.figure,
      },
      { id: 'now', title: t('chart.asItIs'), words: (row) => value(row, row.now) },
      { id: 'high', title: t('chart.high'), words: (row) => value(row, row.high.value) },
      {
        id: 'atHigh',
        measured: named(t('chart.atHigh', { indicator: indicator.name })),
        value: ({ high }) => high.figure,
      },
      {
        id: 'reach',
        measured: named(t('chart.reach')),
        value: (row) => reach(row, base),
      },
    ]
  }, [indicator, base, measureOf, t])
  const height = tornado.top + sorted.length * tornado.row + 8
  return (
    <ChartFrame title={title} columns={columns} rows={sorted} rowKey={({ id }) => id} first="reach">
      <ul className="key">
        <li>
          <i className="swatch low" />
          {t('chart.lowEnd')}
        </li>
        <li>
          <i className="swatch high" />
          {t('chart.highEnd')}
        </li>
      </ul>
      <svg
        className="chart"
        role="img"
        aria-label={title}
        viewBox={`0 0 ${tornado.width} ${height}`}
        style={{ maxWidth: tornado.width }}
      >
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <path className="chart-grid" d={`M${axis.at(tick)} ${tornado.top - 6}V${height - 4}`} />
            <text className="small" x={axis.at(tick)} y={14} textAnchor="middle">
              {shown.bare(tick)}
            </text>
          </g>
        ))}
        {sorted.map((row, i) => (
          <g key={row.id} transform={`translate(0 ${tornado.top + i * tornado.row})`}>
            <title>{row.input.name}</title>
            <text x={8} y={19}>
              {shortened(row.input.name, tornado.letters)}
            </text>
            <TornadoRow row={row} base={base} axis={axis} shown={shown} />
          </g>
        ))}
        <path className="chart-base" d={`M${axis.at(base)} ${tornado.top - 6}V${height - 4}`}>
          <title>{t('chart.base', { value: shown.full(base) })}</title>
        </path>
      </svg>
    </ChartFrame>
  )
})
