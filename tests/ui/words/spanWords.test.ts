import { expect, test } from 'vitest'
import { yearSpan, type Span } from '../../../src/core/network/span'
import { wordsIn } from '../../../src/ui/words/context'
import { translations } from '../../support/translations'

/** An amount of all periods, one of each, and a heading, with plain spaces. */
const told = (span: Span, language: 'en' | 'zh') => {
  const words = wordsIn(translations, language, span)
  return [
    words.summed(1400, 't'),
    `${words.quantity(200, 't')}${words.span.each}`,
    words.span.heading,
  ].map((text) => text.replace(/[\u202f\u00a0]/g, ' '))
}

test('one period: amounts are told per year, per day, per so many days', () => {
  expect(told(yearSpan, 'en')).toEqual(['1.4 kt/y', '200 t/y', 'per year'])
  expect(told({ periods: 1, count: 1, unit: 'day' }, 'en')).toEqual([
    '1.4 kt/d',
    '200 t/d',
    'per day',
  ])
  expect(told({ periods: 1, count: 7, unit: 'day' }, 'en')).toEqual([
    '1.4 kt/7 d',
    '200 t/7 d',
    'per 7 days',
  ])
  expect(told({ periods: 1, count: 1, unit: 'day' }, 'zh')).toEqual([
    '1,400吨/天',
    '200吨/天',
    '每天',
  ])
})

test('several periods: totals name them all, what bounds one of them does not', () => {
  expect(told({ periods: 7, count: 1, unit: 'day' }, 'en')).toEqual([
    '1.4 kt in 7 × 1 d',
    '200 t/d',
    'in 7 × 1 day',
  ])
  expect(told({ periods: 52, count: 7, unit: 'day' }, 'zh')).toEqual([
    '1,400吨，共52×7天',
    '200吨/7天',
    '52×7天合计',
  ])
})
