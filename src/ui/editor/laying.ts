import { lookUp } from '../../core/base/lookUp'
import type { Box } from '../../core/edit/arrange'
import { lockedCards, pinned, placed, withLock } from '../../core/edit/arrange'
import { layoutProblem, type LayoutCard } from '../../core/edit/layoutGraph'
import { settle } from '../../core/edit/settle'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import { cards } from '../../state/shown/cards'
import type { FoldedZone } from '../../state/shown/folding'
import { foldZones } from '../../state/shown/folding'
import { lines } from '../../state/shown/lines'
import { currentDoc, drawnNetwork, shownAnswer } from '../../state/shown/selectors'
import { startLayout, type LayoutRun } from '../layout/inWorker'
import type { Rect } from '../scene/area'
import { around } from '../scene/area'
import { layoutCard } from '../scene/geometry'
import { foldedZones, movedPlaces } from '../scene/scene'
import { namedStep } from '../words/stepName'
import type { Desk, Seen } from './desk'
import { number, stepAbout } from './desk'

/** Edits that place cards by themselves, and that keep cards from being placed. */
export interface Laying {
  /** Arranges the marked cards along their flows, or all where fewer than two are marked; `allPlaced` hears of all. */
  readonly layout: (allPlaced: () => void) => void
  readonly cancelLayout: () => void
  /** Locks the marked cards where they are drawn, or frees them. */
  readonly lock: (locked: boolean) => void
}

/** Whether a card is that of one of some processes, or of a zone in which one of them is. */
const standsForOne = ({ id, hidden }: Seen, processes: ReadonlySet<string>): boolean =>
  hidden === null ? processes.has(id) : hidden.some((box) => processes.has(box.id))

/** A card with the room that it takes; that of a zone takes the room of what it hides, for when it is expanded. */
function unfolded(card: Seen): Seen {
  const [first, ...others] = card.hidden ?? []
  if (first === undefined) return card
  const { x, y, width, height } = others.reduce<Rect>((sum, box) => around(sum, box), first)
  return { ...card, x, y, width, height }
}

/** A card of a layout in the middle of the room that it takes. */
function withRoom(card: LayoutCard, { width, height }: Box): LayoutCard {
  const down = (height - card.height) / 2
  const lowered = (ports: LayoutCard['inlets']) => ports.map(({ id, y }) => ({ id, y: y + down }))
  return { ...card, width, height, inlets: lowered(card.inlets), outlets: lowered(card.outlets) }
}

/** The cards that are seen, and how they hang together: that of a zone is alone in it. */
function drawnFor(network: Network, answer: Answer | null, zones: readonly FoldedZone[]) {
  const all = { cards: cards(network, answer), lines: lines(network, answer).lines }
  const drawn = foldZones(all, network, zones)
  const processes = Object.fromEntries(
    Object.values(drawn.cards).map(({ id, zone }) => [
      id,
      { id, zone: zone?.id ?? lookUp(network.processes, id)?.zone ?? null },
    ]),
  )
  const flows = Object.fromEntries(drawn.lines.map((line) => [line.id, line]))
  return { shapes: drawn.cards, drawing: { processes, flows } }
}

/** Edits that place cards by themselves, on a desk. */
export function laying(desk: Desk): Laying {
  const { store, actions, seen, places, open, marked, commit, tell } = desk
  let run: LayoutRun | null = null

  /** Cards to arrange, and whether these are all. */
  const chosen = () => {
    const [all, processes] = [seen(), new Set(marked().processes)]
    const some = all.filter((card) => standsForOne(card, processes))
    const ids = (some.length > 1 ? some : all).map(({ id }) => id)
    return { ids, all: some.length < 2 }
  }
  const finish = (found: ReturnType<typeof places>, allPlaced: (() => void) | null) => {
    const { doc } = store.getState()
    // Another tab may have taken the document over meanwhile.
    if (doc === null || actions.refuse()) return
    const [all, locked] = [seen().map(unfolded), lockedCards(doc)]
    const kept = all.filter((card) => standsForOne(card, locked)).map(({ id }) => id)
    const settled = settle(found, all, new Set(kept))
    const count = number(Object.keys(settled).length)
    const moved = movedPlaces(
      Object.entries(settled),
      Object.fromEntries(all.map(({ id, x, y }) => [id, { x, y }])),
      Object.fromEntries(all.flatMap(({ id, hidden }) => (hidden === null ? [] : [[id, hidden]]))),
    )
    commit(namedStep('layout', { count }), placed(pinned(doc, places()), moved))
    tell('layout.done', { count })
    allPlaced?.()
  }
  return {
    layout: (allPlaced) => {
      const state = store.getState()
      const network = drawnNetwork(state)
      const { ids, all } = chosen()
      if (network === null || run !== null || ids.length === 0 || actions.refuse()) return
      const zones = foldedZones(currentDoc(state)?.zones)
      const { shapes, drawing } = drawnFor(network, shownAnswer(state), zones)
      const problem = layoutProblem(
        drawing,
        seen()
          .filter(({ id }) => ids.includes(id))
          .flatMap((card) => {
            const shape = lookUp(shapes, card.id)
            return shape === undefined ? [] : [withRoom(layoutCard(shape), unfolded(card))]
          }),
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
