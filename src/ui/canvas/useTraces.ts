import { lookUp } from '../../core/lookUp'
import { useMemo } from 'react'
import type { NetworkDoc } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import type { Card } from '../../state/cards'
import type { Line } from '../../state/lines'
import { useWords } from '../context'
import type { Rect } from './area'
import type { Traces } from './elements'
import { endsOf, takenRoom } from './labelRoom'
import type { LabelledFlow } from './labels'
import { isLabelled, labelText, placeLabels } from './labels'
import { routesOf } from './routes'
import type { Level } from './zoomLevel'

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
