import { lockedCards, pinned, placed, withLock } from '../../../core/edit/arrange'
import { layoutProblem } from '../../../core/edit/layoutGraph'
import { settle } from '../../../core/edit/settle'
import { cards } from '../../../state/cards'
import { drawnNetwork, shownAnswer } from '../../../state/selectors'
import { startLayout, type LayoutRun } from '../../layout/inWorker'
import { layoutCard } from '../geometry'
import { namedStep } from '../stepName'
import type { Desk } from './desk'
import { number, stepAbout } from './desk'

/** Edits that place cards by themselves, and that keep cards from being placed. */
export interface Laying {
  /** Arranges the marked cards along their flows, or all where fewer than two are marked; `allPlaced` hears of all. */
  readonly layout: (allPlaced: () => void) => void
  readonly cancelLayout: () => void
  /** Locks the marked cards where they are drawn, or frees them. */
  readonly lock: (locked: boolean) => void
}

/** Edits that place cards by themselves, on a desk. */
export function laying(desk: Desk): Laying {
  const { store, actions, boxes, places, open, marked, commit, tell } = desk
  let run: LayoutRun | null = null

  /** Cards to arrange, and whether these are all. */
  const chosen = () => {
    const { processes } = marked()
    const some = processes.length > 1 ? new Set(processes) : null
    const drawn = boxes().map(({ id }) => id)
    return { ids: drawn.filter((id) => some?.has(id) ?? true), all: some === null }
  }
  const finish = (found: ReturnType<typeof places>, allPlaced: (() => void) | null) => {
    const { doc } = store.getState()
    // Another tab may have taken the document over meanwhile.
    if (doc === null || actions.refuse()) return
    const settled = settle(found, boxes(), lockedCards(doc))
    const count = number(Object.keys(settled).length)
    commit(namedStep('layout', { count }), placed(pinned(doc, places()), settled))
    tell('layout.done', { count })
    allPlaced?.()
  }
  return {
    layout: (allPlaced) => {
      const state = store.getState()
      const network = drawnNetwork(state)
      const { ids, all } = chosen()
      if (network === null || run !== null || ids.length === 0 || actions.refuse()) return
      const shapes = cards(network, shownAnswer(state))
      const problem = layoutProblem(
        network,
        ids.flatMap((id) => (shapes[id] === undefined ? [] : [layoutCard(shapes[id])])),
      )
      actions.tell(null)
      actions.arrange(ids.length)
      run = startLayout(problem)
      void run.done.then((result) => {
        run = null
        // Another document may have been opened meanwhile: its cards are not these.
        if (store.getState().documentId !== state.documentId) return
        actions.arrange(null)
        if (result.ok) finish(result.value, all ? allPlaced : null)
        else if (result.error.kind !== 'failed') tell(`layout.${result.error.kind}`)
        else tell('layout.failed', { reason: { en: result.error.reason } })
      })
    },
    cancelLayout: () => {
      run?.cancel()
    },
    lock: (locked) => {
      const found = open()
      const { processes } = marked()
      if (found === null) return
      const kept = lockedCards(found.doc)
      const changing = processes.filter((id) => kept.has(id) !== locked)
      if (changing.length === 0) return
      const step = stepAbout(locked ? 'lock' : 'unlock', { processes: changing, flows: [] }, found)
      commit(step, withLock(found.doc, changing, locked))
    },
  }
}
