import type { EdgeTypes, NodeTypes } from '@xyflow/react'
import { Background, Controls, ReactFlow, SelectionMode } from '@xyflow/react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import { memo, useMemo, useState } from 'react'
import { grid } from '../../core/edit/fragment'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import { useActions, useApp, useWiring, useWords } from '../words/context'
import { useScheme } from '../parts/useScheme'
import type { MenuPlace } from './CanvasMenu'
import { CanvasMenu } from './CanvasMenu'
import { ChangeRings } from './ChangeRings'
import { EditBar } from './EditBar'
import type { FlowEdgeType, ProcessNodeType } from '../scene/elements'
import { EmptyHint } from './EmptyHint'
import { FarFlows } from './FarFlows'
import { fitOptions } from '../scene/fit'
import { FlowEdge } from './FlowEdge'
import { FollowSelection } from './FollowSelection'
import { Ghosts } from './Ghosts'
import { Guides } from './Guides'
import { Legend } from './Legend'
import { Notes } from './Notes'
import { Notices } from './Notices'
import { Overview } from './Overview'
import { ProcessNode } from './ProcessNode'
import { useAriaLabels } from './useAriaLabels'
import { useConnecting } from './useConnecting'
import { useDrawing } from './useDrawing'
import { useDrops } from '../editor/useDrops'
import { useEditor } from '../editor/useEditor'
import { useFarFlows } from './useFarFlows'
import { useFirstView } from './useFirstView'
import { Zones } from './Zones'

const nodeTypes: NodeTypes = { process: ProcessNode }
const edgeTypes: EdgeTypes = { flow: FlowEdge }
const noZones = {}
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
  const { select, mark, foldZone } = useActions()
  const selecting = useApp((state) => state.selection !== null)
  const readOnly = useApp((state) => state.readOnly)
  const snap = useApp(({ toggles }) => toggles.snap)
  const scheme = useScheme()
  const { ariaLabels } = useAriaLabels()
  const drawing = useDrawing(doc, network, answer)
  const { nodes, edges, far, guides, detail, widest, onNodesChange, onEdgesChange } = drawing
  useFirstView(nodes)
  const farFlows = useFarFlows(far)
  const editor = useEditor()
  const connecting = useConnecting(editor)
  const drops = useDrops(editor)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  // The same handlers as long as may be: a new one for the cards renders every card.
  const menus = useMemo(() => {
    const open = (event: ReactMouseEvent | MouseEvent) => {
      event.preventDefault()
      setMenu({ x: event.clientX, y: event.clientY })
    }
    /** A menu is about the selection; what is not part of it becomes it. */
    const openOn = (kind: 'process' | 'flow', id: string, event: ReactMouseEvent | MouseEvent) => {
      const { marked } = store.getState()
      if (!marked.some((each) => each.kind === kind && each.id === id)) select({ kind, id })
      open(event)
    }
    return {
      onNodeContextMenu: (event: ReactMouseEvent, { id, data }: ProcessNodeType) => {
        const { zone } = data.card
        if (zone === null) openOn('process', id, event)
        else {
          mark(zone.members.map((member) => ({ kind: 'process', id: member })))
          open(event)
        }
      },
      onEdgeContextMenu: (event: ReactMouseEvent, { id }: FlowEdgeType) => {
        openOn('flow', id, event)
      },
      onSelectionContextMenu: open,
      open,
      openOn,
    }
  }, [store, select, mark])
  const { open, openOn, ...onContextMenus } = menus

  return (
    <div
      className="canvas"
      role="region"
      aria-label={t('app.canvas')}
      data-selecting={selecting}
      data-far={far.length > 0}
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
        onPaneClick={(event) => {
          if (!farFlows.select(event)) select(null)
        }}
        onNodeDoubleClick={(_, { data }) => {
          if (data.card.zone !== null) foldZone(data.card.zone.id, false)
        }}
        onPaneMouseMove={farFlows.hover}
        {...onContextMenus}
        onPaneContextMenu={(event) => {
          const flow = farFlows.at(event)
          if (flow !== null) openOn('flow', flow, event)
          else {
            mark([])
            open(event)
          }
        }}
        ariaLabelConfig={ariaLabels}
        colorMode={scheme}
        minZoom={0.05}
        maxZoom={2.5}
        snapToGrid={snap}
        snapGrid={snapGrid}
        edgesFocusable={false}
        elevateNodesOnSelect={false}
        multiSelectionKeyCode={several}
        selectionMode={SelectionMode.Partial}
        deleteKeyCode={null}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        zoomOnDoubleClick={false}
      >
        <Zones network={network} zones={doc.zones ?? noZones} nodes={nodes} level={detail.level} />
        {doc.notes !== undefined && <Notes notes={doc.notes} />}
        {guides.length > 0 && <Guides guides={guides} />}
        <Ghosts nodes={nodes} zones={doc.zones} level={detail.level} />
        <ChangeRings nodes={nodes} level={detail.level} />
        {far.length > 0 && detail.area !== null && (
          <FarFlows flows={far} nodes={nodes} area={detail.area} />
        )}
        {detail.level !== 'block' && (
          <Background gap={detail.level === 'full' ? 32 : 96} size={1} />
        )}
        <Controls position="top-left" showInteractive={false} fitViewOptions={fitOptions} />
        <EditBar editor={editor} />
        <Overview nodes={nodes} />
        <Legend widest={widest} />
        <FollowSelection />
      </ReactFlow>
      {nodes.length === 0 && Object.keys(doc.processes).length === 0 && <EmptyHint />}
      <Notices editor={editor} />
      <CanvasMenu editor={editor} place={menu} onPlace={setMenu} />
    </div>
  )
})
