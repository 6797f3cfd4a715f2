import { expect, test } from 'vitest'
import { isUnitName } from '../../../../src/core/base/units'
import { unitNames } from '../../../../src/core/base/units/names'
import { suggestionsFor, wordBefore } from '../../../../src/core/base/units/suggest'

const parameters = [
  { id: 'ash_share', words: 'Share of ash 灰分' },
  { id: 'coal_rate', words: 'Coal per MWh 煤耗' },
  { id: 'mash', words: '' },
]

const names = (word: string) => suggestionsFor(word, parameters).map(({ name }) => name)

test('the word before the caret, in any script', () => {
  expect(wordBefore('2 * coa', 7)).toBe('coa')
  expect(wordBefore('2 * coal_rate + 1', 8)).toBe('coal')
  expect(wordBefore('5 万t', 4)).toBe('万t')
  expect(wordBefore('5MW', 3)).toBe('MW')
  expect(wordBefore('2 * ', 4)).toBe('')
  expect(wordBefore('24', 2)).toBe('')
})

test('names that begin so, then those that have it elsewhere', () => {
  expect(names('as')).toEqual(['ash_share', 'mash'])
  expect(names('mw')).toEqual(['MW', 'MWh', 'coal_rate'])
  expect(names('煤')).toEqual(['coal_rate'])
  expect(names('吨')).toEqual([])
  expect(names('百')).toEqual(['百万吨'])
  expect(names('zzz')).toEqual([])
})

test('a name that is whole needs no completing', () => {
  expect(names('t')).toEqual([])
  expect(names('ash_share')).toEqual([])
})

test('every unit that is offered is one', () => {
  expect(unitNames.filter((name) => !isUnitName(name === '%' ? '％' : name))).toEqual([])
  expect(unitNames.length).toBeGreaterThan(80)
})
