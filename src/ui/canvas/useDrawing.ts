import type { EdgeChange, NodeChange } from '@xyflow/react'
import { applyNodeChanges } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import type { NetworkDoc } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/results/answer'
import { cards as cardsOf } from '../../state/cards'
import type { Lines } from '../../state/lines'
import { lines as linesOf } from '../../state/lines'
import { alongTheFlow } from '../../state/order'
import { currentDoc } from '../../state/selectors'
import type { Selection } from '../../state/state'
import { useActions, useApp, useWiring } from '../context'
import type { FlowEdgeType, ProcessNodeType } from './elements'
import { markedIds, toEdges, toNodes } from './elements'
import { cardSize } from './geometry'
import { placeCards } from './layout'
import { useAriaLabels } from './useAriaLabels'

/** What React Flow draws, and what it reports back. */
export interface Drawing {
  readonly nodes: ProcessNodeType[]
  readonly edges: FlowEdgeType[]
  readonly widest: Lines['widest']
  readonly onNodesChange: (changes: NodeChange<ProcessNodeType>[]) => void
  readonly onEdgesChange: (changes: EdgeChange<FlowEdgeType>[]) => void
}

/** The network as nodes and edges, with one selection for the canvas and the tables; a card that is dragged is local. */
export function useDrawing(doc: NetworkDoc, network: Network, answer: Answer | null): Drawing {
  const { moveCards } = useActions()
  const selection = useApp((state) => state.selection)
  const marked = useApp((state) => state.marked)
  const { cardLabel } = useAriaLabels()
  const remark = useRemark()

  const order = useMemo(() => alongTheFlow(network), [network])
  const cards = useMemo(() => cardsOf(network, answer), [network, answer])
  const { lines, widest } = useMemo(() => linesOf(network, answer), [network, answer])
  const places = useMemo(() => {
    const sizes = Object.fromEntries(Object.values(cards).map((card) => [card.id, cardSize(card)]))
    return placeCards(network, sizes, doc.layout ?? {})
  }, [network, cards, doc.layout])

  const processes = useMemo(() => markedIds(marked, 'process'), [marked])
  const [nodes, setNodes] = useState<ProcessNodeType[]>(() =>
    toNodes(order, cards, places, processes, cardLabel, []),
  )
  const wanted = useMemo(
    () => ({ order, cards, places, processes, cardLabel }),
    [order, cards, places, processes, cardLabel],
  )
  const [drawn, setDrawn] = useState(wanted)
  if (drawn !== wanted) {
    setDrawn(wanted)
    setNodes(toNodes(order, cards, places, processes, cardLabel, nodes))
  }
  const edges = useMemo(
    () => toEdges(lines, selection, markedIds(marked, 'flow')),
    [lines, selection, marked],
  )

  const onNodesChange = useCallback(
    (changes: NodeChange<ProcessNodeType>[]) => {
      remark('process', changes)
      setNodes((before) =>
        applyNodeChanges(
          changes.filter(({ type }) => type === 'position' || type === 'dimensions'),
          before,
        ),
      )
      const settled = changes.flatMap((change) =>
        change.type === 'position' && change.dragging === false && change.position
          ? [[change.id, change.position] as const]
          : [],
      )
      if (settled.length > 0) moveCards(Object.fromEntries(settled))
    },
    [remark, moveCards],
  )
  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdgeType>[]) => {
      remark('flow', changes)
    },
    [remark],
  )
  return { nodes, edges, widest, onNodesChange, onEdgesChange }
}

/** Takes over what React Flow selects and deselects. */
function useRemark() {
  const { store, actions } = useWiring()
  return useCallback(
    (
      kind: Selection['kind'],
      changes: readonly {
        readonly type: string
        readonly id?: string
        readonly selected?: boolean
      }[],
    ) => {
      const chosen = changes.filter(({ type }) => type === 'select')
      if (chosen.length === 0) return
      const state = store.getState()
      const { marked } = state
      const doc = currentDoc(state)
      const touched = new Set(chosen.map(({ id }) => id))
      // What an undo has taken away is drawn no more and would never be deselected.
      const kept = marked.filter(
        (each) =>
          Object.hasOwn((each.kind === 'flow' ? doc?.flows : doc?.processes) ?? {}, each.id) &&
          (each.kind !== kind || !touched.has(each.id)),
      )
      const added = chosen.flatMap(({ id, selected }) =>
        selected === true && id !== undefined ? [{ kind, id }] : [],
      )
      actions.mark([...kept, ...added])
    },
    [store, actions],
  )
}
