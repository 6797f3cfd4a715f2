import type { Connection, FinalConnectionState, HandleType, IsValidConnection } from '@xyflow/react'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { fittingPorts, whyNot } from '../../core/edit/connect'
import type { PortRef } from '../../core/network/network'
import { useWiring } from '../words/context'
import type { FlowEdgeType } from '../scene/elements'
import type { Editor } from '../editor/useEditor'

/** A handle on screen, as React Flow marks it. */
const handleAt = (event: MouseEvent | TouchEvent): PortRef | null => {
  const { target } = event
  const handle = target instanceof Element ? target.closest('.react-flow__handle') : null
  const [process, port] = ['data-nodeid', 'data-handleid'].map((name) => handle?.getAttribute(name))
  return process == null || port == null ? null : { process, port }
}

/** Whether one of some fingers came down on a port. */
const onHandle = (touches: TouchList): boolean =>
  Array.from(touches).some(
    ({ target }) => target instanceof Element && target.closest('.react-flow__handle') !== null,
  )

/** Whether something was let go on the canvas itself, and not on a card. */
const onCanvas = ({ target }: Event): boolean =>
  target instanceof Element &&
  target.closest('.react-flow__pane') !== null &&
  target.closest('.react-flow__node') === null

/** The port at which a pull ends; React Flow does not name those that do not fit. */
const portUnder = (
  event: MouseEvent | TouchEvent,
  { toHandle }: FinalConnectionState,
): PortRef | null =>
  toHandle === null ? handleAt(event) : { process: toHandle.nodeId, port: toHandle.id ?? '' }

const endsOf = ({ source, sourceHandle, target, targetHandle }: Connection) =>
  [
    { process: source, port: sourceHandle ?? '' },
    { process: target, port: targetHandle ?? '' },
  ] as const

/** Marks the ports that fit one while a flow is pulled out of it; straight on the page, so that no card renders. */
function light(root: HTMLElement | null, fitting: readonly PortRef[] | null): void {
  const canvas = root?.querySelector('.canvas') ?? null
  for (const lit of canvas?.querySelectorAll('[data-fits]') ?? []) lit.removeAttribute('data-fits')
  if (fitting === null) canvas?.removeAttribute('data-pulling')
  else canvas?.setAttribute('data-pulling', 'true')
  for (const { process, port } of fitting ?? [])
    canvas
      ?.querySelector(`.react-flow__handle[data-nodeid="${process}"][data-handleid="${port}"]`)
      ?.setAttribute('data-fits', 'true')
}

/** Connecting by drag and by click-click, typed: fitting ports light up, a refusal says why, a drop on the pane offers. */
export function useConnecting(editor: Editor) {
  const { store, actions } = useWiring()
  const { screenToFlowPosition } = useReactFlow()
  const view = useStoreApi()
  /** Where the pull began, and which flow is being moved. */
  const pull = useRef<{ readonly from: PortRef; readonly flow: string | null } | null>(null)

  /** Whether React Flow has reported the connection already, before it reports its end. */
  const joined = useRef(false)

  const start = useCallback(
    (nodeId: string | null, handleId: string | null, flow: string | null) => {
      const { doc, library } = store.getState()
      if (nodeId === null || handleId === null || doc === null || library === null) return
      const from = { process: nodeId, port: handleId }
      const moved = flow ?? pull.current?.flow ?? null
      pull.current = { from, flow: moved }
      light(document.body, [...fittingPorts(from, doc, library, moved ?? undefined), from])
    },
    [store],
  )
  /** Whether the pull is being given up, by Escape or for a pinch. */
  const givenUp = useRef(false)
  const end = useCallback(() => {
    pull.current = null
    joined.current = false
    light(document.body, null)
    view.setState({ connectionClickStartHandle: null })
  }, [view])
  useEffect(() => {
    // The zoom keeps the end of a pinch to itself, and the line would stay: it ends as the second finger comes down.
    const second = (event: TouchEvent) => {
      if (event.touches.length < 2) return
      if (onHandle(event.changedTouches)) event.stopPropagation()
      if (!onHandle(event.touches)) return
      giveUp()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || pull.current === null) return
      // The selection stays: it is the pull that is given up.
      event.preventDefault()
      giveUp()
      end()
    }
    const giveUp = () => {
      givenUp.current = true
      document.dispatchEvent(new MouseEvent('mouseup'))
      givenUp.current = false
    }
    window.addEventListener('touchstart', second, { capture: true, passive: true })
    window.addEventListener('keydown', escape, { capture: true })
    return () => {
      window.removeEventListener('touchstart', second, { capture: true })
      window.removeEventListener('keydown', escape, { capture: true })
    }
  }, [end])

  return useMemo(() => {
    const isValidConnection: IsValidConnection<FlowEdgeType> = (connection) => {
      const { doc, library } = store.getState()
      const { source, sourceHandle, target, targetHandle } = connection
      const [one, other] = endsOf({
        ...{ source, target },
        ...{ sourceHandle: sourceHandle ?? null, targetHandle: targetHandle ?? null },
      })
      const flow = pull.current?.flow ?? undefined
      return doc !== null && library !== null && whyNot(doc, library, one, other, flow) === null
    }
    const onConnect = (connection: Connection) => {
      if (!givenUp.current) joined.current = editor.join(...endsOf(connection))
    }
    const offer = (from: PortRef, event: MouseEvent | TouchEvent) => {
      const point = 'changedTouches' in event ? event.changedTouches[0] : event
      if (point === undefined) return
      const at = screenToFlowPosition({ x: point.clientX, y: point.clientY })
      actions.ask({ kind: 'connect', ...from, at })
    }
    const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const from = pull.current?.from ?? null
      const moving = pull.current?.flow != null
      end()
      if (from === null || moving || givenUp.current || state.isValid === true) return
      const over = portUnder(event, state)
      const back = over?.process === from.process && over.port === from.port
      if (back) return
      if (over !== null) editor.join(from, over)
      else if (onCanvas(event)) offer(from, event)
    }
    const onClickConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const from = pull.current?.from ?? null
      const over = handleAt(event)
      const done = joined.current
      end()
      if (done) return
      if (from === null || state.isValid === true) return
      if (over === null) offer(from, event)
      else if (from.process !== over.process || from.port !== over.port) editor.join(from, over)
    }
    return {
      isValidConnection,
      onConnect,
      onConnectEnd,
      onClickConnectEnd,
      onConnectStart: (
        _: unknown,
        { nodeId, handleId }: { readonly nodeId: string | null; readonly handleId: string | null },
      ) => {
        start(nodeId, handleId, null)
      },
      onReconnectStart: (_: unknown, edge: FlowEdgeType, side: HandleType) => {
        // The end that stays is the one that the pull begins at.
        const [node, handle] =
          side === 'source' ? [edge.source, edge.sourceHandle] : [edge.target, edge.targetHandle]
        pull.current = { from: { process: node, port: handle ?? '' }, flow: edge.id }
        start(node, handle ?? null, edge.id)
      },
      onReconnect: (edge: FlowEdgeType, connection: Connection) => {
        if (!givenUp.current) editor.moveEnd(edge.id, ...endsOf(connection))
      },
      onReconnectEnd: (
        event: MouseEvent | TouchEvent,
        edge: FlowEdgeType,
        _: HandleType,
        state: FinalConnectionState,
      ) => {
        // The pull has been told as ended already: only React Flow still knows where it began.
        const { fromHandle } = state
        end()
        if (fromHandle === null || givenUp.current || state.isValid === true) return
        const over = portUnder(event, state)
        if (over === null) {
          if (!onCanvas(event)) return
          actions.select({ kind: 'flow', id: edge.id })
          editor.remove()
        } else {
          const stays = { process: fromHandle.nodeId, port: fromHandle.id ?? '' }
          editor.moveEnd(edge.id, stays, over)
        }
      },
    }
  }, [store, actions, editor, screenToFlowPosition, start, end])
}
