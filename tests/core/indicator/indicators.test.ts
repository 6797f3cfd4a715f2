import { expect, test } from 'vitest'
import { indicatorIds, indicatorLabel, indicatorOf } from '../../../src/core/indicator/indicators'

test('every indicator is told from the others, in full and in short, in both languages', () => {
  const names = indicatorIds.map((id) => [indicatorOf(id).name, indicatorLabel(id)] as const)
  for (const which of [0, 1] as const)
    for (const language of ['en', 'zh'] as const) {
      const told = names.map((each) => each[which][language] ?? '')
      expect(told).not.toContain('')
      expect(new Set(told).size).toBe(told.length)
    }
})

test('what is no indicator keeps its id', () => {
  expect(indicatorLabel('fresh_water')).toEqual({ en: 'Fresh water', zh: '新水' })
  expect(indicatorLabel('constructor')).toEqual({ en: 'constructor' })
})
