import { memo } from 'react'
import { useWords } from '../words/context'
import { Hatch } from './Hatch'
import { axisBetween, axisOver } from './scale'
import { UpwardAxis } from './UpwardAxis'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

/** Size of one small chart with its axes [px]. */
export const curveSize = { width: 300, height: 190 } as const

const frame = { left: 52, right: 282, top: 26, bottom: 144 } as const

interface CurveProps {
  readonly x: Measured
  readonly now: number | null
  readonly measured: Measured
  readonly points: readonly { readonly x: number; readonly y: number | null }[]
}

/** One indicator over one input, as a line that breaks where there is no answer. */
export const Curve = memo(function Curve({ x, now, measured, points }: CurveProps) {
  const { t } = useWords()
  const measureOf = useMeasure()
  const known = points.flatMap(({ y }) => (y === null ? [] : [y]))
  const [along, up] = [
    measureOf(
      x,
      points.map((point) => point.x),
    ),
    measureOf(measured, known),
  ]
  const ends = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1] as const
  const across = axisBetween(ends, frame.left, frame.right)
  const upward = axisOver(known, frame.bottom, frame.top, { wanted: 4 })
  const half = (frame.right - frame.left) / Math.max(1, points.length - 1) / 2
  const clip = (place: number) => Math.min(frame.right, Math.max(frame.left, place))
  let isOpen = false
  const path = points
    .map((point) => {
      if (point.y === null) {
        isOpen = false
        return ''
      }
      const step = `${isOpen ? 'L' : 'M'}${across.at(point.x).toFixed(1)} ${upward.at(point.y).toFixed(1)}`
      isOpen = true
      return step
    })
    .join('')
  return (
    <>
      <text className="chart-name" x={8} y={14}>
        {up.title}
      </text>
      {points.map((point) =>
        point.y !== null ? null : (
          <Hatch
            key={point.x}
            title={t('chart.none', { at: along.full(point.x) })}
            x={clip(across.at(point.x) - half)}
            y={frame.top}
            width={clip(across.at(point.x) + half) - clip(across.at(point.x) - half)}
            height={frame.bottom - frame.top}
          />
        ),
      )}
      <UpwardAxis axis={upward} left={frame.left} right={frame.right} bare={up.bare} />
      {across.ticks.map((tick) => (
        <text
          key={tick}
          className="small"
          x={across.at(tick)}
          y={frame.bottom + 14}
          textAnchor="middle"
        >
          {along.bare(tick)}
        </text>
      ))}
      <text
        className="small"
        x={(frame.left + frame.right) / 2}
        y={frame.bottom + 30}
        textAnchor="middle"
      >
        {along.title}
      </text>
      {now !== null && now >= across.least && now <= across.most && (
        <path className="chart-now" d={`M${across.at(now)} ${frame.top}V${frame.bottom}`}>
          <title>{t('chart.now', { value: along.full(now) })}</title>
        </path>
      )}
      <path className="chart-line" d={path} />
      {points.map((point) =>
        point.y === null ? null : (
          <circle
            key={point.x}
            className="chart-dot"
            cx={across.at(point.x)}
            cy={upward.at(point.y)}
            r={points.length > 40 ? 1.5 : 2.5}
          >
            <title>{`${along.full(point.x)}: ${up.full(point.y)}`}</title>
          </circle>
        ),
      )}
    </>
  )
})
