import { expect, test } from 'vitest'
import { yearSpan } from '../../../src/core/network/span'
import { wordsIn } from '../../../src/ui/words/context'
import { amountsWords } from '../../../src/ui/words/amountWords'
import { translations } from '../../support/translations'

const words = (language: 'en' | 'zh') => wordsIn(translations, language, yearSpan)
/** Amounts in words with plain spaces. */
const told = (amounts: readonly (string | number | null)[], language: 'en' | 'zh' = 'en') =>
  amountsWords(amounts, words(language), 'none').map((each) => each.replaceAll('\u202f', ' '))

test('yearly amounts of one unit are told on one scale', () => {
  expect(told(['0 t/year', '300000 t/year'])).toEqual(['0 kt/y', '300 kt/y'])
  expect(told(['0 t/year', '300000 t/year'], 'zh')).toEqual(['0万吨/年', '30万吨/年'])
  expect(told([null, '2500000 MWh/year'])).toEqual(['none', '2.5 TWh/y'])
})

test('other amounts keep their unit, expressions are told as they are written', () => {
  expect(told([0.24, 0.3])).toEqual(['0.24', '0.3'])
  expect(told(['50 CNY/t', 'fee * 2'])).toEqual(['50 CNY/t', 'fee · 2'])
  expect(told(['4 km', '600 km'])).toEqual(['4 km', '600 km'])
})

test('two amounts that differ never read the same', () => {
  expect(told(['161600 t/year', '161610 t/year'])).toEqual(['161600 t/year', '161610 t/year'])
})
