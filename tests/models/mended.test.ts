import { describe, expect, test } from 'vitest'
import type { PortDoc } from '../../src/core/format/doc'
import { parseNetwork } from '../../src/core/parse/parse'
import { bundledLibrary } from '../../src/solver/library'
import { amountOf, commodities, recipes } from './library'

const amount = (recipe: string, port: string): number =>
  amountOf(recipes[recipe]?.ports[port]?.amount).value
const inletsOf = (commodity: string): readonly (readonly [string, PortDoc])[] =>
  Object.entries(recipes).flatMap(([id, recipe]) =>
    Object.entries(recipe.ports).flatMap(([key, port]) =>
      port.direction === 'in' && (port.commodity === commodity || commodity in (port.accepts ?? {}))
        ? [[`${id}.${key}`, port] as const]
        : [],
    ),
  )
const takersOf = (commodity: string): readonly string[] =>
  inletsOf(commodity).map(([name]) => name.split('.')[0] ?? '')
const content = (commodity: string, element: string): number =>
  commodities[commodity]?.composition?.[element] ?? 0

describe('mended figures', () => {
  test('ordinary cement holds no more than 20 % of ash and slag', () => {
    const additions = amount('cement', 'fly_ash') + amount('cement', 'boiler_slag')
    expect(additions).toBeCloseTo(0.2, 9)
    expect(recipes.cement?.corrected?.clinker).toMatchObject({ before: '0.72 t/t' })
    // As much binder in the counterpart: (0.75 + 0.4 · 0.13 + 0.2 · 0.07) / 0.80
    expect(amountOf(recipes.cement?.twins?.cement_cement_lc?.ratio).value).toBeCloseTo(
      (0.75 + 0.4 * 0.13 + 0.2 * 0.07) / amount('cement_lc', 'clinker'),
      2,
    )
  })

  test('aerated blocks take the power that a supplier gives', () => {
    expect(amount('aac_block', 'electricity')).toBe(0.018)
    expect(recipes.aac_block?.corrected?.electricity?.before).toBe('0.01 MWh/m3')
  })

  test('pot lining burnt in a kiln saves 0.47 t of coal', () => {
    const heatPerTonne = amountOf(recipes.clinker_lime?.ports.coal?.accepts?.kiln_heat).value
    expect(amount('spl_kiln', 'kiln_heat') / heatPerTonne).toBeCloseTo(0.47, 2)
    expect(amountOf(commodities.coal?.lhv).value).toBe(heatPerTonne)
  })

  test('only the secondary cast alloy holds 0.7 % of iron', () => {
    expect(content('cast_alloy', 'Fe')).toBe(0.007)
    expect(content('cast_alloy_primary', 'Fe')).toBeLessThan(0.002)
    expect(recipes.cast_alloy_primary?.exempt).toBeUndefined()
  })

  test('old scrap is waste, so that taking it counts as reuse', () => {
    for (const id of ['scrap_ubc', 'scrap_mixed', 'scrap_clean', 'butts_raw'])
      expect([id, commodities[id]?.kind, commodities[id]?.phase]).toEqual([id, 'waste', 'solid'])
  })

  test('every correction says what stood there and why', () => {
    const all = [...Object.values(commodities), ...Object.values(recipes)].flatMap((entry) =>
      Object.values(entry.corrected ?? {}),
    )
    expect(all.length).toBeGreaterThan(45)
    expect(
      all.filter(({ reason, sources }) => reason.en === '' || Object.keys(sources).length === 0),
    ).toEqual([])
  })
})

describe('what takes wastes', () => {
  test('raw flue gas and waste water are treated, never reused', () => {
    const takers = [...takersOf('so2_flue'), ...takersOf('wastewater')]
    expect(takers).toHaveLength(4)
    expect(takers.filter((id) => recipes[id]?.treatment !== true)).toEqual([])
  })

  test('the concentrate of water reuse is waste water, which has to be treated', () => {
    expect(recipes.ww_reuse?.ports.wastewater).toMatchObject({
      direction: 'out',
      commodity: 'wastewater',
    })
    const left = amount('ww_reuse', 'wastewater')
    expect(left + amount('ww_reuse', 'cooling_water')).toBeCloseTo(1, 12)
  })

  test('residues of reuse have a user besides disposal', () => {
    const residues = {
      spl_mineral: ['clinker_lime', 'clinker_carbide'],
      spl_inert: ['ash_brick', 'carbide_brick', 'clinker_lime', 'clinker_carbide'],
      red_mud_tail: ['redmud_road', 'redmud_na', 'ash_brick', 'carbide_brick', 'clinker_lime'],
      red_mud_roast_tail: ['redmud_road', 'clinker_lime', 'clinker_carbide'],
      red_mud_dealk: ['redmud_road', 'ash_brick', 'carbide_brick', 'clinker_lime'],
      red_mud_ht: ['redmud_road', 'redmud_na', 'clinker_lime', 'clinker_carbide'],
    }
    for (const [id, users] of Object.entries(residues))
      expect([id, takersOf(id)]).toEqual([id, expect.arrayContaining(users)])
  })

  test('what replaces a material by content holds as much of it', () => {
    for (const recipe of ['clinker_lime', 'clinker_carbide'])
      for (const [port, element] of [
        ['fly_ash', 'Al'],
        ['red_mud', 'Fe'],
      ] as const)
        for (const [id, ratio] of Object.entries(recipes[recipe]?.ports[port]?.accepts ?? {}))
          expect(content(id, element) * amountOf(ratio).value).toBeCloseTo(
            content(port, element),
            3,
          )
  })

  test('an accepted residue is bounded, by its share or by what it brings in', () => {
    const bounded = ['red_mud_roast_tail', 'red_mud_ht', 'spl_inert', 'spl_mineral'].flatMap((id) =>
      inletsOf(id).filter(([name]) => name !== 'redmud_na.red_mud'),
    )
    expect(bounded.length).toBeGreaterThan(8)
    const loose = bounded.filter(([, { share, quality }]) => !share && !quality)
    expect(loose.map(([name]) => name)).toEqual([])
  })

  // A clinker kiln alone: nobody sells it kiln heat or pot lining, so it must not get them for nothing.
  test('an open inlet buys no residue without a price', () => {
    const { network, issues } = parseNetwork(
      {
        format: 'loopworks/1',
        name: { en: 'Kiln' },
        period: '1 year',
        currency: 'CNY',
        processes: { kiln: { kind: 'converter', recipe: 'clinker_lime' } },
        flows: {},
        objective: { minimize: 'cost' },
      },
      bundledLibrary,
    )
    const bought = Object.values(network?.exchanges ?? {}).map(({ id }) => id)
    expect(bought).toEqual(expect.arrayContaining(['kiln.coal.coal', 'kiln.fly_ash.fly_ash']))
    expect(bought.filter((id) => /kiln_heat|spl_|roast_tail|red_mud_ht/.test(id))).toEqual([])
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
