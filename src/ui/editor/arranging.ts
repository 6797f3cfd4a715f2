import type { Alignment } from '../../core/edit/arrange'
import { alignElements, distribute, lockedCards, pinned, placed } from '../../core/edit/arrange'
import type { PlaceDoc, Table } from '../../core/format/doc'
import type { Desk } from './desk'
import { number } from './desk'

/** Edits of where cards are. */
export interface Arranging {
  readonly nudge: (dx: number, dy: number) => void
  readonly align: (to: Alignment) => void
  readonly spread: (axis: 'x' | 'y') => void
}

/** Edits of where cards are, on a desk. */
export function arranging({ store, actions, chosen, places, tell }: Desk): Arranging {
  const locked = () => lockedCards(store.getState().doc ?? {})
  const arrange = (moved: Table<PlaceDoc>) => {
    actions.change({ kind: 'arrange', values: {}, group: null }, (doc) => placed(doc, moved))
  }
  return {
    nudge: (dx, dy) => {
      const [all, kept] = [chosen(), locked()]
      if (all.length === 0 || actions.refuse()) return
      const boxes = all.filter(({ id }) => !kept.has(id))
      if (boxes.length < all.length) tell('locked', { count: number(all.length - boxes.length) })
      if (boxes.length === 0) return
      const moved = boxes.map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }] as const)
      const group = `nudge ${boxes.map(({ id }) => id).join(' ')}`
      actions.change({ kind: 'move', values: {}, group }, (doc) =>
        placed(pinned(doc, places()), Object.fromEntries(moved)),
      )
      if (boxes.length === all.length) tell('moved', { count: number(boxes.length) })
    },
    align: (to) => {
      arrange(alignElements(chosen(), to, locked()))
    },
    spread: (axis) => {
      arrange(distribute(chosen(), axis, locked()))
    },
  }
}
