import type { EdgeTypes, NodeTypes } from '@xyflow/react'
import { Background, Controls, MiniMap, ReactFlow, SelectionMode } from '@xyflow/react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import { memo, useState } from 'react'
import { grid } from '../../core/edit/fragment'
import type { NetworkDoc } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/results/answer'
import { useActions, useApp, useWiring, useWords } from '../context'
import { useScheme } from '../useScheme'
import type { MenuPlace } from './CanvasMenu'
import { CanvasMenu } from './CanvasMenu'
import { EditBar } from './EditBar'
import type { FlowEdgeType, ProcessNodeType } from './elements'
import { EmptyHint } from './EmptyHint'
import { fitOptions } from './fit'
import { FlowEdge } from './FlowEdge'
import { FollowSelection } from './FollowSelection'
import { Legend } from './Legend'
import { Notices } from './Notices'
import { ProcessNode } from './ProcessNode'
import { useAriaLabels } from './useAriaLabels'
import { useConnecting } from './useConnecting'
import { useDrawing } from './useDrawing'
import { useDrops } from './useDrops'
import { useEditor } from './useEditor'
import { Zones } from './Zones'

const nodeTypes: NodeTypes = { process: ProcessNode }
const edgeTypes: EdgeTypes = { flow: FlowEdge }
const noZones = {}
/** Processes from which an overview map helps. */
const mapFrom = 12
const snapGrid: [number, number] = [grid, grid]
const several = ['Meta', 'Control']

interface CanvasProps {
  readonly doc: NetworkDoc
  readonly network: Network
  readonly answer: Answer | null
}

/** The network as a drawing: cards, flows, zones; one selection with all the tables. */
export const Canvas = memo(function Canvas({ doc, network, answer }: CanvasProps) {
  const { t } = useWords()
  const { store } = useWiring()
  const { select, mark } = useActions()
  const selecting = useApp((state) => state.selection !== null)
  const snap = useApp(({ toggles }) => toggles.snap)
  const scheme = useScheme()
  const { ariaLabels } = useAriaLabels()
  const { nodes, edges, widest, onNodesChange, onEdgesChange } = useDrawing(doc, network, answer)
  const editor = useEditor()
  const { cancel, ...connecting } = useConnecting(editor)
  const drops = useDrops(editor)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const openMenu = (event: ReactMouseEvent | MouseEvent) => {
    event.preventDefault()
    setMenu({ x: event.clientX, y: event.clientY })
  }
  /** A menu is about the selection; what is not part of it becomes it. */
  const openMenuOn = (kind: 'process' | 'flow', id: string) => (event: ReactMouseEvent) => {
    const { marked } = store.getState()
    if (!marked.some((each) => each.kind === kind && each.id === id)) select({ kind, id })
    openMenu(event)
  }

  return (
    <div
      className="canvas"
      role="region"
      aria-label={t('app.canvas')}
      data-selecting={selecting}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel()
      }}
      {...drops}
    >
      <ReactFlow<ProcessNodeType, FlowEdgeType>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        {...connecting}
        onClickConnectStart={connecting.onConnectStart}
        onPaneClick={() => {
          select(null)
        }}
        onNodeContextMenu={(event, { id }) => {
          openMenuOn('process', id)(event)
        }}
        onEdgeContextMenu={(event, { id }) => {
          openMenuOn('flow', id)(event)
        }}
        onSelectionContextMenu={openMenu}
        onPaneContextMenu={(event) => {
          mark([])
          openMenu(event)
        }}
        ariaLabelConfig={ariaLabels}
        colorMode={scheme}
        minZoom={0.05}
        maxZoom={2.5}
        fitView
        fitViewOptions={fitOptions}
        snapToGrid={snap}
        snapGrid={snapGrid}
        edgesFocusable={false}
        multiSelectionKeyCode={several}
        selectionMode={SelectionMode.Partial}
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        elevateEdgesOnSelect
      >
        <Zones network={network} zones={doc.zones ?? noZones} />
        <Background gap={32} size={1} />
        <Controls position="top-left" showInteractive={false} fitViewOptions={fitOptions} />
        <EditBar editor={editor} />
        {nodes.length > mapFrom && (
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
      {nodes.length === 0 && Object.keys(doc.processes).length === 0 && <EmptyHint />}
      <Notices />
      <CanvasMenu editor={editor} place={menu} onPlace={setMenu} />
    </div>
  )
})
