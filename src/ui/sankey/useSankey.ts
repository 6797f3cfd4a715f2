import { useMemo } from 'react'
import type { Network } from '../../core/network/network'
import type { Layer, Sankey } from '../../core/results/sankey'
import { layersOf, sankeyOf } from '../../core/results/sankey'
import { differenceOf } from '../../core/results/sankey/difference'
import type { Choice, Gathered } from '../../core/results/sankey/gather'
import { chosenOf, gather } from '../../core/results/sankey/gather'
import type { Solved } from '../../core/results/totals'
import { shownAnswer, shownNetwork } from '../../state/selectors'
import { useApp } from '../context'

/** How the user looks at what passes. */
export interface SankeyView extends Choice {
  readonly layer: Layer
  /** null: zones where there are many processes. */
  readonly byZone: boolean | null
  /** Links below this share of the largest are not drawn. */
  readonly least: number
  /** What the active scenario is compared with; null: nothing. */
  readonly against: string | null
}

/** The view of a diagram that was just opened. */
export const firstView: SankeyView = {
  layer: 'mass',
  byZone: null,
  kind: null,
  commodity: null,
  least: 0.005,
  against: null,
}

/** From so many processes on the zones are drawn, unless the user asks for the processes. */
const many = 25

/** What is drawn of a solved network, and what may be chosen from. */
export interface ShownSankey {
  readonly gathered: Gathered
  /** The links before those of a kind or commodity were chosen. */
  readonly all: Sankey
  readonly layers: readonly Layer[]
  readonly byZone: boolean
  /** Whether there are zones to draw. */
  readonly hasZones: boolean
  /** Processes and commodities by name, those of what is compared with included. */
  readonly network: Network
}

/** What passes in the shown answer, or how it differs from another, as the view asks; null while nothing is solved. */
export function useSankey(view: SankeyView, other: Solved | null): ShownSankey | null {
  const network = useApp(shownNetwork)
  const answer = useApp(shownAnswer)
  const { layer: wanted, kind, commodity, least } = view
  const processes = Object.values(network?.processes ?? {})
  const hasZones = processes.some(({ zone }) => zone !== null)
  const byZone = hasZones && (view.byZone ?? processes.length > many)
  const layers = useMemo(() => (network === null ? [] : layersOf(network)), [network])
  const layer = layers.includes(wanted) ? wanted : (layers[0] ?? 'mass')
  const all = useMemo(() => {
    if (network === null || answer === null) return null
    const now = sankeyOf({ network, answer }, layer, byZone)
    return other === null ? now : differenceOf(now, sankeyOf(other, layer, byZone))
  }, [network, answer, other, layer, byZone])
  const gathered = useMemo(
    () => (all === null ? null : gather(chosenOf(all, { kind, commodity }), least)),
    [all, kind, commodity, least],
  )
  const named = useMemo(
    () =>
      network === null || other === null
        ? network
        : {
            ...network,
            processes: { ...other.network.processes, ...network.processes },
            commodities: { ...other.network.commodities, ...network.commodities },
          },
    [network, other],
  )
  return all === null || gathered === null || named === null
    ? null
    : { gathered, all, layers, byZone, hasZones, network: named }
}
