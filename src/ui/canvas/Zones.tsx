import { lookUp } from '../../core/base/lookUp'
import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { Network } from '../../core/network/network'
import type { NetworkDoc } from '../../core/format/doc'
import { useActions, useWords } from '../words/context'
import type { ProcessNodeType } from '../scene/elements'
import type { Level } from '../scene/zoomLevel'
import { zoneFrames } from '../scene/zoneFrames'

interface ZonesProps {
  readonly network: Network
  readonly zones: NonNullable<NetworkDoc['zones']>
  readonly nodes: readonly ProcessNodeType[]
  readonly level: Level
}

/** Frames behind the cards that gather the processes of a zone. */
export const Zones = memo(function Zones({ network, zones, nodes, level }: ZonesProps) {
  const { t, name } = useWords()
  const { foldZone, ask } = useActions()
  const nameOf = (id: string) => {
    const zone = lookUp(zones, id)
    return zone === undefined ? id : name(zone.name)
  }
  const boxes = nodes.map(({ id, position, width = 0, height = 0 }) => ({
    ...{ id, ...position, width, height },
  }))
  return (
    <ViewportPortal>
      {[...zoneFrames(boxes, network)].map(([id, { x, y, width, height }]) => (
        <section
          key={id}
          className="zone"
          data-level={level}
          aria-label={nameOf(id)}
          style={{
            transform: `translate(${String(x)}px, ${String(y)}px)`,
            width,
            height,
          }}
        >
          <header className="nopan">
            <button
              type="button"
              className="zone-fold"
              aria-label={t('zone.collapse', { name: nameOf(id) })}
              title={t('zone.collapse', { name: nameOf(id) })}
              onClick={() => {
                foldZone(id, true)
              }}
            >
              –
            </button>
            <button
              type="button"
              className="zone-name"
              title={t('rename.title', { name: nameOf(id) })}
              onDoubleClick={() => {
                ask({ kind: 'renameZone', zone: id })
              }}
            >
              {nameOf(id)}
            </button>
          </header>
        </section>
      ))}
    </ViewportPortal>
  )
})
