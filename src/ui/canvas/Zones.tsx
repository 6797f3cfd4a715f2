import { useStore, ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { Network } from '../../core/network/network'
import type { NetworkDoc } from '../../core/network/doc'
import { useWords } from '../context'
import { useLevel } from './zoomLevel'

interface Frame {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
}

const margin = { side: 90, top: 56, bottom: 32 }

interface ZonesProps {
  readonly network: Network
  readonly zones: NonNullable<NetworkDoc['zones']>
}

/** Frames behind the cards that gather the processes of a zone. */
export const Zones = memo(function Zones({ network, zones }: ZonesProps) {
  const { name } = useWords()
  const level = useLevel()
  const frames = useStore(
    ({ nodeLookup }): readonly Frame[] => {
      const found = new Map<string, Frame>()
      for (const { id, internals, measured } of nodeLookup.values()) {
        const zone = network.processes[id]?.zone
        if (zone == null) continue
        const { x, y } = internals.positionAbsolute
        const old = found.get(zone)
        found.set(zone, {
          id: zone,
          x: Math.min(old?.x ?? Infinity, x),
          y: Math.min(old?.y ?? Infinity, y),
          right: Math.max(old?.right ?? -Infinity, x + (measured.width ?? 0)),
          bottom: Math.max(old?.bottom ?? -Infinity, y + (measured.height ?? 0)),
        })
      }
      return [...found.values()]
    },
    (a, b) => a.length === b.length && a.every((frame, i) => same(frame, b[i])),
  )
  return (
    <ViewportPortal>
      {frames.map((frame) => (
        <section
          key={frame.id}
          className="zone"
          data-level={level}
          aria-hidden="true"
          style={{
            transform: `translate(${String(frame.x - margin.side)}px, ${String(frame.y - margin.top)}px)`,
            width: frame.right - frame.x + 2 * margin.side,
            height: frame.bottom - frame.y + margin.top + margin.bottom,
          }}
        >
          <span>
            {zones[frame.id] === undefined ? frame.id : name(zones[frame.id]?.name ?? { en: '' })}
          </span>
        </section>
      ))}
    </ViewportPortal>
  )
})

const same = (a: Frame, b: Frame | undefined): boolean =>
  (['id', 'x', 'y', 'right', 'bottom'] as const).every((edge) => a[edge] === b?.[edge])
