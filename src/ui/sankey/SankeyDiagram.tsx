import { lookUp } from '../../core/base/lookUp'
import type { Ref } from 'react'
import { memo } from 'react'
import type { Network } from '../../core/network/network'
import type { Gathered } from '../../core/answer/sankey/gather'
import { useApp } from '../words/context'
import { EndMark } from './EndMark'
import type { Drawing } from './layout'
import { LinkMark } from './LinkMark'
import { isLinkMarked } from './subjects'
import type { Amounts } from './useAmounts'

interface SankeyDiagramProps {
  readonly ref: Ref<SVGSVGElement>
  readonly title: string
  readonly gathered: Gathered
  readonly drawing: Drawing
  readonly network: Network
  readonly amounts: Amounts
}

/** Ends and links of one layer, as wide as what passes, loops led around. The tables below say the same. */
export const SankeyDiagram = memo(function SankeyDiagram({
  ref,
  title,
  gathered,
  drawing,
  network,
  amounts,
}: SankeyDiagramProps) {
  const selecting = useApp(({ marked }) =>
    gathered.shown.some((link) => isLinkMarked(link, marked)),
  )
  const { shown, balances, sankey } = gathered
  const [width, height] = [drawing.width.toFixed(0), drawing.height.toFixed(0)]
  return (
    <svg
      ref={ref}
      className="sankey"
      role="img"
      aria-label={title}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      data-difference={amounts.isChange}
      data-selecting={selecting}
    >
      <defs>
        <pattern
          id="sankey-less"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hatch-ground" width="6" height="6" />
          <path className="hatch" d="M1.5 0V6" />
        </pattern>
      </defs>
      {drawing.ribbons.map((ribbon, i) => {
        const link = shown[i]
        return link === undefined ? null : (
          <LinkMark
            key={ribbon.id}
            {...{ link, ribbon, network, amounts }}
            ends={sankey.ends}
            room={drawing.step}
          />
        )
      })}
      {drawing.boxes.map((box) => {
        const balance = lookUp(balances, box.id)
        return balance === undefined ? null : (
          <EndMark
            key={box.id}
            {...{ box, balance, network, amounts }}
            end={lookUp(sankey.ends, box.id)}
            room={drawing.step}
          />
        )
      })}
    </svg>
  )
})
