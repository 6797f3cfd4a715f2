import { expect, test } from 'vitest'
import { provenance } from '../../src/state/shown/provenance'
import { bundledLibrary } from '../../src/solver/library'
import { docOf } from '../support/docs'

test('own sources, what is cited by id or as assumed, and the sources of the recipes, each counted once', () => {
  const doc = docOf({
    parameters: {
      fee: { value: '1 CNY/t', source: 'assumed' },
      price: { value: '1 CNY/t', source: 'mine' },
      other: { value: '1 CNY/t', source: 'nowhere to be found' },
    },
    sources: {
      mine: { title: 'Own ledger', confidence: 'seen' },
      press_1: { title: 'A newspaper says 5 Mt', confidence: 'seen' },
    },
  })
  expect(provenance(doc, bundledLibrary)).toEqual({
    sources: { seen: 2, recalled: 0, derived: 0, assumed: 1 },
    total: 3,
    claims: ['A newspaper says 5 Mt'],
  })
  const [id, recipe] = Object.entries(bundledLibrary.recipes)[0] ?? []
  const withRecipe = { ...doc, processes: { a: { kind: 'converter', recipe: id } as const } }
  const cited = Object.keys(recipe?.sources ?? {}).length
  expect(cited).toBeGreaterThan(0)
  expect(provenance(withRecipe, bundledLibrary).total).toBe(3 + cited)
})
