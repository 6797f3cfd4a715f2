import type { KeyboardEvent } from 'react'
import { memo, useRef, useState } from 'react'
import { ledTo, type Arrows } from '../parts/roving'

/** One point between two indicators. */
export interface FrontPoint {
  /** From 1, as it is called. */
  readonly number: number
  /** null where there is no answer. */
  readonly x: number | null
  readonly y: number | null
  /** `best`: no other is as good in both and better in one; `base`: the scenario as it is. */
  readonly standing: 'best' | 'dominated' | 'impossible' | 'base'
}

/** A point where it is drawn, and what is told of it. */
export interface DrawnPoint extends FrontPoint {
  /** [px of the drawing] */
  readonly left: number
  readonly top: number
  readonly told: string
}

interface FrontPointsProps {
  /** In the order in which the keyboard goes along them. */
  readonly points: readonly DrawnPoint[]
  readonly onPick: ((point: FrontPoint) => void) | null
}

// To the right a front leads down.
const arrows: Arrows = { next: ['ArrowRight', 'ArrowDown'], before: ['ArrowLeft', 'ArrowUp'] }

/** The points of a front: Tab stops at one of them, arrows lead along, and those that can be had are pressed. */
export const FrontPoints = memo(function FrontPoints({ points, onPick }: FrontPointsProps) {
  const row = useRef<SVGGElement>(null)
  const [stop, setStop] = useState<number | null>(null)
  const at = Math.max(
    0,
    points.findIndex(({ number }) => number === stop),
  )
  const pick = (point: FrontPoint | undefined) => {
    if (point?.standing === 'best') onPick?.(point)
  }
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, repeat } = event
    if (ctrlKey || metaKey || altKey) return
    const goal = ledTo(key, points, at, arrows)
    const presses = key === 'Enter' || key === ' '
    if (goal !== undefined)
      row.current?.querySelector<SVGGElement>(`[data-number="${goal.number}"]`)?.focus()
    else if (presses && !repeat) pick(points[at])
    if (goal !== undefined || presses || key.startsWith('Arrow')) event.preventDefault()
  }
  return (
    <g ref={row} onKeyDown={press}>
      {points.map((point, i) => {
        const { number, left, top, standing, told } = point
        const selectable = onPick !== null && standing === 'best'
        return (
          <g
            key={number}
            className="chart-point"
            role="button"
            tabIndex={i === at ? 0 : -1}
            aria-label={told}
            aria-disabled={!selectable}
            data-number={number}
            data-standing={standing}
            data-selectable={selectable}
            transform={`translate(${left} ${top})`}
            onFocus={() => {
              setStop(number)
            }}
            onClick={() => {
              pick(point)
            }}
          >
            <title>{told}</title>
            <circle className="chart-touch" r={12} />
            {standing === 'base' ? (
              <path className="mark" d="M0 -7L7 0L0 7L-7 0Z" />
            ) : (
              <circle className="mark" r={5} />
            )}
          </g>
        )
      })}
    </g>
  )
})
