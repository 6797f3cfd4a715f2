import { expect, test } from 'vitest'
import { balancesOfRecipe, closureError } from '../../../src/core/parse/recipeBalances'
import { bestConfidence, recipesWith } from '../../../src/core/library/find'
import { bundledLibrary as library } from '../../../src/solver/library'

// alumina 1.92 t, anode 0.5 t … ──▶ electrolysis ──▶ liquid aluminium 1 t, CO2 1.42 t …
test('a recipe is balanced as the parse balances it', () => {
  const balances = balancesOfRecipe('electrolysis', library)
  const mass = balances.find(({ what }) => what === 'mass')
  expect(mass?.in).toBeCloseTo(1.92 + 0.017 + 0.5 + 0.01 + 0.016 + 0.141 + 0.5, 6)
  expect(mass).toMatchObject({ closes: true, exempt: null })
  expect(balances.map(({ what }) => what)).toEqual(expect.arrayContaining(['mass', 'Al', 'C']))
})

test('every recipe of the library closes, or says why it need not', () => {
  const open = Object.keys(library.recipes).flatMap((id) => {
    const balances = balancesOfRecipe(id, library)
    if (balances.length === 0) return [`${id} has no balance`]
    return balances
      .filter(({ closes, exempt }) => !closes && exempt === null)
      .map(({ what }) => `${id} ${what}`)
  })
  expect(open).toEqual([])
})

test('an edited recipe that no longer closes is told by what it loses', () => {
  const brick = library.recipes.ash_brick!
  const fly_ash = { ...brick.ports.fly_ash, amount: '0.66 t/t' }
  const edited = {
    ...library,
    recipes: {
      ...library.recipes,
      ash_brick: { ...brick, ports: { ...brick.ports, fly_ash } },
    },
  }
  const wrong = balancesOfRecipe('ash_brick', edited).filter(({ closes }) => !closes)
  expect(wrong.map(({ what }) => what)).toContain('mass')
  // 1.10 t in instead of 1.04: 0.06 / 1.10
  expect(closureError(balancesOfRecipe('ash_brick', edited))).toBeGreaterThan(0.05)
})

test('an exemption carries its reason and does not count', () => {
  const balances = balancesOfRecipe('fgd_carbide', library)
  expect(balances.find(({ what }) => what === 'Si')).toMatchObject({
    closes: false,
    exempt: { en: expect.stringContaining('slag') as string },
  })
  expect(closureError(balances)).toBeLessThan(0.02)
  const sink = balancesOfRecipe('landfill_general', library)
  expect(sink.length).toBeGreaterThan(0)
  expect(closureError(sink)).toBe(0)
})

test('a recipe that is not there has no balances', () => {
  expect(balancesOfRecipe('no_such', library)).toEqual([])
})

test('takers of a commodity include those that accept it instead of another', () => {
  const takers = recipesWith(library, 'in', 'red_mud_dealk').map(([id]) => id)
  expect(takers).toEqual(expect.arrayContaining(['ash_brick', 'redmud_road']))
  expect(recipesWith(library, 'out', 'red_mud_dealk').map(([id]) => id)).toEqual(['redmud_na'])
})

test('the best founded source gives the label', () => {
  expect(bestConfidence({ a: 'assumed', b: 'recalled', c: 'derived' })).toBe('recalled')
  expect(bestConfidence({ a: 'derived', b: 'seen' })).toBe('seen')
  expect(bestConfidence({})).toBe('assumed')
})
