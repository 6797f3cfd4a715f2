import { lookUp } from '../../core/base/lookUp'
import { useMemo } from 'react'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Card } from '../../state/shown/cards'
import type { Line } from '../../state/shown/lines'
import { useWords } from '../words/context'
import type { Rect } from '../scene/area'
import type { Traces } from '../scene/elements'
import { endsOf, takenRoom } from '../scene/labelRoom'
import type { LabelledFlow } from '../scene/labels'
import { isLabelled, labelText, placeLabels } from '../scene/labels'
import { routesOf } from '../scene/routes'
import type { Level } from '../scene/zoomLevel'

interface Drawn {
  readonly cards: Readonly<Record<string, Card>>
  readonly lines: readonly Line[]
  readonly boxes: Readonly<Record<string, Rect>>
}

const none: Traces['labels'] = {}

/** The ways of the flows, and where their labels stand while they can be read. */
export function useTraces(
  zones: NetworkDoc['zones'],
  network: Network,
  { cards, lines, boxes }: Drawn,
  level: Level,
): Traces {
  const { quantity, name } = useWords()
  const readable = level === 'full'
  const routes = useMemo(() => routesOf(lines, cards), [lines, cards])
  const labels = useMemo(() => {
    if (!readable) return none
    const flows = lines.filter(isLabelled).flatMap((line): readonly LabelledFlow[] => {
      const [ends, route] = [endsOf(line, cards, boxes), lookUp(routes, line.id)]
      if (ends === null || route === undefined) return []
      return [{ line, ends, route, text: labelText(line, quantity) }]
    })
    const zoneName = (id: string) => {
      const zone = lookUp(zones, id)
      return zone === undefined ? id : name(zone.name)
    }
    return placeLabels(flows, takenRoom({ cards, boxes, network, quantity, zoneName }))
  }, [readable, lines, cards, boxes, routes, zones, network, quantity, name])
  return useMemo(() => ({ routes, labels }), [routes, labels])
}
