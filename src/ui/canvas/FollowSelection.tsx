import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useReducedMotion } from '@mantine/hooks'
import { memo, useEffect } from 'react'
import { shownNetwork } from '../../state/selectors'
import { useApp } from '../context'
import { cardAt } from './scene'

/** Brings what was selected elsewhere into view; renders nothing. */
export const FollowSelection = memo(function FollowSelection() {
  const selection = useApp((state) => state.selection)
  const network = useApp(shownNetwork)
  const zones = useApp(({ doc }) => doc?.zones)
  const { fitView, getZoom, getNodesBounds } = useReactFlow()
  const store = useStoreApi()
  const still = useReducedMotion()
  useEffect(() => {
    if (selection === null || network === null) return
    const flow = selection.kind === 'flow' ? network.flows[selection.id] : undefined
    const processes =
      selection.kind === 'process'
        ? [selection.id]
        : flow === undefined
          ? []
          : [flow.from.process, flow.to.process]
    const ids = processes.map((id) => cardAt(id, network, zones))
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
  }, [selection, network, zones, fitView, getZoom, getNodesBounds, store, still])
  return null
})
