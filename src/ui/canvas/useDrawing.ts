import type { EdgeChange, NodeChange } from '@xyflow/react'
import { applyNodeChanges } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import type { NetworkDoc } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/results/answer'
import type { Card } from '../../state/cards'
import { cards as cardsOf } from '../../state/cards'
import { foldZones } from '../../state/folding'
import type { Line, Lines } from '../../state/lines'
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
import type { Guide } from './guides'
import { placeCards } from './layout'
import { cardOrder, foldedZones, movedPlaces, placeZones } from './scene'
import { useAriaLabels } from './useAriaLabels'
import { useGuides } from './useGuides'
import type { Detail } from './zoomLevel'
import { useDetail } from './zoomLevel'

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
  const { order, cards, lines, widest, places, sizes, hidden } = useScene(doc, network, answer)
  const remark = useRemark(cards, lines)
  const { guides, align } = useGuides()

  const processes = useMemo(() => markedIds(marked, 'process'), [marked])
  const [nodes, setNodes] = useState<ProcessNodeType[]>(() =>
    toNodes(order, cards, places, hidden, processes, cardLabel, []),
  )
  const wanted = useMemo(
    () => ({ order, cards, places, hidden, processes, cardLabel }),
    [order, cards, places, hidden, processes, cardLabel],
  )
  const [drawn, setDrawn] = useState({ wanted, detail })
  if (drawn.wanted !== wanted || drawn.detail !== detail) {
    setDrawn({ wanted, detail })
    const all =
      drawn.wanted === wanted
        ? nodes
        : toNodes(order, cards, places, hidden, processes, cardLabel, nodes)
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
    [remark, align, moveCards, places, hidden],
  )
  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdgeType>[]) => {
      remark('flow', changes)
    },
    [remark],
  )
  return { nodes, edges, far: placed, guides, detail, widest, onNodesChange, onEdgesChange }
}

/** What is drawn where: cards and lines, with the zones that are collapsed as one card each. */
function useScene(doc: NetworkDoc, network: Network, answer: Answer | null) {
  const order = useMemo(() => alongTheFlow(network), [network])
  const all = useMemo(() => cardsOf(network, answer), [network, answer])
  const { lines: each, widest } = useMemo(() => linesOf(network, answer), [network, answer])
  const zones = useMemo(() => foldedZones(doc.zones), [doc.zones])
  const { cards, lines } = useMemo(
    () => foldZones({ cards: all, lines: each }, network, zones),
    [all, each, network, zones],
  )
  const own = useMemo(() => sizesOf(all), [all])
  const sizes = useMemo(() => (cards === all ? own : sizesOf(cards)), [cards, all, own])
  const placed = useMemo(
    () => placeCards(network, own, doc.layout ?? {}),
    [network, own, doc.layout],
  )
  const { places, hidden } = useMemo(() => placeZones(cards, placed, own), [cards, placed, own])
  const drawn = useMemo(() => cardOrder(order, cards), [order, cards])
  return { order: drawn, cards, lines, widest, places, sizes, hidden }
}

const sizesOf = (cards: Readonly<Record<string, Card>>): Readonly<Record<string, Size>> =>
  Object.fromEntries(Object.values(cards).map((card) => [card.id, cardSize(card)]))

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

/** Takes over what React Flow selects and deselects; what is drawn as one is marked as the several that it is. */
function useRemark(cards: Readonly<Record<string, Card>>, lines: readonly Line[]) {
  const { store, actions } = useWiring()
  const several = useMemo(
    () =>
      new Map<string | undefined, readonly string[]>([
        ...Object.values(cards).flatMap(({ id, zone }) =>
          zone === null ? [] : [[id, zone.members] as const],
        ),
        ...lines.flatMap(({ id, flows }) => (flows.length > 1 ? [[id, flows] as const] : [])),
      ]),
    [cards, lines],
  )
  return useCallback(
    (
      kind: Selection['kind'],
      changes: readonly {
        readonly type: string
        readonly id?: string
        readonly selected?: boolean
      }[],
    ) => {
      const chosen = changes
        .filter(({ type }) => type === 'select')
        .flatMap(({ id = '', selected }) =>
          (several.get(id) ?? [id]).map((each) => ({ id: each, selected })),
        )
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
      const added = chosen.flatMap(({ id, selected }) => (selected === true ? [{ kind, id }] : []))
      actions.mark([...kept, ...added])
    },
    [store, actions, several],
  )
}
