import { expect, test } from 'vitest'
import { findScaling } from '../../../src/core/lp/scale'
import { tidy } from '../../../src/core/lp/tidy'
import { programOf, workshop } from '../../support/programs'

const tidied = (x: readonly number[], y: readonly number[], snap = 0) => {
  const scaling = { ...findScaling(workshop()), column: Float64Array.of(4, 4) }
  const given = { status: 'optimal', x: Float64Array.from(x), y: Float64Array.from(y) } as const
  return tidy(workshop(), given, scaling, { value: snap, price: snap })
}

test('a flow of −1e-12 is 0, one of −1 stays for the certificate to find', () => {
  expect([...tidied([-1e-12, -1], [1, 1]).x]).toEqual([0, -1])
  expect(Object.is(tidied([-0, 0], [1, 1]).x[0], 0)).toBe(true)
})

test('what lies near a bound goes there only by request', () => {
  expect([...tidied([1e-12, 6], [1, 1]).x]).toEqual([1e-12, 6])
  expect([...tidied([1e-12, 6], [1, 1], 1e-11).x]).toEqual([0, 6])
})

test('a price of rounding size on a side that is not there is 0', () => {
  expect([...tidied([8, 6], [-1e-14, 0.25]).y]).toEqual([0, 0.25])
  expect([...tidied([8, 6], [-1, 0.25]).y]).toEqual([-1, 0.25])
})

test('0.9999999 of a plant is a plant, 0.9 is not', () => {
  const program = programOf([], [['plant', 0, 1, 1, {}]], { integers: ['plant'] })
  const at = (value: number) =>
    tidy(
      program,
      { status: 'optimal', x: Float64Array.of(value), y: new Float64Array() },
      findScaling(program),
      { value: 0, price: 0 },
    ).x[0]
  expect([at(0.9999999), at(0.9)]).toEqual([1, 0.9])
})
