import ELK from 'elkjs/lib/elk.bundled.js'
import { expect, test } from 'vitest'
import type { Box } from '../../../src/core/edit/arrange'
import type { LayoutCard } from '../../../src/core/edit/layoutGraph'
import { layoutProblem } from '../../../src/core/edit/layoutGraph'
import type { NetworkDoc } from '../../../src/core/format/doc'
import type { Network } from '../../../src/core/network/network'
import { cards as cardsOf } from '../../../src/state/shown/cards'
import { layoutCard } from '../../../src/ui/scene/geometry'
import { arrange } from '../../../src/ui/layout/layered'
import chiping from '../../../models/networks/xinfa_chiping.json' with { type: 'json' }
import tutorial from '../../../models/networks/ash_to_bricks.json' with { type: 'json' }
import { networkOf } from '../../support/docs'

const cardsOfNetwork = (network: Network): readonly LayoutCard[] =>
  Object.values(cardsOf(network, null)).map(layoutCard)

async function laidOut(network: Network): Promise<readonly Box[]> {
  const cards = cardsOfNetwork(network)
  const places = await arrange(new ELK(), layoutProblem(network, cards))
  return cards.map(({ id, width, height }) => ({ id, width, height, ...places[id]! }))
}

const covers = (a: Omit<Box, 'id'>, b: Omit<Box, 'id'>): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const frameOf = (boxes: readonly Box[]): Omit<Box, 'id'> => {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const))

// coal ──▶ chp ──ash──▶ bricks ──▶ market, and the landfill
test('a chain runs from left to right', async () => {
  const network = networkOf(tutorial as NetworkDoc)
  const boxes = await laidOut(network)
  const at = new Map(boxes.map((box) => [box.id, box]))
  for (const { from, to } of Object.values(network.flows)) {
    const [start, end] = [at.get(from.process)!, at.get(to.process)!]
    expect(start.x + start.width, `${from.process} → ${to.process}`).toBeLessThan(end.x)
  }
})

test('the cards of Chiping cover neither one another nor another zone, and most flows go forward', async () => {
  const network = networkOf(chiping as NetworkDoc)
  const boxes = await laidOut(network)
  expect(boxes).toHaveLength(Object.keys(chiping.processes).length)
  expect(pairs(boxes).filter(([a, b]) => covers(a, b))).toEqual([])
  const zones = new Map<string, Box[]>()
  for (const box of boxes) {
    const zone = network.processes[box.id]!.zone!
    zones.set(zone, [...(zones.get(zone) ?? []), box])
  }
  const frames = [...zones.values()].map(frameOf)
  expect(frames).toHaveLength(Object.keys(chiping.zones).length)
  expect(pairs(frames).filter(([a, b]) => covers(a, b))).toEqual([])
  const at = new Map(boxes.map((box) => [box.id, box]))
  const flows = Object.values(network.flows)
  const back = flows.filter(({ from, to }) => at.get(from.process)!.x >= at.get(to.process)!.x)
  expect(back.length / flows.length).toBeLessThan(0.3)
  const { width, height } = frameOf(boxes)
  expect(width / height).toBeGreaterThan(1)
  expect(width / height).toBeLessThan(2.2)
  expect(await laidOut(network)).toEqual(boxes)
})
