import type { EdgeTypes, NodeChange, NodeTypes } from '@xyflow/react'
import { applyNodeChanges, Background, Controls, MiniMap, ReactFlow } from '@xyflow/react'
import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import type { NetworkDoc } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/results/answer'
import { cards as cardsOf } from '../../state/cards'
import { lines as linesOf } from '../../state/lines'
import { alongTheFlow } from '../../state/order'
import { useActions, useApp, useWords } from '../context'
import { useScheme } from '../useScheme'
import type { FlowEdgeType, ProcessNodeType } from './elements'
import { toEdges, toNodes } from './elements'
import { FlowEdge } from './FlowEdge'
import { FollowSelection } from './FollowSelection'
import { cardSize } from './geometry'
import { placeCards } from './layout'
import { Legend } from './Legend'
import { ProcessNode } from './ProcessNode'
import { useAriaLabels } from './useAriaLabels'
import { Zones } from './Zones'

const nodeTypes: NodeTypes = { process: ProcessNode }
const edgeTypes: EdgeTypes = { flow: FlowEdge }
const noZones = {}
/** Processes from which an overview map helps. */
const mapFrom = 12
/** Room for what lies over the drawing: the first steps above, the controls beside. */
const fit = { padding: { top: '84px', right: '36px', bottom: '28px', left: '48px' } } as const

interface CanvasProps {
  readonly doc: NetworkDoc
  readonly network: Network
  readonly answer: Answer | null
}

/** The network as a drawing: cards, flows, zones; one selection with all the tables. */
export const Canvas = memo(function Canvas({ doc, network, answer }: CanvasProps) {
  const { t } = useWords()
  const { select, moveCards } = useActions()
  const selection = useApp((state) => state.selection)
  const moved = useApp((state) => state.places)
  const scheme = useScheme()
  const { ariaLabels, cardLabel } = useAriaLabels()

  const order = alongTheFlow(network)
  const cards = useMemo(() => cardsOf(network, answer), [network, answer])
  const { lines, widest } = useMemo(() => linesOf(network, answer), [network, answer])
  const places = useMemo(() => {
    const sizes = Object.fromEntries(Object.values(cards).map((card) => [card.id, cardSize(card)]))
    return { ...placeCards(network, sizes, doc.layout ?? {}), ...moved }
  }, [network, cards, doc.layout, moved])

  const [nodes, setNodes] = useState<ProcessNodeType[]>(() =>
    toNodes(order, cards, places, selection, cardLabel, []),
  )
  useEffect(() => {
    setNodes((before) => toNodes(order, cards, places, selection, cardLabel, before))
  }, [order, cards, places, selection, cardLabel])
  const edges = useMemo(() => toEdges(lines, selection), [lines, selection])

  const onNodesChange = useCallback(
    (changes: NodeChange<ProcessNodeType>[]) => {
      for (const change of changes)
        if (change.type === 'select' && change.selected) select({ kind: 'process', id: change.id })
      setNodes((before) =>
        applyNodeChanges(
          changes.filter(({ type }) => type === 'position' || type === 'dimensions'),
          before,
        ),
      )
      const ends = changes.filter(
        (change) => change.type === 'position' && change.dragging === false,
      )
      const settled = ends.flatMap((change) =>
        change.type === 'position' && change.position
          ? [[change.id, change.position] as const]
          : [],
      )
      if (settled.length > 0) moveCards(Object.fromEntries(settled))
    },
    [select, moveCards],
  )

  return (
    <div
      className="canvas"
      role="region"
      aria-label={t('app.canvas')}
      data-selecting={selection !== null}
    >
      <ReactFlow<ProcessNodeType, FlowEdgeType>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgeClick={(_, edge) => {
          select({ kind: 'flow', id: edge.id })
        }}
        onPaneClick={() => {
          select(null)
        }}
        ariaLabelConfig={ariaLabels}
        colorMode={scheme}
        minZoom={0.05}
        maxZoom={2.5}
        fitView
        fitViewOptions={fit}
        nodesConnectable={false}
        edgesFocusable={false}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        elevateEdgesOnSelect
      >
        <Zones network={network} zones={doc.zones ?? noZones} />
        <Background gap={32} size={1} />
        <Controls position="top-left" showInteractive={false} fitViewOptions={fit} />
        {order.length > mapFrom && (
          <MiniMap<ProcessNodeType>
            position="bottom-right"
            pannable
            zoomable
            nodeClassName={(node) => `mini-${node.data.card.kind}`}
          />
        )}
        <Legend widest={widest} />
        <FollowSelection />
      </ReactFlow>
    </div>
  )
})
