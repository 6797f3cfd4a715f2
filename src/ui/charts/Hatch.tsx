import { memo, useId } from 'react'

interface HatchProps {
  readonly title: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What the hatching says: there is no answer, or something becomes less. */
  readonly says?: 'none' | 'less'
}

/** Hatched ground, so that it is told by more than a colour. */
export const Hatch = memo(function Hatch({
  title,
  x,
  y,
  width,
  height,
  says = 'none',
}: HatchProps) {
  const id = useId()
  return (
    <g className={`chart-hatch ${says}`}>
      <title>{title}</title>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="hatch" d="M1.5 0V6" />
      </pattern>
      <rect className="hatch-ground" {...{ x, y, width, height }} />
      <rect fill={`url(#${id})`} {...{ x, y, width, height }} />
    </g>
  )
})
