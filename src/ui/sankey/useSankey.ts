import { useMemo } from 'react'
import type { Network } from '../../core/network/network'
import type { Layer, Sankey } from '../../core/answer/sankey'
import { layersOf, sankeyOf } from '../../core/answer/sankey'
import { differenceOf } from '../../core/answer/sankey/difference'
import type { Gathered } from '../../core/answer/sankey/gather'
import { chosenOf, gather } from '../../core/answer/sankey/gather'
import type { Solved } from '../../core/answer/totals'
import { shownAnswer, shownNetwork } from '../../state/shown/selectors'
import type { SankeyView } from '../../state/views'
import { useApp } from '../words/context'

/** The view of a diagram that is opened for the first time. */
export const firstView: SankeyView = {
  layer: 'mass',
  byZone: null,
  kind: null,
  commodity: null,
  least: 0.005,
  against: null,
  large: false,
}

/** From so many processes on the zones are drawn, unless the user asks for the processes. */
const many = 25

/** What is drawn of a solved network, and what may be chosen from. */
export interface ShownSankey {
  readonly gathered: Gathered
  /** The links before those of a kind or commodity were chosen. */
  readonly all: Sankey
  readonly layers: readonly Layer[]
  /** The commodity that alone is drawn; null: all of them, also where the one chosen is gone. */
  readonly commodity: string | null
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
  const { layer: wanted, kind, least } = view
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
  const commodity =
    view.commodity !== null && Object.hasOwn(named?.commodities ?? {}, view.commodity)
      ? view.commodity
      : null
  const gathered = useMemo(
    () => (all === null ? null : gather(chosenOf(all, { kind, commodity }), least)),
    [all, kind, commodity, least],
  )
  return all === null || gathered === null || named === null
    ? null
    : { gathered, all, layers, commodity, byZone, hasZones, network: named }
}
