import { useReactFlow } from '@xyflow/react'
import type { MouseEvent } from 'react'
import { useMemo } from 'react'
import { useWiring } from '../words/context'
import type { PlacedFlow } from '../scene/farFlows'
import { flowAt } from '../scene/farFlows'

/** How near to a flow the pointer must be [px of the screen]. */
const reach = 10

/** Pointing at flows that are strokes of a picture, as at those that are elements. */
export function useFarFlows(flows: readonly PlacedFlow[]) {
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const { store, actions } = useWiring()
  return useMemo(() => {
    /** The flow under the pointer, null where there is none. */
    const at = ({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): string | null =>
      flows.length === 0
        ? null
        : flowAt(screenToFlowPosition({ x: clientX, y: clientY }), flows, reach / getZoom())
    return {
      at,
      /** Selects the flow under the pointer, or adds it to what is marked; false where there is none. */
      select: (event: MouseEvent): boolean => {
        const id = at(event)
        if (id === null) return false
        const flow = { kind: 'flow', id } as const
        if (event.ctrlKey || event.metaKey) actions.mark([...store.getState().marked, flow])
        else actions.select(flow)
        return true
      },
      /** Shows that what is under the pointer can be clicked. */
      hover: (event: MouseEvent) => {
        if (event.buttons !== 0) return
        event.currentTarget.toggleAttribute('data-over-flow', at(event) !== null)
      },
    }
  }, [flows, screenToFlowPosition, getZoom, store, actions])
}
