import { lookUp } from '../../core/base/lookUp'
import { useReducedMotion } from '@mantine/hooks'
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { drawnNetwork } from '../../state/shown/selectors'
import { cardAt } from '../scene/scene'
import { useWiring } from '../words/context'
import { fitOptions } from '../scene/fit'

/** Ways to look at the drawing. */
export interface View {
  readonly fit: () => void
  /** Shows what is selected; everything where nothing is. */
  readonly fitSelection: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly zoomTo100: () => void
}

/** Ways to look at the drawing in which a component stands. */
export function useView(): View {
  const { store } = useWiring()
  const { fitView, zoomIn, zoomOut, zoomTo } = useReactFlow()
  const still = useReducedMotion()
  return useMemo(() => {
    const duration = still ? 0 : 180
    const fit = (ids: readonly string[]) => {
      const nodes = ids.length === 0 ? {} : { nodes: ids.map((id) => ({ id })) }
      void fitView({ ...fitOptions, ...nodes, duration })
    }
    return {
      fit: () => {
        fit([])
      },
      fitSelection: () => {
        const state = store.getState()
        const { marked, doc } = state
        const network = drawnNetwork(state)
        const processes = marked.flatMap(({ kind, id }) =>
          kind === 'process'
            ? [id]
            : kind === 'flow'
              ? [lookUp(doc?.flows, id)?.from, lookUp(doc?.flows, id)?.to].flatMap(
                  (end) => end?.split('.')[0] ?? [],
                )
              : [],
        )
        fit(network === null ? [] : processes.map((id) => cardAt(id, network, doc?.zones)))
      },
      zoomIn: () => void zoomIn({ duration }),
      zoomOut: () => void zoomOut({ duration }),
      zoomTo100: () => void zoomTo(1, { duration }),
    }
  }, [store, fitView, zoomIn, zoomOut, zoomTo, still])
}
