import { expect, test } from 'vitest'
import { asAmount, asNames, asRange } from '../../../../src/ui/panels/studies/fields/values'

const range = { input: 'parameters.fee', from: '0 CNY/t', to: 60 }

test.each<[string, unknown, unknown]>([
  ['a range', range, range],
  ['one with steps', { ...range, steps: 5 }, { ...range, steps: 5 }],
  ['one without its end', { input: 'parameters.fee', from: 0 }, undefined],
  ['a text', 'parameters.fee', undefined],
  ['nothing', undefined, undefined],
])('%s as a range', (_, value, expected) => {
  expect(asRange(value)).toEqual(expected)
})

test('amounts are texts or numbers, names the keys of a table', () => {
  expect([asAmount('3 t'), asAmount(3), asAmount({})]).toEqual(['3 t', 3, undefined])
  expect([asNames({ cost: true }), asNames('cost'), asNames(undefined)]).toEqual([
    { cost: true },
    {},
    {},
  ])
})
