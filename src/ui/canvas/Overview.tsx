import { getNodesBounds, Panel, useReactFlow, useStore } from '@xyflow/react'
import type { PointerEvent } from 'react'
import { memo, useMemo } from 'react'
import { shallow } from 'zustand/shallow'
import { useWords } from '../words/context'
import type { Rect } from '../scene/area'
import { grown, within } from '../scene/area'
import { boxPath } from '../scene/cover'
import type { ProcessNodeType } from '../scene/elements'
import { viewRect } from '../scene/zoomLevel'

/** Cards from which a map of the whole drawing helps. */
const mapFrom = 12
/** Size of the map [px of the screen]. */
const size = { width: 160, height: 110 }

interface OverviewProps {
  readonly nodes: ProcessNodeType[]
}

/** A map of the whole drawing, to click and to drag; not while all of it is in view, where it would only cover cards. */
export const Overview = memo(function Overview({ nodes }: OverviewProps) {
  const bounds = useMemo(() => getNodesBounds(nodes), [nodes])
  const all = useStore((view) => view.width > 0 && within(bounds, viewRect(view)))
  return nodes.length <= mapFrom || all ? null : <OverviewMap nodes={nodes} bounds={bounds} />
})

interface MapProps extends OverviewProps {
  readonly bounds: Rect
}

const OverviewMap = memo(function OverviewMap({ nodes, bounds }: MapProps) {
  const { t } = useWords()
  const { setCenter, getZoom } = useReactFlow()
  const view = useStore(viewRect, shallow)
  const box = grown(bounds, 0.08 * bounds.width, 0.08 * bounds.height)
  // One path a kind: thousands of elements would be painted again on every frame of a pan.
  const paths = useMemo(() => [...pathsOf(nodes)], [nodes])
  const centre = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const toDrawing = currentTarget.getScreenCTM()?.inverse()
    if (toDrawing === undefined) return
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toDrawing)
    void setCenter(x, y, { zoom: getZoom() })
  }
  return (
    <Panel position="bottom-right" className="overview">
      <svg
        {...size}
        viewBox={[box.x, box.y, box.width, box.height].join(' ')}
        role="img"
        aria-label={t('canvas.minimap')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          centre(event)
        }}
        onPointerMove={(event) => {
          if (event.buttons !== 0) centre(event)
        }}
      >
        {paths.map(([kind, path]) => (
          <path key={kind} className={`mini-${kind}`} d={path} />
        ))}
        <rect className="overview-view" {...view} />
      </svg>
    </Panel>
  )
})

/** The cards of each kind as one path. */
function pathsOf(nodes: readonly ProcessNodeType[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>()
  for (const { position, width = 0, height = 0, data } of nodes) {
    const { kind } = data.card
    const [x, y] = [Math.round(position.x), Math.round(position.y)]
    const part = boxPath({ x, y, width, height })
    const list = parts.get(kind)
    if (list === undefined) parts.set(kind, [part])
    else list.push(part)
  }
  return new Map([...parts].map(([kind, list]) => [kind, list.join('')]))
}
