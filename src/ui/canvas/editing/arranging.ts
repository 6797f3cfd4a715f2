import type { Alignment } from '../../../core/edit/arrange'
import { alignElements, distribute, pinned, placed } from '../../../core/edit/arrange'
import type { PlaceDoc, Table } from '../../../core/network/doc'
import type { Desk } from './desk'
import { number } from './desk'

/** Edits of where cards are. */
export interface Arranging {
  readonly nudge: (dx: number, dy: number) => void
  readonly align: (to: Alignment) => void
  readonly spread: (axis: 'x' | 'y') => void
}

/** Edits of where cards are, on a desk. */
export function arranging({ actions, chosen, places, tell }: Desk): Arranging {
  const arrange = (moved: Table<PlaceDoc>) => {
    actions.change({ kind: 'arrange', values: {}, group: null }, (doc) => placed(doc, moved))
  }
  return {
    nudge: (dx, dy) => {
      const boxes = chosen()
      if (boxes.length === 0 || actions.refuse()) return
      const moved = boxes.map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }] as const)
      const group = `nudge ${boxes.map(({ id }) => id).join(' ')}`
      actions.change({ kind: 'move', values: {}, group }, (doc) =>
        placed(pinned(doc, places()), Object.fromEntries(moved)),
      )
      tell('moved', { count: number(boxes.length) })
    },
    align: (to) => {
      arrange(alignElements(chosen(), to))
    },
    spread: (axis) => {
      arrange(distribute(chosen(), axis))
    },
  }
}
