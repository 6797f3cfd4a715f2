import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeNames } from '../../../../src/core/lp/text/names'

test('the names of our own rows and columns stay as they are', () => {
  const names = ['out.smelter.metal.t', 'f.ash', 'a[chp]', 'limit_co2']
  expect(safeNames(names, 'c_')).toEqual(['out.smelter.metal.t', 'f.ash', 'a_chp_', 'limit_co2'])
})

test.each([
  ['inf', 'c_inf'],
  ['St', 'c_St'],
  ['free', 'c_free'],
  ['1x', 'c_1x'],
  ['e5', 'c_e5'],
  ['.x', 'c_.x'],
  ['x y', 'x_y'],
  ['赤泥', 'u8d64u6ce5'],
  ['', 'c_'],
  ['__proto__', '__proto__'],
  ['range.x', 'c_range.x'],
  ['OBJECTIVE_CONSTANT', 'c_OBJECTIVE_CONSTANT'],
])('%s is written %s', (name, safe) => {
  expect(safeNames([name], 'c_')).toEqual([safe])
})

test('different names stay different, and fit every reader', () => {
  const awkward = fc.constantFrom(
    'a b',
    'a_b',
    'a-b',
    'a_b_2',
    '汉',
    'u6c49',
    'inf',
    'c_inf',
    'x'.repeat(400),
  )
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(fc.string({ unit: 'binary' }), awkward)), (names) => {
      const safe = safeNames(names, 'c_')
      expect(new Set(safe).size).toBe(names.length)
      for (const name of safe) expect(name).toMatch(/^[A-Za-z_][\w.]{0,254}$/)
    }),
  )
})
