import { expect, test } from 'vitest'
import { fieldAt } from '../../../src/core/edit/fields'
import { setRange } from '../../../src/core/edit/ranges'
import { docOf } from '../../support/docs'

const ashToBricks = docOf({ commodities: { fly_ash: { disposal: 'landfill_fee' } } })

const path = ['commodities', 'fly_ash', 'disposal']

test('a plain amount takes a range, and is plain again when the range goes', () => {
  const low = setRange(ashToBricks, path, 'low', '20 CNY/t', undefined)
  expect(fieldAt(low, path)).toEqual({ value: 'landfill_fee', low: '20 CNY/t' })
  const both = setRange(low, path, 'note', 'guessed', undefined)
  expect(setRange(both, path, 'note', undefined, undefined)).toEqual(low)
  expect(setRange(low, path, 'low', undefined, undefined)).toEqual(ashToBricks)
})

test('where nothing is written, the usual amount gets the range', () => {
  const at = ['commodities', 'fly_ash', 'price']
  const made = setRange(ashToBricks, at, 'high', '9 CNY/t', '5 CNY/t')
  expect(fieldAt(made, at)).toEqual({ value: '5 CNY/t', high: '9 CNY/t' })
  expect(setRange(ashToBricks, at, 'high', '9 CNY/t', undefined)).toBe(ashToBricks)
  expect(setRange(ashToBricks, at, 'high', undefined, '5 CNY/t')).toBe(ashToBricks)
})
