import { lookUp } from '../../core/base/lookUp'
import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { NetworkDoc } from '../../core/format/doc'
import { differences, removedFrom } from '../../state/shown/differences'
import { flowName, processName } from '../../state/shown/subjects'
import { useApp, useWords } from '../words/context'
import { shortened } from '../words/format'
import type { ProcessNodeType } from '../scene/elements'
import { cardSize } from '../scene/geometry'
import { goneCards, gonePath, type Standing } from '../scene/goneCards'
import { cardAt } from '../scene/scene'
import type { Level } from '../scene/zoomLevel'

/** Half-width letters of a name that fit into a card. */
const letters = 30

interface GhostsProps {
  readonly nodes: readonly ProcessNodeType[]
  readonly zones: NetworkDoc['zones']
  /** From afar only outlines are drawn, wider. */
  readonly level: Level
}

/** Processes and flows of the base case that the scenario does not have, where they would be; nothing can be done with them. */
export const Ghosts = memo(function Ghosts({ nodes, zones, level }: GhostsProps) {
  const { t, language } = useWords()
  const { removed } = useApp(differences)
  const base = useApp(removedFrom)
  // A scenario may have taken its place away as well.
  const layout = useApp((state) => state.doc?.layout)
  const at = useMemo(
    () => (id: string) => (base === null ? id : cardAt(id, base, zones)),
    [base, zones],
  )
  const cards = useMemo(
    () => (base === null ? [] : goneCards(base, layout ?? {}, removed.processes, at)),
    [base, layout, removed, at],
  )
  if (base === null) return null
  const standing = new Map<string, Standing>([
    ...nodes.map(({ id, position, data }) => [id, { card: data.card, ...position }] as const),
    ...cards.map((ghost) => [ghost.card.id, ghost] as const),
  ])
  const flows = removed.flows.flatMap((id) => {
    const flow = lookUp(base.flows, id)
    return flow === undefined ? [] : [flow]
  })
  const names = [
    ...removed.processes.map((id) => processName(base, id, language)),
    ...flows.map((flow) => flowName(base, flow, language)),
  ]
  return (
    <ViewportPortal>
      <svg
        className="ghosts"
        data-level={level}
        role="img"
        aria-label={t('difference.gone', { names: names.join(language === 'zh' ? '；' : '; ') })}
      >
        {flows.map((flow) => {
          const path = gonePath(flow, standing, at)
          return path === null ? null : <path key={flow.id} d={path} />
        })}
        {cards.map(({ card, x, y }) => (
          <g key={card.id} transform={`translate(${x} ${y})`}>
            <rect {...cardSize(card)} rx={6} />
            {level === 'full' && (
              <text x={12} y={24}>
                {shortened(processName(base, card.id, language), letters)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  )
})
