import { getNodesBounds, MiniMap, useStore } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { within } from './area'
import type { ProcessNodeType } from './elements'
import { viewRect } from './zoomLevel'

/** Cards from which a map of the whole drawing helps. */
const mapFrom = 12

const miniClass = ({ data }: ProcessNodeType): string => `mini-${data.card.kind}`

interface OverviewProps {
  readonly nodes: ProcessNodeType[]
}

/** A map of the whole drawing, to click and to drag; not while all of it is in view, where it would only cover cards. */
export const Overview = memo(function Overview({ nodes }: OverviewProps) {
  const bounds = useMemo(() => getNodesBounds(nodes), [nodes])
  const all = useStore((view) => view.width > 0 && within(bounds, viewRect(view)))
  return nodes.length <= mapFrom || all ? null : (
    <MiniMap<ProcessNodeType> position="bottom-right" pannable zoomable nodeClassName={miniClass} />
  )
})
