import { describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import type { Layer, Sankey } from '../../../src/core/answer/sankey'
import { contentOf, layersOf, sankeyOf } from '../../../src/core/answer/sankey'
import { differenceOf } from '../../../src/core/answer/sankey/difference'
import { chosenOf, gather } from '../../../src/core/answer/sankey/gather'
import type { Solved } from '../../../src/core/answer/totals'
import { modelFiles, readModel } from '../../models/library'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { answerOf } from '../../support/solvers'

// 40 t ore (bought) ─▶ mill ─20 t oxide▶ smelter ─10 t metal▶ market, of which a fifth is lost on the way
//                      │ ▲─────4 t offcuts────┤
//              24 t mud ▼                     ▼ 6 t fume
const doc: NetworkDoc = docOf({
  commodities: {
    ...goods('oxide', 'offcuts'),
    ore: { kind: 'raw', unit: 't', price: '1 CNY/t', composition: { Al: 0.25 } },
    metal: { kind: 'product', unit: 't', price: '0 CNY/t', composition: { Al: 0.95 } },
    mud: { kind: 'waste', phase: 'solid', unit: 't' },
    fume: { kind: 'emission', unit: 't' },
  },
  zones: { works: { name: { en: 'Works' } }, town: { name: { en: 'Town' } } },
  processes: {
    mill: {
      kind: 'converter',
      zone: 'works',
      unit: 't',
      ports: {
        ore: inlet('ore', '2 t/t'),
        scrap: inlet('offcuts', '0.2 t/t'),
        alumina: outlet('oxide'),
        mud: outlet('mud', '1.2 t/t'),
      },
    },
    smelter: {
      kind: 'converter',
      zone: 'works',
      unit: 't',
      ports: {
        alumina: inlet('oxide', '2 t/t'),
        metal: outlet('metal'),
        scrap: outlet('offcuts', '0.4 t/t'),
        fume: outlet('fume', '0.6 t/t'),
      },
    },
    buyers: {
      kind: 'market',
      zone: 'town',
      ports: { metal: { direction: 'in', commodity: 'metal' } },
      minimum: '8 t/year',
      capacity: '8 t/year',
      price: '0 CNY/t',
    },
  },
  flows: {
    alumina: { from: 'mill.alumina', to: 'smelter.alumina' },
    scrap: { from: 'smelter.scrap', to: 'mill.scrap' },
    metal: { from: 'smelter.metal', to: 'buyers.metal', loss: 0.2 },
  },
})
const works: Solved = { network: networkOf(doc), answer: answerOf(doc) }

/** Amounts by "from > to". */
const amountsOf = ({ links }: Sankey) =>
  Object.fromEntries(links.map(({ from, to, amount }) => [`${from} > ${to}`, amount]))

const near = (table: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(table).map(([id, value]) => [id, expect.closeTo(value, 6)]))

describe('what passes', () => {
  test('flows and trade are links, what is lost on the way ends outside', () => {
    expect(amountsOf(sankeyOf(works, 'mass', false))).toEqual(
      near({
        'process.mill > process.smelter': 20,
        'process.smelter > process.mill': 4,
        'process.smelter > process.buyers': 8,
        'process.smelter > outside.lost.product': 2,
        'outside.buy.raw > process.mill': 40,
        'process.mill > outside.dispose.waste': 24,
        'process.smelter > outside.emit.emission': 6,
      }),
    )
  })

  test('an element passes as amount times content', () => {
    expect(amountsOf(sankeyOf(works, 'element.Al', false))).toEqual(
      near({
        'outside.buy.raw > process.mill': 40 * 0.25,
        'process.smelter > process.buyers': 8 * 0.95,
        'process.smelter > outside.lost.product': 2 * 0.95,
      }),
    )
    expect(layersOf(works.network)).toEqual(['mass', 'element.Al'])
  })

  test('zones hide what passes inside, and draw the trade of their markets', () => {
    const zones = sankeyOf(works, 'mass', true)
    expect(amountsOf(zones)).toEqual(
      near({
        'zone.works > zone.town': 8,
        'zone.works > outside.lost.product': 2,
        'outside.buy.raw > zone.works': 40,
        'zone.works > outside.dispose.waste': 24,
        'zone.works > outside.emit.emission': 6,
        'zone.town > outside.sell.product': 8,
      }),
    )
    expect(zones.inside).toEqual(near({ 'zone.works': 24 }))
  })

  test('energy is heat content in MWh, water a volume', () => {
    const { network } = {
      network: networkOf(readModel('networks/ash_to_bricks.json') as NetworkDoc),
    }
    const of = (id: string, layer: Layer) => {
      const commodity = network.commodities[id]
      return commodity === undefined ? NaN : contentOf(commodity, layer)
    }
    expect(of('electricity', 'energy')).toBeCloseTo(1, 12)
    expect(of('water', 'water')).toBe(1)
    expect(of('water', 'energy')).toBe(0)
    expect(of('fly_ash', 'water')).toBe(0)
  })
})

describe('what enters and leaves', () => {
  test('differs where the model makes it differ, not by rounding', () => {
    const { balances } = gather(sankeyOf(works, 'mass', false), 0)
    expect(balances['process.mill']).toMatchObject(near({ in: 44, out: 44, difference: 0 }))
    expect(balances['process.mill']?.difference).toBe(0)
    const aluminium = gather(sankeyOf(works, 'element.Al', false), 0).balances
    expect(aluminium['process.mill']).toMatchObject(near({ in: 10, out: 0, difference: -10 }))
    const uneven = { ...sankeyOf(works, 'mass', false) }
    const [first, ...rest] = uneven.links
    const off = { ...uneven, links: [{ ...first!, amount: first!.amount * (1 + 1e-7) }, ...rest] }
    expect(gather(off, 0).balances[first!.from]?.difference).not.toBe(0)
  })

  test('0.1 and 0.2 in, 0.3 out make no difference', () => {
    const [one] = sankeyOf(works, 'mass', false).links
    const link = (from: string, to: string, amount: number) => ({
      ...one!,
      ...{ id: `${from} ${to}`, from, to, amount },
    })
    const links = [link('a', 'c', 0.1), link('b', 'c', 0.2), link('c', 'd', 0.3)]
    const { balances } = gather({ layer: 'mass', ends: {}, links, inside: {} }, 0)
    expect(balances.c!.in).not.toBe(balances.c!.out)
    expect(balances.c!.difference).toBe(0)
  })

  test('links below the threshold are counted where they would end, and in the sums', () => {
    const { shown, hidden, balances } = gather(sankeyOf(works, 'mass', false), 0.16)
    expect(shown.map(({ commodity }) => commodity)).toEqual(['ore', 'mud', 'oxide', 'metal'])
    expect(hidden).toEqual({ count: 3, amount: expect.closeTo(12, 6) })
    expect(balances['process.smelter']).toMatchObject({
      out: expect.closeTo(20, 6),
      hiddenOut: { count: 3, amount: expect.closeTo(12, 6) },
      hiddenIn: { count: 0, amount: 0 },
    })
  })

  test('a choice keeps the links of a kind, or of one commodity', () => {
    const all = sankeyOf(works, 'mass', false)
    const ids = (choice: Parameters<typeof chosenOf>[1]) =>
      chosenOf(all, choice).links.map(({ commodity }) => commodity)
    expect(ids({ kind: 'waste', commodity: null })).toEqual(['mud'])
    expect(ids({ kind: null, commodity: 'metal' })).toEqual(['metal', 'metal'])
  })
})

describe('a difference', () => {
  const less: Solved = {
    ...works,
    answer: { ...works.answer, flows: { ...works.answer.flows, scrap: 1, alumina: 0 } },
  }

  test('of equal answers is empty', () => {
    const all = sankeyOf(works, 'mass', false)
    expect(differenceOf(all, sankeyOf({ ...works }, 'mass', false)).links).toEqual([])
    const rounded = {
      ...all,
      links: all.links.map((l) => ({ ...l, amount: l.amount * (1 + 1e-11) })),
    }
    expect(differenceOf(all, rounded).links).toEqual([])
  })

  test('has a sign: more of what grew, less of what shrank or is gone', () => {
    const [now, before] = [sankeyOf(works, 'mass', false), sankeyOf(less, 'mass', false)]
    const grown = {
      'process.smelter > process.mill': 3,
      'process.mill > process.smelter': 20,
    }
    expect(amountsOf(differenceOf(now, before))).toEqual(near(grown))
    expect(amountsOf(differenceOf(before, now))).toEqual(
      near({ 'process.smelter > process.mill': -3, 'process.mill > process.smelter': -20 }),
    )
  })
})

describe.each(modelFiles('networks/').filter((file) => file !== 'xinfa_chiping.json'))(
  '%s',
  (file) => {
    const own = readModel(`networks/${file}`) as NetworkDoc
    const solved = { network: networkOf(own), answer: answerOf(own) }
    const { network, answer } = solved

    test.each(layersOf(network))(
      '%s: links of a commodity add up to its flows and trade',
      (layer) => {
        const { links } = sankeyOf(solved, layer, false)
        const passed = new Map<string, number>()
        for (const { commodity, amount } of links)
          passed.set(commodity, (passed.get(commodity) ?? 0) + amount)
        for (const commodity of Object.values(network.commodities)) {
          const flows = Object.values(network.flows).filter(
            (each) => each.commodity === commodity.id,
          )
          const trades = Object.values(network.exchanges).filter(
            (each) =>
              each.commodity === commodity.id &&
              !['supply', 'market', 'disposal'].includes(
                network.processes[each.process]?.kind ?? '',
              ),
          )
          const total =
            flows.reduce((sum, { id }) => sum + (answer.flows[id] ?? 0), 0) +
            trades.reduce((sum, { id }) => sum + (answer.boundary[id] ?? 0), 0)
          const expected = total * contentOf(commodity, layer)
          const largest = Math.max(1, ...passed.values())
          expect(Math.abs((passed.get(commodity.id) ?? 0) - expected)).toBeLessThan(1e-7 * largest)
        }
      },
    )

    test('zones keep the totals of the processes', () => {
      const [fine, coarse] = [sankeyOf(solved, 'mass', false), sankeyOf(solved, 'mass', true)]
      const sum = (links: Sankey['links'], counts: (link: Sankey['links'][number]) => boolean) =>
        links.filter(counts).reduce((total, { amount }) => total + amount, 0)
      const byFlow = ({ flows }: Sankey['links'][number]) => flows.length > 0
      const inside = Object.values(coarse.inside).reduce((total, each) => total + each, 0)
      expect(sum(coarse.links, byFlow) + inside).toBeCloseTo(sum(fine.links, byFlow), 3)
      const disposed = ({ to }: Sankey['links'][number]) => to === 'outside.emit.emission'
      expect(sum(coarse.links, disposed)).toBeCloseTo(sum(fine.links, disposed), 3)
    })
  },
)
