import { getNodesBounds, getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ProcessNodeType } from './elements'
import { fitOptions } from './fit'

/**
 * Shows everything when the drawing first appears. Cards and handles come with their sizes, so nothing is measured:
 * React Flow would lay out thousands of elements for what is known, and forget the handles of cards that show none.
 */
export function useFirstView(nodes: ProcessNodeType[]): void {
  const view = useStoreApi()
  const { setViewport } = useReactFlow()
  useState(() => {
    view.setState({ updateNodeInternals: () => undefined })
  })
  const showAll = useEffectEvent(() => {
    const { width, height, minZoom } = view.getState()
    if (nodes.length === 0 || width === 0 || height === 0) return
    const bounds = getNodesBounds(nodes)
    void setViewport(
      getViewportForBounds(bounds, width, height, minZoom, fitOptions.maxZoom, fitOptions.padding),
    )
  })
  useEffect(() => {
    showAll()
  }, [])
}
