import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import { useWiring } from '../words/context'
import { arranging, type Arranging } from './arranging'
import { building, type Building } from './building'
import { copying, type Copying } from './copying'
import { createDesk } from './desk'
import type { ProcessNodeType } from '../scene/elements'
import { grouping, type Grouping } from './grouping'
import { laying, type Laying } from './laying'

/** Every edit that the canvas, its menus and its shortcuts can make; each is one step that can be undone. */
export type Editor = Building & Copying & Arranging & Grouping & Laying

/** Edits of the document, bound to the drawing in which they happen. */
export function useEditor(): Editor {
  const wiring = useWiring()
  const { getNodes } = useReactFlow<ProcessNodeType>()
  const view = useStoreApi()
  return useMemo(() => {
    const seen = () =>
      getNodes().map(({ id, position, width = 0, height = 0, data }) => ({
        ...{ id, ...position, width, height },
        hidden: data.card.zone === null ? null : data.hidden,
      }))
    const middle = () => {
      const { transform, width, height } = view.getState()
      const [x, y, zoom] = transform
      return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom }
    }
    const desk = createDesk(wiring, seen, middle)
    return {
      ...building(desk),
      ...copying(desk),
      ...arranging(desk),
      ...grouping(desk),
      ...laying(desk),
    }
  }, [wiring, getNodes, view])
}
