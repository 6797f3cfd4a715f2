import { lookUp } from '../../core/base/lookUp'
import type { Addition } from '../../core/edit/add'
import { addProcess, additionName } from '../../core/edit/add'
import { rename } from '../../core/edit/arrange'
import { connect, inOrder, portAt, reconnect, whyNot } from '../../core/edit/connect'
import { commodityOf } from '../../core/edit/ports'
import { mentionedIn, removeElements } from '../../core/edit/remove'
import type { PlaceDoc } from '../../core/format/doc'
import type { PortRef } from '../../core/network/network'
import type { Text } from '../../core/base/text'
import type { Step } from '../../state/state'
import { freePlace, sizeOfAddition } from '../scene/freePlace'
import { namedStep } from '../words/stepName'
import type { Desk, Open } from './desk'
import { nameOf, stepAbout } from './desk'

/** Edits of what the network is made of. */
export interface Building {
  /** Adds at a place, or at a free one near the middle of the view; gives the id of the new process. */
  readonly add: (addition: Addition, at?: PlaceDoc) => string | null
  /** Joins two ports, or says why they cannot be joined. */
  readonly join: (one: PortRef, other: PortRef) => boolean
  readonly moveEnd: (flow: string, one: PortRef, other: PortRef) => void
  /** Adds what a port offers and joins it, as one step. */
  readonly extend: (from: PortRef, addition: Addition, port: string, at: PlaceDoc | null) => void
  readonly remove: () => void
  readonly rename: (process: string, name: Text) => void
}

/** Distance to a card that is added at the end of a flow [px]. */
const reach = 130

/** "Connect fly ash → bricks"; null where one of the ports is gone. */
function joining(one: PortRef, other: PortRef, open: Open): Step | null {
  const [a, b] = [one, other].map((ref) => portAt(ref, open.doc, open.library))
  if (a === undefined || b === undefined) return null
  const { from, to } = inOrder(a, b)
  return namedStep('addFlow', {
    from: commodityOf(from.commodity, open.doc, open.library).name,
    to: nameOf(to.process, open),
  })
}

/** Edits of what the network is made of, on a desk. */
export function building(desk: Desk): Building {
  const { actions, boxes, middle, open, commit, mark, tell } = desk
  const refused = (one: PortRef, other: PortRef, flow?: string): boolean => {
    const found = open()
    // Ports that only the scenario has are there on screen, but not in the document.
    const refusal = found === null ? null : whyNot(found.doc, found.library, one, other, flow)
    if (refusal !== null) tell(`refused.${refusal.code}`, refusal.values)
    return found === null || refusal !== null
  }
  return {
    add: (addition, at) => {
      const found = open()
      if (found === null) return null
      const { width, height } = sizeOfAddition(addition, found.library)
      const wish = at ?? middle()
      const place = { x: wish.x - width / 2, y: wish.y - height / 2 }
      const free = freePlace({ ...place, width, height }, boxes())
      const added = addProcess(found.doc, found.library, addition, free)
      if (added === null) return null
      commit(
        stepAbout('addProcess', { processes: [added.process], flows: [] }, { ...found, ...added }),
        added.doc,
      )
      mark([added.process])
      return added.process
    },
    join: (one, other) => {
      const found = open()
      if (found === null || refused(one, other)) return false
      const joined = connect(found.doc, found.library, one, other)
      const step = joining(one, other, found)
      if (joined === null || step === null) return false
      commit(step, joined.doc)
      actions.select({ kind: 'flow', id: joined.flow })
      return true
    },
    moveEnd: (flow, one, other) => {
      const found = open()
      if (found === null || refused(one, other, flow)) return
      const step = joining(one, other, found)
      if (step !== null) commit(step, reconnect(found.doc, found.library, flow, one, other))
    },
    extend: (from, addition, port, at) => {
      const found = open()
      const start = boxes().find(({ id }) => id === from.process)
      if (found === null || start === undefined) return
      const { width, height } = sizeOfAddition(addition, found.library)
      const giver = portAt(from, found.doc, found.library)?.direction === 'out'
      const x = giver ? start.x + start.width + reach : start.x - width - reach
      const wish =
        at === null ? { x, y: start.y } : { x: giver ? at.x : at.x - width, y: at.y - 30 }
      const place = freePlace({ ...wish, width, height }, boxes())
      const added = addProcess(found.doc, found.library, addition, place)
      if (added === null) return
      const to = { process: added.process, port }
      const joined = connect(added.doc, found.library, from, to)
      if (joined === null) return
      const names = { name: additionName(addition, found.library) }
      const step = joining(from, to, { ...found, doc: joined.doc })
      commit(step ?? namedStep('addProcess', names), joined.doc)
      mark([added.process])
    },
    remove: () => {
      const [found, elements] = [open(), desk.marked()]
      if (found === null || elements.all === 0) return
      if (elements.processes.length + elements.flows.length === 0) {
        tell('onlyInScenario')
        return
      }
      const scenarios = mentionedIn(found.doc, elements)
      commit(stepAbout('remove', elements, found), removeElements(found.doc, elements))
      actions.select(null)
      const names = scenarios.map((id) => lookUp(found.doc.scenarios, id)?.name ?? { en: id })
      const list = {
        en: names.map(({ en }) => en).join(', '),
        zh: names.map(({ en, zh }) => zh ?? en).join('、'),
      }
      if (names.length > 0) tell('mentioned', { scenarios: list })
    },
    rename: (process, name) => {
      const { doc } = desk.store.getState()
      if (doc !== null)
        commit(namedStep('rename', { name }), rename(doc, 'processes', process, name))
    },
  }
}
