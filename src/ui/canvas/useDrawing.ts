import type { EdgeChange, NodeChange } from '@xyflow/react'
import { applyNodeChanges } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import { lockedCards } from '../../core/edit/arrange'
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
import type { Rect } from './area'
import type { FlowEdgeType, ProcessNodeType } from './elements'
import { markedIds, toEdges, toNodes, withDetail } from './elements'
import type { PlacedFlow } from './farFlows'
import { placeFlows, splitEdges } from './farFlows'
import type { Point, Size } from './geometry'
import { cardSize } from './geometry'
import { placeCards } from './layout'
import { useAriaLabels } from './useAriaLabels'
import type { Detail } from './zoomLevel'
import { useDetail } from './zoomLevel'

/** What React Flow draws, and what it reports back. */
export interface Drawing {
  readonly nodes: ProcessNodeType[]
  readonly edges: FlowEdgeType[]
  /** Flows that are too many or too small to be elements of their own. */
  readonly far: readonly PlacedFlow[]
  readonly detail: Detail
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
  const detail = useDetail()
  const sizes = useMemo(
    () => Object.fromEntries(Object.values(cards).map((card) => [card.id, cardSize(card)])),
    [cards],
  )
  const places = useMemo(
    () => placeCards(network, sizes, doc.layout ?? {}),
    [network, sizes, doc.layout],
  )

  const processes = useMemo(() => markedIds(marked, 'process'), [marked])
  const locked = useMemo(() => lockedCards({ layout: doc.layout }), [doc.layout])
  const [nodes, setNodes] = useState<ProcessNodeType[]>(() =>
    toNodes(order, cards, places, processes, locked, cardLabel, []),
  )
  const wanted = useMemo(
    () => ({ order, cards, places, processes, locked, cardLabel }),
    [order, cards, places, processes, locked, cardLabel],
  )
  const [drawn, setDrawn] = useState({ wanted, detail })
  if (drawn.wanted !== wanted || drawn.detail !== detail) {
    setDrawn({ wanted, detail })
    const all =
      drawn.wanted === wanted
        ? nodes
        : toNodes(order, cards, places, processes, locked, cardLabel, nodes)
    setNodes(withDetail(all, detail))
  }

  const flows = useMemo(() => markedIds(marked, 'flow'), [marked])
  const [all, setAll] = useState(() => ({
    of: { lines, selection, flows },
    edges: toEdges(lines, selection, flows, []),
  }))
  if (all.of.lines !== lines || all.of.selection !== selection || all.of.flows !== flows)
    setAll({
      of: { lines, selection, flows },
      edges: toEdges(lines, selection, flows, all.edges),
    })
  const { drawn: edges, far } = useMemo(
    () => splitEdges(all.edges, boxesOf(places, sizes), detail),
    [all, places, sizes, detail],
  )
  const placed = useMemo(() => placeFlows(far, nodes), [far, nodes])

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
  return { nodes, edges, far: placed, detail, widest, onNodesChange, onEdgesChange }
}

const boxesOf = (
  places: Readonly<Record<string, Point>>,
  sizes: Readonly<Record<string, Size>>,
): Readonly<Record<string, Rect>> =>
  Object.fromEntries(
    Object.entries(places).map(([id, place]) => [
      id,
      { ...place, ...(sizes[id] ?? { width: 0, height: 0 }) },
    ]),
  )

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
