import { describe, expect, test } from 'vitest'
import type { Recipe } from '../../../../src/core/library/library'
import type { NetworkDoc } from '../../../../src/core/format/doc'
import { bundledLibrary } from '../../../../src/solver/library'
import { findingOf } from '../../../support/avoided'
import { docOf, inlet, outlet } from '../../../support/docs'
import { found, refused } from '../../../support/studies'

const waste = { kind: 'waste', phase: 'solid', unit: 't', disposal: '10 CNY/t' } as const
const product = { kind: 'product', unit: 't', price: '50 CNY/t' } as const

/** A works that needs `amount` of its good made, and gives off one ton of waste for each. */
const works = (good: string, by: string) =>
  ({
    kind: 'converter',
    unit: 't',
    ports: { raw: inlet('raw', '2 t/t'), good: outlet(good), waste: outlet(by) },
  }) as const
const market = (commodity: string, amount: number, isNeeded: boolean) => ({
  kind: 'market' as const,
  ports: { take: { commodity } },
  capacity: `${amount} t/year`,
  ...(isNeeded && { minimum: `${amount} t/year` }),
})

// boiler ──ash 100──┬─ ash_to_mixer 20 ─▶ mixer ──mix 40──▶ roads
// furnace ─slag 40──┼─ slag_to_mixer 20 ─▶┘
//                   └─ ash_to_press 30 ─▶ press ──brick 27──▶ builders
//                                           └──dust 3──▶ (disposed of)
const doc: NetworkDoc = docOf({
  commodities: {
    raw: { kind: 'raw', unit: 't', price: '0 CNY/t' },
    heat: product,
    iron: product,
    mix: { ...product, substitute: { commodity: 'gravel', ratio: 1 } },
    gravel: product,
    brick: { ...product, substitute: { commodity: 'stone', ratio: 1 } },
    stone: product,
    ash: waste,
    slag: waste,
    dust: waste,
  },
  processes: {
    boiler: works('heat', 'ash'),
    furnace: works('iron', 'slag'),
    mixer: {
      kind: 'converter',
      unit: 't',
      ports: { ash: inlet('ash', '0.5 t/t'), slag: inlet('slag', '0.5 t/t'), mix: outlet('mix') },
    },
    press: {
      kind: 'converter',
      unit: 't',
      ports: {
        ash: inlet('ash', '10/9 t/t'),
        brick: outlet('brick'),
        dust: outlet('dust', '1/9 t/t'),
      },
    },
    town: market('heat', 100, true),
    mill: market('iron', 40, true),
    roads: market('mix', 40, false),
    builders: market('brick', 27, false),
  },
  flows: {
    heat: { from: 'boiler.good', to: 'town.take' },
    iron: { from: 'furnace.good', to: 'mill.take' },
    ash_to_mixer: { from: 'boiler.waste', to: 'mixer.ash' },
    slag_to_mixer: { from: 'furnace.waste', to: 'mixer.slag' },
    ash_to_press: { from: 'boiler.waste', to: 'press.ash' },
    mix: { from: 'mixer.mix', to: 'roads.take' },
    brick: { from: 'press.brick', to: 'builders.take' },
  },
})

const t = (value: number) => expect.closeTo(value, 5) as number

// v(ash_to_mixer) = v(slag_to_mixer) = 0, since neither runs the mixer alone; v(both) = 40. v(ash_to_press) = 30 − 3
// = 27, whoever else is there. So the mixer's two share 40 evenly, and the press has its 27: 67 in all.
describe('three flows, two of which are needed together', () => {
  const credit = found('credit', doc, {})

  test('Shapley: 20, 20 and 27 of 67 t', () => {
    expect(credit.total).toEqual(t(67))
    expect(credit.avoided?.avoided?.total).toEqual(t(67))
    expect(
      Object.fromEntries(
        credit.players.map(({ id, carried, shapley, removed, alone }) => [
          id,
          [carried, shapley, removed, alone],
        ]),
      ),
    ).toEqual({
      ash_to_press: [t(30), t(27), t(27), t(27)],
      ash_to_mixer: [t(20), t(20), t(40), t(0)],
      slag_to_mixer: [t(20), t(20), t(40), t(0)],
    })
    expect(credit.players[0]?.id).toBe('ash_to_press')
  })

  test('all coalitions were solved, and none would do better alone', () => {
    expect(credit).toMatchObject({ status: 'optimal', sample: null })
    expect(credit.core).toMatchObject({ holds: true, proved: true })
  })

  test('by waste and by taker', () => {
    const shares = (players: 'commodity' | 'taker') =>
      Object.fromEntries(
        found('credit', doc, { players }).players.map(({ id, shapley, removed, alone }) => [
          id,
          [shapley, removed, alone],
        ]),
      )
    // v(ash) = 27, v(slag) = 0, v(both) = 67: (27 + 67)/2 and (0 + 40)/2.
    expect(shares('commodity')).toEqual({
      ash: [t(47), t(67), t(27)],
      slag: [t(20), t(40), t(0)],
    })
    expect(shares('taker')).toEqual({ mixer: [t(40), t(40), t(40)], press: [t(27), t(27), t(27)] })
  })
})

test('without reuse nobody shares', () => {
  const shut = { processes: { mixer: { capacity: '0 t/year' }, press: { capacity: '0 t/year' } } }
  const scenarios = { shut: { name: { en: 'Shut' }, patch: shut } }
  const credit = found('credit', { ...doc, scenarios }, { scenario: 'shut' })
  expect(credit).toMatchObject({ players: [], total: t(0), core: null })
})

test('a function that cannot be kept: no total, no players, the reason beside', () => {
  const commodities = { ...doc.commodities, mix: product }
  const credit = found('credit', { ...doc, commodities }, {})
  expect(credit).toMatchObject({ players: [], total: null })
  expect(credit.avoided?.notKept).toMatchObject([{ process: 'roads', commodity: 'mix' }])
})

/** One ash, and so many presses that take a ton each. */
function presses(count: number): NetworkDoc {
  const ids = Array.from({ length: count }, (_, i) => `press${i}`)
  return {
    ...doc,
    processes: {
      boiler: doc.processes.boiler!,
      town: doc.processes.town!,
      ...Object.fromEntries(
        ids.flatMap((id) => [
          [id, doc.processes.press!],
          [`${id}_sale`, market('brick', 0.9, false)],
        ]),
      ),
    },
    flows: {
      heat: doc.flows.heat!,
      ...Object.fromEntries(
        ids.flatMap((id) => [
          [`ash_${id}`, { from: 'boiler.waste', to: `${id}.ash` }],
          [`brick_${id}`, { from: `${id}.brick`, to: `${id}_sale.take` }],
        ]),
      ),
    },
  }
}

test('eleven players are sampled: shares with errors and a seed, adding up', () => {
  const asked = { permutations: 4, seed: 9 }
  const credit = found('credit', presses(11), asked)
  expect(credit.sample).toEqual({ orders: 4, seed: 9 })
  expect(credit.total).toEqual(t(9.9))
  // Nobody needs another, so every order credits each with its 0.9 t.
  for (const { shapley, error, removed } of credit.players)
    expect([shapley, error, removed]).toEqual([t(0.9), t(0), t(0.9)])
  expect(credit.core).toMatchObject({ holds: true, proved: false })
})

test('thirty-one players are too many', () => {
  expect(refused('credit', presses(31), {})).toEqual(['players too_many_players'])
})

// With sand for its slag the mixer runs on ash alone: v(ash_to_mixer) = 20, v(slag_to_mixer) = 0, v(both) = 40. So ash
// is credited with (20 + 40)/2 and slag with (0 + 20)/2.
test('what stands in for one waste keeps a plant running, so that a single flow can be shut', () => {
  const mixer: Recipe = {
    name: { en: 'Mixer' },
    sector: 'building',
    reference: 'mix',
    ports: {
      ash: { direction: 'in', commodity: 'ash', amount: '0.5 t/t' },
      slag: { direction: 'in', commodity: 'slag', amount: '0.5 t/t' },
      mix: { direction: 'out', commodity: 'mix', amount: '1 t/t' },
    },
    substitutes: {
      slag: { commodity: 'sand', ratio: '1 t/t', confidence: 'assumed', sources: {} },
    },
    sources: {},
  }
  const library = { ...bundledLibrary, recipes: { ...bundledLibrary.recipes, mixer } }
  const sandy: NetworkDoc = {
    ...doc,
    commodities: { ...doc.commodities, sand: { kind: 'raw', unit: 't', price: '5 CNY/t' } },
    processes: { ...doc.processes, mixer: { kind: 'converter', recipe: 'mixer' } },
  }
  const { players, total } = found('credit', sandy, {}, library)
  expect(total).toEqual(t(67))
  expect(
    Object.fromEntries(players.map(({ id, shapley, alone }) => [id, [shapley, alone]])),
  ).toEqual({
    ash_to_press: [t(27), t(27)],
    ash_to_mixer: [t(30), t(20)],
    slag_to_mixer: [t(10), t(0)],
  })
})

describe('the core is claimed only where no coalition has an excess', () => {
  // f23, f3 and f8 avoid 10.07 t only all together; f11 adds what it avoids alone.
  test('a drawing of chance: everybody is worth what the ledger has', () => {
    const chance = findingOf('credit_core_claim')
    const { core, players, total, avoided, beyondLedger } = found('credit', chance, {})
    const worth = Math.max(
      Math.abs(total ?? NaN),
      ...players.map(({ alone }) => Math.abs(alone ?? NaN)),
    )
    expect(beyondLedger).toBeNull()
    expect(total).toBeCloseTo(avoided?.avoided?.total ?? NaN, 4)
    expect(core?.excess).toBeGreaterThan(1)
    expect(core?.holds).toBe(false)
    expect(core?.excess).toBeGreaterThan(1e-9 * worth)
  })
})
