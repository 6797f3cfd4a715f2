import { expect, test } from 'vitest'
import {
  decisionOf,
  indicatorOfDecision,
  objectiveOf,
  rankingOf,
  rankPath,
  wayOf,
} from '../../../src/core/edit/goal'
import type { ObjectiveDoc } from '../../../src/core/format/doc'

const chain: ObjectiveDoc = {
  first: 'solid_waste',
  within: '1%',
  then: { first: 'co2e', then: { weights: { cost: 1, fresh_water: '2 CNY/m3' } } },
}

test('an objective is a list and back', () => {
  const ranking = rankingOf(chain)
  expect(ranking.ranks).toEqual([{ first: 'solid_waste', within: '1%' }, { first: 'co2e' }])
  expect(ranking.decision).toEqual({ weights: { cost: 1, fresh_water: '2 CNY/m3' } })
  expect(objectiveOf(ranking)).toEqual(chain)
  for (const plain of [{ minimize: 'cost' }, { maximize: 'cost' }, { weights: { cost: 1 } }])
    expect(objectiveOf(rankingOf(plain))).toEqual(plain)
})

test('ranks stand one inside the other', () => {
  expect(rankPath(0)).toEqual(['objective'])
  expect(rankPath(2)).toEqual(['objective', 'then', 'then'])
})

test('a decision keeps its indicator when it goes the other way', () => {
  for (const way of ['minimize', 'maximize', 'weights'] as const) {
    const decision = decisionOf(way, 'co2e')
    expect([wayOf(decision), indicatorOfDecision(decision)]).toEqual([way, 'co2e'])
  }
})
