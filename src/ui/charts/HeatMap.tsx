import { memo, useMemo } from 'react'
import { useWords } from '../words/context'
import type { ChartColumn } from './useColumns'
import { ChartFrame } from './ChartFrame'
import { Hatch } from './Hatch'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

/** One pair of values, with the indicator there; null where there is no answer. */
export interface HeatPoint {
  readonly x: number
  readonly y: number
  readonly figure: number | null
}

interface HeatMapProps {
  readonly subject: string
  readonly x: Measured
  readonly y: Measured
  readonly indicator: Measured
  readonly points: readonly HeatPoint[]
}

const cell = { width: 58, height: 30 } as const
const edge = { left: 84, top: 8, bottom: 44 } as const
/** The strongest ground on which words can still be read [%]. */
const strongest = 50

/** An indicator over two inputs: the stronger the ground the larger, each figure in its cell. */
export const HeatMap = memo(function HeatMap({ subject, x, y, indicator, points }: HeatMapProps) {
  const { t } = useWords()
  const measureOf = useMeasure()
  const figures = points.map(({ figure }) => figure)
  const known = figures.filter((figure) => figure !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const [across, up, shown] = [measureOf(x, []), measureOf(y, []), measureOf(indicator, known)]
  const ordered = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b)
  const xs = ordered(points.map((point) => point.x))
  const ys = ordered(points.map((point) => point.y)).reverse()
  const title = t('chart.heat', { indicator: shown.title, subject, x: x.name, y: y.name })
  const columns = useMemo(
    (): readonly ChartColumn<HeatPoint>[] => [
      { id: 'x', measured: x, value: (point) => point.x },
      { id: 'y', measured: y, value: (point) => point.y },
      { id: 'figure', measured: indicator, value: ({ figure }) => figure },
    ],
    [x, y, indicator],
  )
  const width = edge.left + xs.length * cell.width + 8
  const height = edge.top + ys.length * cell.height + edge.bottom
  const foot = edge.top + ys.length * cell.height
  return (
    <ChartFrame
      title={title}
      {...(known.length > 0 && {
        note: t('chart.range', { least: shown.full(least), most: shown.full(most) }),
      })}
      columns={columns}
      rows={points}
      rowKey={(point) => `${String(point.x)} ${String(point.y)}`}
      first="figure"
    >
      <svg
        className="chart"
        role="img"
        aria-label={title}
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: width }}
      >
        {points.map((point) => {
          const [left, top] = [
            edge.left + xs.indexOf(point.x) * cell.width,
            edge.top + ys.indexOf(point.y) * cell.height,
          ]
          const place = `${x.name} ${across.full(point.x)}, ${y.name} ${up.full(point.y)}`
          const box = { x: left, y: top, width: cell.width - 1, height: cell.height - 1 }
          const key = `${String(point.x)} ${String(point.y)}`
          if (point.figure === null)
            return <Hatch key={key} title={t('chart.none', { at: place })} {...box} />
          const share = most === least ? 0 : (point.figure - least) / (most - least)
          return (
            <g key={key}>
              <title>{`${place}: ${shown.full(point.figure)}`}</title>
              <rect
                {...box}
                style={{
                  fill: `color-mix(in srgb, var(--accent) ${(4 + share * (strongest - 4)).toFixed(0)}%, var(--surface))`,
                }}
              />
              <text x={left + cell.width / 2} y={top + cell.height / 2 + 4} textAnchor="middle">
                {shown.bare(point.figure)}
              </text>
            </g>
          )
        })}
        {ys.map((value, i) => (
          <text
            key={value}
            className="small"
            x={edge.left - 6}
            y={edge.top + (i + 0.5) * cell.height + 4}
            textAnchor="end"
          >
            {up.bare(value)}
          </text>
        ))}
        {xs.map((value, i) => (
          <text
            key={value}
            className="small"
            x={edge.left + (i + 0.5) * cell.width}
            y={foot + 14}
            textAnchor="middle"
          >
            {across.bare(value)}
          </text>
        ))}
        <text
          className="chart-name"
          x={edge.left + (xs.length * cell.width) / 2}
          y={foot + 34}
          textAnchor="middle"
        >
          {across.title}
        </text>
        <text
          className="chart-name"
          transform={`translate(14 ${edge.top + (ys.length * cell.height) / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          {up.title}
        </text>
      </svg>
    </ChartFrame>
  )
})
