import type { Actions } from '../../state/actions'
import { drawnNetwork } from '../../state/shown/selectors'
import type { Selection, State } from '../../state/state'
import type { Way } from '../../state/shown/walk'
import { flowBeside, stepAlong } from '../../state/shown/walk'

/** Which way the last step went: the flows beside one are those at the end where the walk came from. */
let last: Way = 'down'

/** The flow that was reached, and what had the focus then: a flow itself cannot have it. */
let reached: { readonly flow: string; readonly focus: Element | null } | null = null

/** Walks from the selection with the flow of material, or against it: card, flow, card. */
export function walkAlong(state: State, actions: Actions, way: Way): void {
  const { selection } = state
  const network = drawnNetwork(state)
  if (selection === null || network === null) return
  last = way
  const next = stepAlong(network, selection, way)
  if (next === null) actions.tell({ code: way === 'down' ? 'walk.noOut' : 'walk.noIn', values: {} })
  else arrive(next, actions)
}

/** Goes to the flow beside the selected one. */
export function walkBeside(state: State, actions: Actions, by: 1 | -1): void {
  const { selection } = state
  const network = drawnNetwork(state)
  if (selection?.kind !== 'flow' || network === null) return
  const next = flowBeside(network, selection.id, last, by)
  if (next !== null) arrive(next, actions)
}

/** Whether the walk stands on the selected flow: the focus is where it was when the flow was reached. */
export const standsOnFlow = ({ selection }: Pick<State, 'selection'>): boolean =>
  selection?.kind === 'flow' &&
  (document.activeElement === document.body ||
    (reached?.flow === selection.id && reached.focus === document.activeElement))

function arrive(next: Selection, actions: Actions): void {
  actions.select(next)
  reached = next.kind === 'flow' ? { flow: next.id, focus: document.activeElement } : null
  if (next.kind === 'process') focusCard(next.id)
}

/** How often a card that is not on the page yet is looked for [frames]. */
const patience = 30

/** Gives a card the focus, as soon as it is on the page. */
function focusCard(id: string, tries = patience): void {
  const card = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  if (card !== null) card.focus({ preventScroll: true })
  else if (tries > 0)
    requestAnimationFrame(() => {
      focusCard(id, tries - 1)
    })
}
