import { lookUp } from '../../core/base/lookUp'
import type { Box } from '../../core/edit/arrange'
import type { Network } from '../../core/network/network'
import type { Rect } from './area'
import { around } from './area'
import { ems } from './geometry'

const margin = { side: 90, top: 56, bottom: 32 }

/** Frames around the cards of each zone, by its id. */
export function zoneFrames(
  cards: readonly Box[],
  network: Pick<Network, 'processes'>,
): ReadonlyMap<string, Rect> {
  const hulls = new Map<string, Rect>()
  for (const { id, x, y, width, height } of cards) {
    const zone = lookUp(network.processes, id)?.zone
    if (zone == null) continue
    const card = { x, y, width, height }
    hulls.set(zone, around(hulls.get(zone) ?? card, card))
  }
  const framed = ({ x, y, width, height }: Rect): Rect => ({
    x: x - margin.side,
    y: y - margin.top,
    width: width + 2 * margin.side,
    height: height + margin.top + margin.bottom,
  })
  return new Map([...hulls].map(([id, hull]) => [id, framed(hull)]))
}

/** What the title of a zone covers, as the style sheet sets it: a button, and a name in letters of 18 px. */
export const zoneTitle = ({ x, y, width }: Rect, name: string): Rect => ({
  ...{ x: x + 10, y: y + 8, height: 30 },
  width: Math.min(width - 16, 44 + 18 * ems(name)),
})
