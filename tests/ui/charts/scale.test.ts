import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisBetween, axisOver } from '../../../src/ui/charts/scale'

test('an axis goes from round number to round number', () => {
  const axis = axisOver([3.1, 9.7], 0, 100)
  expect([axis.least, axis.most]).toEqual([2, 10])
  expect(axis.ticks).toEqual([2, 4, 6, 8, 10])
  expect(axis.at(2)).toBe(0)
  expect(axis.at(10)).toBe(100)
})

test('it shows its anchor, may run upwards, and gives equal values some room', () => {
  const upward = axisOver([40, 95], 300, 0, { anchor: 0 })
  expect(upward.least).toBe(0)
  expect(upward.at(0)).toBe(300)
  expect(upward.at(upward.most)).toBe(0)
  const flat = axisOver([21.6e6, 21.6e6], 0, 100)
  expect(flat.at(21.6e6)).toBeGreaterThan(10)
  expect(flat.at(21.6e6)).toBeLessThan(90)
  expect(axisOver([], 0, 1).ticks.length).toBeGreaterThan(1)
})

test('an axis between two values has its round numbers within', () => {
  const axis = axisBetween([17, 83], 10, 210)
  expect(axis.ticks).toEqual([20, 40, 60, 80])
  expect(axis.at(17)).toBe(10)
  expect(axis.at(83)).toBe(210)
  expect(axisBetween([80, 20], 0, 60).at(20)).toBe(0)
})

const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })

test('whatever the values, all of them are on the axis, and few numbers stand beside it', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      const { at, ticks } = axisOver(values, 0, 100)
      for (const each of values) {
        expect(at(each)).toBeGreaterThanOrEqual(-1e-6)
        expect(at(each)).toBeLessThanOrEqual(100 + 1e-6)
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(12)
    }),
  )
})
