import { lookUp } from '../../core/base/lookUp'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useReducedMotion } from '@mantine/hooks'
import { memo, useEffect, useRef } from 'react'
import type { Network } from '../../core/network/network'
import type { Selection } from '../../state/state'
import { shownNetwork } from '../../state/shown/selectors'
import { useApp } from '../words/context'
import { cardAt } from '../scene/scene'

/** Brings what was selected elsewhere into view, once it is drawn; then the view is the user's. Renders nothing. */
export const FollowSelection = memo(function FollowSelection() {
  const selection = useApp((state) => state.selection)
  const network = useApp(shownNetwork)
  const zones = useApp(({ doc }) => doc?.zones)
  const { fitView, getNode, getZoom, getNodesBounds } = useReactFlow()
  const store = useStoreApi()
  const still = useReducedMotion()
  const followed = useRef<Selection | null>(null)
  useEffect(() => {
    if (selection === followed.current || network === null) return
    const ids = endsOf(selection, network)?.map((id) => cardAt(id, network, zones))
    if (!ids?.every((id) => getNode(id))) return
    followed.current = selection
    if (ids.length === 0) return
    const bounds = getNodesBounds(ids)
    const { transform, width, height } = store.getState()
    const [x, y, zoom] = transform
    const [left, top] = [bounds.x * zoom + x, bounds.y * zoom + y]
    const inside =
      left >= 0 &&
      top >= 0 &&
      left + bounds.width * zoom <= width &&
      top + bounds.height * zoom <= height
    if (inside) return
    void fitView({
      nodes: ids.map((id) => ({ id })),
      maxZoom: getZoom(),
      padding: 0.2,
      duration: still ? 0 : 180,
    })
  }, [selection, network, zones, fitView, getNode, getZoom, getNodesBounds, store, still])
  return null
})

/** Processes that a selection is or joins; none for what has no place, null for what the network does not have yet. */
function endsOf(selection: Selection | null, network: Network): readonly string[] | null {
  if (selection?.kind === 'process') return [selection.id]
  if (selection?.kind !== 'flow') return []
  const flow = lookUp(network.flows, selection.id)
  return flow === undefined ? null : [flow.from.process, flow.to.process]
}
