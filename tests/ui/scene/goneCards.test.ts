import { expect, test } from 'vitest'
import { draftNetwork } from '../../../src/core/edit/draft'
import { bundledLibrary } from '../../../src/solver/library'
import { cardsOf } from '../../../src/state/shown/cards'
import { cardSize } from '../../../src/ui/scene/geometry'
import { goneCards, gonePath, type Standing } from '../../../src/ui/scene/goneCards'
import { docOf, goods, inlet, outlet } from '../../support/docs'

// mine ──ore──▶ mill ──iron──▶ market, and the mill is gone
const network = draftNetwork(
  docOf({
    commodities: goods('ore', 'iron'),
    processes: {
      mine: { kind: 'supply', ports: { ore: outlet('ore') } },
      mill: { kind: 'converter', ports: { ore: inlet('ore'), iron: outlet('iron') } },
      market: { kind: 'market', ports: { iron: inlet('iron') } },
    },
    flows: {
      ore: { from: 'mine.ore', to: 'mill.ore' },
      iron: { from: 'mill.iron', to: 'market.iron' },
    },
  }),
  bundledLibrary,
  null,
)
const layout = { mine: { x: 0, y: 0 }, mill: { x: 400, y: 0 }, market: { x: 800, y: 0 } }
const itself = (id: string) => id
const cards = cardsOf(network, null)
const standing = (id: 'mine' | 'mill' | 'market', dy = 0): readonly [string, Standing] => [
  id,
  { card: cards[id]!, x: layout[id].x, y: layout[id].y + dy },
]

test('a process that is gone stands where the layout has it, unless its zone is one card', () => {
  expect(goneCards(network, layout, ['mill'], itself)).toEqual([standing('mill')[1]])
  expect(goneCards(network, layout, ['mill'], () => 'zone.north')).toEqual([])
})

test('a flow that is gone runs from port to port, to wherever the card at its end was moved', () => {
  const { width } = cardSize(cards.mine!)
  const flow = network.flows.ore!
  // The tab of the mine is 62 high; the first port of the mill is 62 + 10 + 1 below its top.
  const there = gonePath(flow, new Map([standing('mine'), standing('mill')]), itself)
  expect(there).toMatch(new RegExp(`^M${String(width)}\\.0,31\\.0C.* 400\\.0,73\\.0$`))
  const moved = gonePath(flow, new Map([standing('mine', 10), standing('mill')]), itself)
  expect(moved).toMatch(new RegExp(`^M${String(width)}\\.0,41\\.0C`))
})

test('a flow without a card at one end, or within one card, is not drawn', () => {
  const flow = network.flows.iron!
  expect(gonePath(flow, new Map([standing('mill')]), itself)).toBeNull()
  expect(gonePath(flow, new Map([standing('mill')]), () => 'mill')).toBeNull()
})
