import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { differences } from '../../state/shown/differences'
import { useApp } from '../words/context'
import type { ProcessNodeType } from '../scene/elements'
import type { Level } from '../scene/zoomLevel'

/** Room between a card and its ring [px of the drawing]. */
const room = 7

interface ChangeRingsProps {
  readonly nodes: readonly ProcessNodeType[]
  /** From afar the rings are drawn wider. */
  readonly level: Level
}

/** Rings around cards that are not as in the base case, which can be seen from as far as the cards. */
export const ChangeRings = memo(function ChangeRings({ nodes, level }: ChangeRingsProps) {
  const { processes } = useApp(differences)
  if (processes.size === 0) return null
  const ringed = nodes.filter(({ id, data }) =>
    (data.card.zone?.members ?? [id]).some((each) => processes.has(each)),
  )
  return (
    <ViewportPortal>
      <svg className="change-rings" data-level={level} aria-hidden="true">
        {ringed.map(({ id, position, width = 0, height = 0 }) => (
          <rect
            key={id}
            x={position.x - room}
            y={position.y - room}
            width={width + 2 * room}
            height={height + 2 * room}
            rx={room}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
})
