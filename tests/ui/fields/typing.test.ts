import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTyping } from '../../../src/ui/fields/typing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A box and what was written of it. */
function box() {
  const written: string[] = []
  const typing = createTyping()
  const type = (text: string, field = 'a') => {
    typing.later(() => written.push(`${field} ${text}`))
  }
  return { ...typing, type, written }
}

test('typing is written once it rests', () => {
  const { type, written } = box()
  type('5')
  vi.advanceTimersByTime(100)
  type('50')
  expect(written).toEqual([])
  vi.advanceTimersByTime(150)
  expect(written).toEqual(['a 50'])
})

test('what is left to write when the box goes away is written, once, and into the field in which it was typed', () => {
  const { type, flush, written } = box()
  type('50', 'a')
  flush()
  flush()
  vi.advanceTimersByTime(1000)
  expect(written).toEqual(['a 50'])
})

test('what is given up is not written', () => {
  const { type, drop, flush, written } = box()
  type('50')
  drop()
  flush()
  vi.advanceTimersByTime(1000)
  expect(written).toEqual([])
})
