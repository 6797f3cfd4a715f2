import { expect, test } from 'vitest'
import { readAmount } from '../../../../src/core/base/units'

// The caret stands under the character at which the reading stops.
const mistakes: readonly (readonly [text: string, at: string])[] = [
  ['24000 MWh/', '          ^'],
  ['(1 + 2', '      ^'],
  ['2 t + ash * 3 h', '      ^'],
  ['  2 t + ash', '        ^'],
  ['1.2 万 t + 3 h', '        ^'],
  ['１，２００ t / zz', '          ^'],
  ['1,000 t + 1,000 zz', '                ^'],
  ['-x * 2', ' ^'],
  ['foo(3)', '^'],
  ['5 ton', '  ^'],
  ['2 t # 3', '    ^'],
  ['2 t × （3 + 工）', '           ^'],
  ['1 > 2 ? 1 t : 2 h', '      ^'],
  ['max(1 t, 2 h)', '^'],
  ['2 * (3 t - 5%)', '         ^'],
  ['1e-3 t - 2 t - 3 h', '             ^'],
]

test.each(mistakes)('%s', (text, caret) => {
  expect(readAmount(text, 't')).toMatchObject({
    ok: false,
    error: { values: { at: String(caret.length - 1) } },
  })
})

test('a text of the wrong dimension is wrong as a whole, at no place', () => {
  const read = readAmount('5 MWh', 't')
  expect(!read.ok && read.error.code).toBe('wrong_dimension')
  expect(!read.ok && read.error.values).not.toHaveProperty('at')
})

test('what Chinese keyboards type is read', () => {
  for (const text of [
    '1.2 万t/a',
    '１.２万吨／年',
    '12,000 t/year',
    '１２，０００ 吨/年',
    '1.2万 t/a',
  ])
    expect([text, readAmount(text, 't/year')]).toEqual([text, { ok: true, value: 12_000 }])
})
