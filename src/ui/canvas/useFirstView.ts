import {
  getNodesBounds,
  getViewportForBounds,
  useReactFlow,
  useStore,
  useStoreApi,
} from '@xyflow/react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ProcessNodeType } from '../scene/elements'
import { fitOptions } from '../scene/fit'

const untouched = { x: 0, y: 0, zoom: 1 }

/**
 * Shows everything when the drawing first appears, and again as what stands around it takes or leaves room, until the
 * user moves the view. Cards and handles come with their sizes, so nothing is measured: React Flow would lay out
 * thousands of elements for what is known, and forget the handles of cards that show none.
 */
export function useFirstView(nodes: ProcessNodeType[]): void {
  const view = useStoreApi()
  const { setViewport } = useReactFlow()
  const size = useStore(({ width, height }) => `${String(width)} ${String(height)}`)
  const last = useRef(untouched)
  useState(() => {
    view.setState({ updateNodeInternals: () => undefined })
  })
  const showAll = useEffectEvent(() => {
    const { width, height, minZoom, transform } = view.getState()
    if (nodes.length === 0 || width === 0 || height === 0) return
    const [x, y, zoom] = transform
    const ours = [untouched, last.current].some(
      (each) => each.x === x && each.y === y && each.zoom === zoom,
    )
    if (!ours) return
    const bounds = getNodesBounds(nodes)
    const { maxZoom, padding } = fitOptions
    last.current = getViewportForBounds(bounds, width, height, minZoom, maxZoom, padding)
    void setViewport(last.current)
  })
  useEffect(() => {
    showAll()
  }, [size])
}
