import { expect, test } from 'vitest'
import { allCommands } from '../../../src/ui/commands/commands'
import { isPressed, isSingleKey } from '../../../src/ui/commands/keys'

const press = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    ...{ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
    ...held,
  }) as KeyboardEvent

test('a shortcut is its key with exactly the keys held down', () => {
  expect(isPressed(press('z', { ctrlKey: true }), 'mod Z')).toBe(true)
  expect(isPressed(press('z', { metaKey: true }), 'mod Z')).toBe(true)
  expect(isPressed(press('Z', { ctrlKey: true, shiftKey: true }), 'mod Z')).toBe(false)
  expect(isPressed(press('Z', { ctrlKey: true, shiftKey: true }), 'mod Shift Z')).toBe(true)
  expect(isPressed(press('z'), 'mod Z')).toBe(false)
  expect(isPressed(press('c', { altKey: true }), 'C')).toBe(false)
  expect(isPressed(press('Delete'), 'Del')).toBe(true)
})

test('signs are what they write, digits with Shift what they are', () => {
  expect(isPressed(press('?', { shiftKey: true }), '?')).toBe(true)
  expect(isPressed(press('!', { shiftKey: true, code: 'Digit1' }), 'Shift 1')).toBe(true)
  expect(isPressed(press('1', { code: 'Digit1' }), 'Shift 1')).toBe(false)
  // The browser's own zoom is left to it.
  expect(isPressed(press('+', { ctrlKey: true }), '+')).toBe(false)
  expect(isPressed(press('0'), '0')).toBe(true)
})

test('no two commands share a shortcut, and single keys are told from others', () => {
  const keys = allCommands.flatMap(([, command]) => command.keys ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter(isSingleKey)).toEqual(expect.arrayContaining(['C', 'N', '?']))
  expect(isSingleKey('Shift 1') || isSingleKey('Del') || isSingleKey('F2')).toBe(false)
})
