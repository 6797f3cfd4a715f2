import { useCallback, useMemo } from 'react'
import type { Card } from '../../state/shown/cards'
import type { Line } from '../../state/shown/lines'
import { currentDoc } from '../../state/shown/selectors'
import type { Selection } from '../../state/state'
import { useWiring } from '../words/context'

/** Takes over what React Flow selects and deselects; what is drawn as one is marked as the several that it is. */
export function useRemark(cards: Readonly<Record<string, Card>>, lines: readonly Line[]) {
  const { store, actions } = useWiring()
  const several = useMemo(
    () =>
      new Map<string | undefined, readonly string[]>([
        ...Object.values(cards).flatMap(({ id, zone }) =>
          zone === null ? [] : [[id, zone.members] as const],
        ),
        ...lines.flatMap(({ id, flows }) => (flows.length > 1 ? [[id, flows] as const] : [])),
      ]),
    [cards, lines],
  )
  return useCallback(
    (
      kind: Selection['kind'],
      changes: readonly {
        readonly type: string
        readonly id?: string
        readonly selected?: boolean
      }[],
    ) => {
      const chosen = changes
        .filter(({ type }) => type === 'select')
        .flatMap(({ id = '', selected }) =>
          (several.get(id) ?? [id]).map((each) => ({ id: each, selected })),
        )
      if (chosen.length === 0) return
      const state = store.getState()
      const { marked } = state
      const doc = currentDoc(state)
      const touched = new Set(chosen.map(({ id }) => id))
      // What an undo has taken away is drawn no more and would never be deselected.
      const kept = marked.filter(
        (each) =>
          Object.hasOwn((each.kind === 'flow' ? doc?.flows : doc?.processes) ?? {}, each.id) &&
          (each.kind !== kind || !touched.has(each.id)),
      )
      const added = chosen.flatMap(({ id, selected }) => (selected === true ? [{ kind, id }] : []))
      actions.mark([...kept, ...added])
    },
    [store, actions, several],
  )
}
