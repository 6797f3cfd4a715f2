import type { EdgeChange, NodeChange } from '@xyflow/react'
import { applyNodeChanges, useStoreApi } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import { lockedCards } from '../../core/edit/arrange'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import type { Lines } from '../../state/shown/lines'
import { useActions, useApp } from '../words/context'
import type { FlowEdgeType, ProcessNodeType } from '../scene/elements'
import { markedIds, toEdges, toNodes, withDetail } from '../scene/elements'
import type { PlacedFlow } from '../scene/farFlows'
import { joinedChanges, placeFlows, splitEdges } from '../scene/farFlows'
import type { Guide } from '../scene/guides'
import { movedPlaces } from '../scene/scene'
import { useAriaLabels } from './useAriaLabels'
import { useGuides } from './useGuides'
import { useRemark } from './useRemark'
import { useScene } from './useScene'
import { useTraces } from './useTraces'
import type { Detail } from '../scene/zoomLevel'
import { useDetail } from '../scene/zoomLevel'

/** What React Flow draws, and what it reports back. */
export interface Drawing {
  readonly nodes: ProcessNodeType[]
  readonly edges: FlowEdgeType[]
  /** Flows that are too many or too small to be elements of their own. */
  readonly far: readonly PlacedFlow[]
  /** Lines on which a card that is dragged stands with others. */
  readonly guides: readonly Guide[]
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
  const detail = useDetail()
  const scene = useScene(doc, network, answer)
  const { order, cards, lines, widest, places, boxes, hidden } = scene
  const remark = useRemark(cards, lines)
  const { guides, align } = useGuides()
  const view = useStoreApi()

  const processes = useMemo(() => markedIds(marked, 'process'), [marked])
  const locked = useMemo(() => lockedCards({ layout: doc.layout }), [doc.layout])
  const wanted = useMemo(
    () => ({ order, cards, places, hidden, marked: processes, locked, label: cardLabel }),
    [order, cards, places, hidden, processes, locked, cardLabel],
  )
  const [nodes, setNodes] = useState<ProcessNodeType[]>(() => toNodes(wanted, []))
  const [drawn, setDrawn] = useState({ wanted, detail })
  if (drawn.wanted !== wanted || drawn.detail !== detail) {
    setDrawn({ wanted, detail })
    const all = drawn.wanted === wanted ? nodes : toNodes(wanted, nodes)
    setNodes(withDetail(all, detail))
  }

  const flows = useMemo(() => markedIds(marked, 'flow'), [marked])
  const traces = useTraces(doc.zones, network, scene, detail.level)
  const [all, setAll] = useState(() => ({
    of: { lines, selection, flows, traces },
    edges: toEdges(lines, selection, flows, traces, []),
  }))
  if (
    all.of.lines !== lines ||
    all.of.selection !== selection ||
    all.of.flows !== flows ||
    all.of.traces !== traces
  )
    setAll({
      of: { lines, selection, flows, traces },
      edges: toEdges(lines, selection, flows, traces, all.edges),
    })
  const { drawn: edges, far } = useMemo(
    () => splitEdges(all.edges, boxes, detail),
    [all, boxes, detail],
  )
  const placed = useMemo(() => placeFlows(far, nodes), [far, nodes])

  const onNodesChange = useCallback(
    (changes: NodeChange<ProcessNodeType>[]) => {
      remark('process', changes)
      // A frame drawn around cards selects their flows: React Flow knows those that are elements.
      if (view.getState().userSelectionRect !== null)
        remark('flow', joinedChanges(far, nodes, changes))
      const placing = align(
        changes.filter(({ type }) => type === 'position' || type === 'dimensions'),
      )
      if (placing.length > 0) setNodes((before) => applyNodeChanges(placing, before))
      const settled = placing.flatMap((change) =>
        change.type === 'position' && change.dragging === false && change.position
          ? [[change.id, change.position] as const]
          : [],
      )
      if (settled.length > 0) moveCards(movedPlaces(settled, places, hidden))
    },
    [remark, view, far, nodes, align, moveCards, places, hidden],
  )
  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdgeType>[]) => {
      remark('flow', changes)
    },
    [remark],
  )
  return { nodes, edges, far: placed, guides, detail, widest, onNodesChange, onEdgesChange }
}
