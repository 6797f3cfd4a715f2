import type { EdgeProps } from '@xyflow/react'
import { useStore } from '@xyflow/react'
import { memo } from 'react'
import { lineWidth } from '../../state/shown/lines'
import { useWords } from '../words/context'
import { briefly } from '../words/format'
import { FlowMark } from './ChangeMark'
import { edgePath, pointAt } from '../scene/edgePath'
import type { FlowEdgeType } from '../scene/elements'
import { labelText } from '../scene/labels'
import { levelAt } from '../scene/zoomLevel'

/** One flow on the canvas: as wide as it is large, its amount on it where there is room or it is asked for. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<FlowEdgeType>) {
  const { data, selected } = props
  const level = useStore(({ transform }) => levelAt(transform[2]))
  const { t, name, quantity } = useWords()
  if (data === undefined) return null
  const { line, near, route, label } = data
  const path = edgePath(props, route)
  const [x, y] = pointAt(props, route, label?.along ?? 0.5)
  const [markX, markY] = pointAt(props, route, 0.3)
  const width = lineWidth(line)
  const empty = line.amount === null || line.amount <= 0
  const always = label !== null && level === 'full'
  return (
    <g
      className="flow"
      data-commodity={line.kind}
      data-reuse={line.reuse}
      data-shut={line.shut}
      data-empty={empty}
      data-near={near}
      data-selected={selected}
    >
      {line.loose && <title>{t('flow.loose')}</title>}
      <path className="flow-line" d={path} strokeWidth={width} />
      {line.reuse && !line.shut && <path className="flow-core" d={path} strokeWidth={width / 3} />}
      <path
        className="flow-touch react-flow__edge-interaction"
        d={path}
        strokeWidth={Math.max(24, width)}
      />
      {line.amount !== null && (always || level !== 'block') && (
        <text className="flow-label" data-always={always} x={x} y={y + (label?.down ?? 0)}>
          {near || !always ? `${briefly(name(line.commodity))} ` : ''}
          {labelText(line, quantity)}
        </text>
      )}
      {level !== 'block' && <FlowMark ids={line.flows} x={markX} y={markY} />}
    </g>
  )
})
