import type { NodeChange } from '@xyflow/react'
import { useReactFlow } from '@xyflow/react'
import { useCallback, useState } from 'react'
import { useWiring } from '../words/context'
import type { ProcessNodeType } from '../scene/elements'
import type { Guide } from '../scene/guides'
import { alignTo } from '../scene/guides'

/** How near a line of another card pulls [px of the screen]. */
const reach = 6
const none: readonly Guide[] = []

/** Moves a card that is dragged alone onto the lines of others, and tells those lines; not while cards keep to the grid. */
export function useGuides() {
  const { getNodes, getZoom } = useReactFlow<ProcessNodeType>()
  const { store } = useWiring()
  const [guides, setGuides] = useState(none)
  const align = useCallback(
    (changes: NodeChange<ProcessNodeType>[]): NodeChange<ProcessNodeType>[] => {
      const [change, more] = changes.filter(({ type }) => type === 'position')
      if (change?.type !== 'position' || change.dragging === undefined) return changes
      const { id, position, dragging } = change
      const nodes = getNodes()
      const card = nodes.find((node) => node.id === id)
      if (more !== undefined || position === undefined || store.getState().toggles.snap)
        return changes
      const boxes = nodes.map(({ id: each, position: at, width = 0, height = 0 }) => ({
        ...{ id: each, ...at, width, height },
      }))
      const { width = 0, height = 0 } = card ?? {}
      const others = boxes.filter((box) => box.id !== id)
      const found = alignTo({ ...position, width, height }, others, reach / getZoom())
      setGuides(dragging ? found.guides : none)
      const moved = { x: position.x + found.dx, y: position.y + found.dy }
      return changes.map((each) => (each === change ? { ...change, position: moved } : each))
    },
    [getNodes, getZoom, store],
  )
  return { guides, align }
}
