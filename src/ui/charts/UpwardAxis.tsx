import { memo } from 'react'
import type { Axis } from './scale'

interface UpwardAxisProps {
  readonly axis: Axis
  /** Where its lines begin and end [px]. */
  readonly left: number
  readonly right: number
  readonly bare: (value: number) => string
}

/** Lines across a chart at round values, with their numbers at the left. */
export const UpwardAxis = memo(function UpwardAxis({ axis, left, right, bare }: UpwardAxisProps) {
  return axis.ticks.map((tick) => (
    <g key={tick}>
      <path className="chart-grid" d={`M${left} ${axis.at(tick)}H${right}`} />
      <text className="small" x={left - 6} y={axis.at(tick) + 4} textAnchor="end">
        {bare(tick)}
      </text>
    </g>
  ))
})
