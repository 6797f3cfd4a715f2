import { memo } from 'react'
import { useWords } from '../words/context'
import { Hatch } from './Hatch'
import type { Axis } from './scale'
import type { Measure, Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

/** What one input does at both ends of its range; null where there is no answer. */
export interface TornadoInput {
  readonly id: string
  readonly input: Measured
  readonly now: number
  readonly low: { readonly value: number; readonly figure: number | null }
  readonly high: { readonly value: number; readonly figure: number | null }
}

interface TornadoRowProps {
  readonly row: TornadoInput
  readonly base: number
  readonly axis: Axis
  readonly shown: Measure
}

/** Both ends of one input: the low one hatched, the high one solid, each with its value at its tip. */
export const TornadoRow = memo(function TornadoRow({ row, base, axis, shown }: TornadoRowProps) {
  const { t } = useWords()
  const { full } = useMeasure()(row.input, [])
  const middle = axis.at(base)
  const ends = (['low', 'high'] as const).map((side) => {
    const { value, figure } = row[side]
    const tip = figure === null ? middle : axis.at(figure)
    const words = `${t(`chart.${side}`)} ${full(value)}: ${figure === null ? t('chart.noAnswer') : shown.full(figure)}`
    return { side, value, figure, tip, words }
  })
  // Two tips on one side of the base stand one below the other.
  const [low, high] = ends
  const sameSide =
    low !== undefined && high !== undefined && (low.tip - middle) * (high.tip - middle) > 0
  return (
    <>
      {ends.map(({ side, figure, tip, words }, i) => {
        const y = sameSide ? 3 + i * 12 : 5
        const box = {
          ...{ x: Math.min(tip, middle), y, width: Math.abs(tip - middle) },
          height: sameSide ? 11 : 20,
        }
        if (figure === null) return null
        return side === 'low' ? (
          <Hatch key={side} title={words} says="less" {...box} />
        ) : (
          <rect key={side} className="chart-high" {...box}>
            <title>{words}</title>
          </rect>
        )
      })}
      {ends.map(({ side, value, figure, tip, words }, i) => {
        // A tip at the base stands on the side that the other leaves free.
        const away = Math.sign(middle - (ends[1 - i]?.tip ?? middle))
        const outward = Math.sign(tip - middle) || away || (side === 'low' ? -1 : 1)
        return (
          <text
            key={side}
            className="small"
            x={tip + outward * 4}
            y={sameSide ? 12 + i * 12 : 19}
            textAnchor={outward < 0 ? 'end' : 'start'}
          >
            <title>{words}</title>
            {figure === null ? `${full(value)} ∅` : full(value)}
          </text>
        )
      })}
    </>
  )
})
