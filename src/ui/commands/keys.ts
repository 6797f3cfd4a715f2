import { lookUp } from '../../core/base/lookUp'
const isMac = (): boolean => navigator.platform.startsWith('Mac')

/** A shortcut as it is written on this machine: "Ctrl + Shift + Z". `mod` is Ctrl, or Cmd on a Mac. */
export const keysText = (keys: string): string =>
  keys.replace('mod', isMac() ? '⌘' : 'Ctrl').replaceAll(' ', ' + ')

/** Names of keys that are not what the key writes. */
const named: Readonly<Record<string, string>> = { Del: 'Delete', Esc: 'Escape' }

/** Whether a key press is a shortcut such as `mod Shift Z`, `Del` or `?`. */
export function isPressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split(' ')
  const key = parts.at(-1) ?? ''
  const wanted = (lookUp(named, key) ?? key).toLowerCase()
  const shift = parts.includes('Shift')
  // Where Shift makes another sign, the sign itself or the digit under it is what was meant.
  const written = event.key.toLowerCase() === wanted || (shift && event.code === `Digit${wanted}`)
  const sign = wanted.length === 1 && !/[a-z0-9]/.test(wanted)
  return (
    written &&
    !event.altKey &&
    (event.ctrlKey || event.metaKey) === parts.includes('mod') &&
    (sign || event.shiftKey === shift)
  )
}

/** Whether a shortcut is a single character, which people who dictate or slip may want off (WCAG 2.1.4). */
export const isSingleKey = (keys: string): boolean => keys.length === 1
