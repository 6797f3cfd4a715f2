import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { cards as cardsOf } from '../../src/state/shown/cards'
import { foldZones, zoneCard } from '../../src/state/shown/folding'
import { lines as linesOf } from '../../src/state/shown/lines'
import { docOf, goods, inlet, networkOf, outlet } from '../support/docs'
import { answerOf } from '../support/solvers'

// ore 200 t ──▶ smelt_a ─100 t metal─┐            ┌ cast ──bars 150 t──▶ market
//           └─▶ smelt_b ─100 t metal─┴▶ (cast) ──▶┘   └─dross 50 t──▶ dump
// zone "works": smelt_a, smelt_b, quarry; zone "end": market, dump
const doc: NetworkDoc = docOf({
  commodities: { ...goods('ore', 'metal', 'bars'), dross: { kind: 'waste', unit: 't' } },
  zones: { works: { name: { en: 'Works' } }, end: { name: { en: 'End' } } },
  processes: {
    quarry: { kind: 'supply', zone: 'works', ports: { ore: outlet('ore') } },
    ...Object.fromEntries(
      ['smelt_a', 'smelt_b'].map((id) => [
        id,
        {
          kind: 'converter' as const,
          ...{ zone: 'works', unit: 't', minimum: '100 t/year', capacity: '100 t/year' },
          ports: { ore: inlet('ore'), metal: outlet('metal') },
        },
      ]),
    ),
    cast: {
      kind: 'converter',
      ...{ unit: 't', minimum: '200 t/year' },
      ports: {
        metal: inlet('metal'),
        bars: outlet('bars', '0.75 t/t'),
        dross: outlet('dross', '0.25 t/t'),
      },
    },
    market: { kind: 'market', zone: 'end', minimum: '150 t/year', ports: { bars: inlet('bars') } },
    dump: { kind: 'disposal', zone: 'end', ports: { dross: inlet('dross') } },
  },
  flows: {
    ore_a: { from: 'quarry.ore', to: 'smelt_a.ore' },
    ore_b: { from: 'quarry.ore', to: 'smelt_b.ore' },
    metal_a: { from: 'smelt_a.metal', to: 'cast.metal' },
    metal_b: { from: 'smelt_b.metal', to: 'cast.metal' },
    bars: { from: 'cast.bars', to: 'market.bars' },
    dross: { from: 'cast.dross', to: 'dump.dross' },
  },
})
const network = networkOf(doc)
const answer = answerOf(doc)
const drawn = { cards: cardsOf(network, answer), lines: linesOf(network, answer).lines }
const works = { id: 'works', name: { en: 'Works' } }
const end = { id: 'end', name: { en: 'End' } }

test('nothing folded is the same drawing', () => {
  expect(foldZones(drawn, network, [])).toEqual(drawn)
  expect(foldZones(drawn, network, []).cards).toBe(drawn.cards)
})

test('a zone is one card with what crosses its border and what it buys', () => {
  const { cards } = foldZones(drawn, network, [works])
  expect(Object.keys(cards)).toEqual([zoneCard('works'), 'cast', 'market', 'dump'])
  const card = cards[zoneCard('works')]!
  const ports = (list: typeof card.inlets) =>
    list.map(({ id, amount, stub }) => [id, amount, stub?.terms ?? null])
  // 200 t of ore are bought inside; 2 × 100 t of metal leave.
  expect(ports(card.inlets)).toEqual([['ore', 200, 'buy']])
  expect(ports(card.outlets)).toEqual([['metal', 200, null]])
  expect(card.zone).toEqual({
    ...{ id: 'works', members: ['quarry', 'smelt_a', 'smelt_b'] },
    ...{ massIn: 200, massOut: 200 },
  })
  expect(cards.cast).toBe(drawn.cards.cast)
})

test('flows of one commodity between the same cards are one line; those inside are gone', () => {
  const { lines } = foldZones(drawn, network, [works])
  expect(lines.map(({ flows, amount }) => [flows, amount])).toEqual([
    [['metal_a', 'metal_b'], 200],
    [['bars'], 150],
    [['dross'], 50],
  ])
  expect(lines[1]).toBe(drawn.lines.find(({ id }) => id === 'bars'))
})

test('two folded zones keep mass: what one sells and dumps is what the other gave it', () => {
  const { cards } = foldZones(drawn, network, [works, end])
  const last = cards[zoneCard('end')]!
  expect(last.zone).toMatchObject({ massIn: 200, massOut: 200, members: ['market', 'dump'] })
  expect(last.outlets.map(({ id, stub }) => [id, stub])).toEqual([
    ['bars', { terms: 'sell', amount: 150 }],
    ['dross', { terms: 'dispose', amount: 50 }],
  ])
})

test('before an answer the amounts are unknown, not zero', () => {
  const blank = { cards: cardsOf(network, null), lines: linesOf(network, null).lines }
  const card = foldZones(blank, network, [works]).cards[zoneCard('works')]!
  expect(card.zone).toMatchObject({ massIn: null, massOut: null })
  expect(card.outlets[0]!.amount).toBeNull()
})
