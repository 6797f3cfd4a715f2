import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import type { OutlineRow } from '../../../state/shown/outline'
import { matches } from '../../parts/search'
import { ledTo, type Arrows } from '../../parts/roving'
import type { Outline } from './useOutline'

/** After this long without a letter the next one begins another word [ms]. */
const pause = 700

const arrows: Arrows = { next: ['ArrowDown'], before: ['ArrowUp'] }

/** The line to which a key leads; undefined where it leads nowhere. */
function goalOf(key: string, rows: readonly OutlineRow[], at: number): OutlineRow | undefined {
  const row = rows[at]
  const led = ledTo(key, rows, at, arrows)
  if (led !== undefined || row === undefined) return led
  if (key === 'ArrowRight') return row.open === true ? rows[at + 1] : undefined
  if (key === 'ArrowLeft' && row.open !== true)
    return rows.slice(0, at).findLast(({ level }) => level < row.level)
  return undefined
}

/** Lines to open or close by a key: the one that the keyboard is on, or with `*` all beside it. */
function flippedBy(key: string, rows: readonly OutlineRow[], at: number): readonly OutlineRow[] {
  const row = rows[at]
  if (row === undefined) return []
  if ((key === 'ArrowRight' && row.open === false) || (key === 'ArrowLeft' && row.open === true))
    return [row]
  return key === '*'
    ? rows.filter(
        ({ kind, level, open }) => kind === row.kind && level === row.level && open === false,
      )
    : []
}

/** Keys of a tree: arrows, Home, End, the first letters of a name; Enter and Space are what the caller makes of them. */
export function useTreeKeys(
  { rows, at, flip }: Outline,
  nameOf: (row: OutlineRow) => string,
  go: (row: OutlineRow) => void,
) {
  const typed = useRef({ text: '', when: -Infinity })
  const named = (letter: string): OutlineRow | undefined => {
    const now = performance.now()
    const text = now - typed.current.when > pause ? letter : typed.current.text + letter
    typed.current = { text, when: now }
    // The first letter goes on from here, the next ones refine where it led.
    const from = text.length > 1 ? at : at + 1
    const order = [...rows.slice(from), ...rows.slice(0, from)]
    const word = text.toLowerCase()
    return (
      order.find((row) => nameOf(row).toLowerCase().startsWith(word)) ??
      order.find((row) => matches(text, [nameOf(row)]))
    )
  }
  return (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || event.nativeEvent.isComposing) return
    const flipped = flippedBy(key, rows, at)
    const letter = key.length === 1 && key !== ' ' && key !== '*'
    const goal = goalOf(key, rows, at) ?? (letter ? named(key) : undefined)
    if (flipped.length > 0) flip(flipped)
    else if (goal !== undefined) go(goal)
    if (flipped.length > 0 || goal !== undefined || key.startsWith('Arrow')) event.preventDefault()
  }
}
