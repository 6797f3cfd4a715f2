import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import type { Addition } from '../../core/edit/add'
import { addProcess, additionName } from '../../core/edit/add'
import { alignElements, distribute, pinned, placed, rename } from '../../core/edit/arrange'
import type { Alignment, Box } from '../../core/edit/arrange'
import { connect, inOrder, portAt, reconnect, whyNot } from '../../core/edit/connect'
import { copyFragment, grid, pasteFragment, readFragment } from '../../core/edit/fragment'
import { commodityOf, entryOf, processNameOf } from '../../core/edit/ports'
import type { EditPort } from '../../core/edit/ports'
import { mentionedIn, removeElements } from '../../core/edit/remove'
import type { Library } from '../../core/library/library'
import type { NetworkDoc, PlaceDoc, Table } from '../../core/network/doc'
import type { PortRef } from '../../core/network/network'
import type { Text } from '../../core/text'
import { inLanguage } from '../../core/text'
import { currentDoc } from '../../state/selectors'
import type { NoticeCode, Step } from '../../state/state'
import type { Wiring } from '../context'
import { useWiring } from '../context'
import { freePlace, sizeOfAddition } from './freePlace'
import { namedStep } from './stepName'

/** Every edit that the canvas, its menus and its shortcuts can make; each is one step that can be undone. */
export interface Editor {
  /** Adds at a place, or at a free one near the middle of the view; gives the id of the new process. */
  readonly add: (addition: Addition, at?: PlaceDoc) => string | null
  /** Joins two ports, or says why they cannot be joined. */
  readonly join: (one: PortRef, other: PortRef) => boolean
  readonly moveEnd: (flow: string, one: PortRef, other: PortRef) => void
  /** Adds what a port offers and joins it, as one step. */
  readonly extend: (from: PortRef, addition: Addition, port: string, at: PlaceDoc | null) => void
  readonly remove: () => void
  /** The chosen part as text for the clipboard, null where nothing is chosen. */
  readonly copy: () => string | null
  readonly paste: (text: string) => void
  readonly duplicate: () => void
  readonly selectAll: () => void
  readonly nudge: (dx: number, dy: number) => void
  readonly align: (to: Alignment) => void
  readonly spread: (axis: 'x' | 'y') => void
  readonly rename: (process: string, name: Text) => void
}

/** The processes and flows that commands act on, as far as they are still there. */
function markedOf({ store }: Wiring) {
  const { doc, marked } = store.getState()
  const ids = (kind: 'process' | 'flow', table: object | undefined) =>
    marked.filter((each) => each.kind === kind && Object.hasOwn(table ?? {}, each.id))
  return {
    all: marked.length,
    processes: ids('process', doc?.processes).map(({ id }) => id),
    flows: ids('flow', doc?.flows).map(({ id }) => id),
  }
}

/** Commands on the document, bound to the drawing in which they happen. */
export function useEditor(): Editor {
  const wiring = useWiring()
  const { getNodes } = useReactFlow()
  const view = useStoreApi()
  return useMemo(() => {
    const boxes = (): readonly Box[] =>
      getNodes().map(({ id, position, width = 0, height = 0 }) => ({
        id,
        ...position,
        width,
        height,
      }))
    const middle = (): PlaceDoc => {
      const { transform, width, height } = view.getState()
      const [x, y, zoom] = transform
      return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom }
    }
    return editorOf(wiring, boxes, middle)
  }, [wiring, getNodes, view])
}

function editorOf(wiring: Wiring, boxes: () => readonly Box[], middle: () => PlaceDoc): Editor {
  const { store, actions } = wiring
  const places = (): Table<PlaceDoc> =>
    Object.fromEntries(boxes().map(({ id, x, y }) => [id, { x, y }]))
  /** Document and library, where both are there. */
  const open = (): { readonly doc: NetworkDoc; readonly library: Library } | null => {
    const { doc, library } = store.getState()
    return doc === null || library === null ? null : { doc: pinned(doc, places()), library }
  }
  const tell = (code: NoticeCode, values: Readonly<Record<string, Text>> = {}) => {
    const { language } = store.getState()
    const told = Object.entries(values).map(([key, text]) => [key, inLanguage(text, language)])
    actions.tell({ code, values: Object.fromEntries(told) as Record<string, string> })
  }
  const number = (count: number): Text => ({ en: String(count), zh: String(count) })
  const commit = (step: Step, doc: NetworkDoc) => {
    actions.change(step, () => doc)
  }
  const markProcesses = (ids: readonly string[]) => {
    actions.mark(ids.map((id) => ({ kind: 'process', id })))
  }
  const nameOf = (id: string, doc: NetworkDoc, library: Library): Text => {
    const process = entryOf(doc.processes, id)
    return process === undefined ? { en: id } : processNameOf(id, process, library)
  }
  const nameOfAll = (
    {
      processes,
      flows,
    }: { readonly processes: readonly string[]; readonly flows: readonly string[] },
    doc: NetworkDoc,
    library: Library,
  ): Text => {
    const [first] = processes
    const count = processes.length + flows.length
    if (first !== undefined && processes.length === 1) return nameOf(first, doc, library)
    const flow = count === 1 ? entryOf(doc.flows, flows[0]) : undefined
    const [process = '', port = ''] = (flow?.from ?? '').split('.')
    const carried = flow === undefined ? undefined : portAt({ process, port }, doc, library)
    return carried === undefined
      ? { en: `${String(count)} elements`, zh: ` ${String(count)} 个对象` }
      : commodityOf(carried.commodity, doc, library).name
  }
  const flowNames = (one: EditPort, other: EditPort, doc: NetworkDoc, library: Library) => {
    const { from, to } = inOrder(one, other)
    return {
      from: commodityOf(from.commodity, doc, library).name,
      to: nameOf(to.process, doc, library),
    }
  }
  const refused = (one: PortRef, other: PortRef, flow?: string): boolean => {
    const found = open()
    // Ports that only the scenario has are there on screen, but not in the document.
    const refusal = found === null ? null : whyNot(found.doc, found.library, one, other, flow)
    if (refusal !== null) tell(`refused.${refusal.code}`, refusal.values)
    return found === null || refusal !== null
  }
  const arrange = (moved: Table<PlaceDoc>, group: string | null = null) => {
    actions.change({ kind: 'arrange', values: {}, group }, (doc) => placed(doc, moved))
  }
  const chosenBoxes = () => {
    const { processes } = markedOf(wiring)
    return boxes().filter(({ id }) => processes.includes(id))
  }
  const insert = (text: string, offset: PlaceDoc | null, kind: 'paste' | 'duplicate') => {
    const [found, fragment] = [open(), readFragment(text)]
    if (typeof fragment === 'string') tell(`paste.${fragment}`)
    if (found === null || typeof fragment === 'string') return
    const used = new Set(Object.values(found.doc.layout ?? {}).map(({ x, y }) => `${x} ${y}`))
    const covered = (by: number) =>
      Object.values(fragment.layout).some(({ x, y }) => used.has(`${x + by} ${y + by}`))
    let by = grid
    while (offset === null && covered(by)) by += grid
    const { doc, elements } = pasteFragment(
      found.doc,
      found.library,
      fragment,
      offset ?? { x: by, y: by },
    )
    const name = nameOfAll({ processes: elements.processes, flows: [] }, doc, found.library)
    commit(namedStep(kind, { name }), doc)
    markProcesses(elements.processes)
    if (kind === 'paste') tell('paste.done', { count: number(elements.processes.length) })
  }
  const copy = (): string | null => {
    const { doc } = store.getState()
    const { processes } = markedOf(wiring)
    if (doc === null || processes.length === 0) return null
    tell('copied', { count: number(processes.length) })
    return JSON.stringify(copyFragment(doc, processes, places()))
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
      const name = nameOf(added.process, added.doc, found.library)
      commit(namedStep('addProcess', { name }), added.doc)
      markProcesses([added.process])
      return added.process
    },
    join: (one, other) => {
      const found = open()
      if (found === null || refused(one, other)) return false
      const joined = connect(found.doc, found.library, one, other)
      const [a, b] = [one, other].map((ref) => portAt(ref, found.doc, found.library))
      if (joined === null || a === undefined || b === undefined) return false
      commit(namedStep('addFlow', flowNames(a, b, found.doc, found.library)), joined.doc)
      actions.select({ kind: 'flow', id: joined.flow })
      return true
    },
    moveEnd: (flow, one, other) => {
      const found = open()
      if (found === null || refused(one, other, flow)) return
      const moved = reconnect(found.doc, found.library, flow, one, other)
      const [a, b] = [one, other].map((ref) => portAt(ref, found.doc, found.library))
      if (a === undefined || b === undefined) return
      commit(namedStep('addFlow', flowNames(a, b, found.doc, found.library)), moved)
    },
    extend: (from, addition, port, at) => {
      const found = open()
      const start = boxes().find(({ id }) => id === from.process)
      if (found === null || start === undefined) return
      const { width, height } = sizeOfAddition(addition, found.library)
      const giver = portAt(from, found.doc, found.library)?.direction === 'out'
      const x = giver ? start.x + start.width + 130 : start.x - width - 130
      const wish =
        at === null ? { x, y: start.y } : { x: giver ? at.x : at.x - width, y: at.y - 30 }
      const place = freePlace({ ...wish, width, height }, boxes())
      const added = addProcess(found.doc, found.library, addition, place)
      const joined =
        added === null
          ? null
          : connect(added.doc, found.library, from, { process: added.process, port })
      if (added === null || joined === null) return
      const [a, b] = [from, { process: added.process, port }].map((ref) =>
        portAt(ref, joined.doc, found.library),
      )
      const names = { name: additionName(addition, found.library) }
      commit(
        a === undefined || b === undefined
          ? namedStep('addProcess', names)
          : namedStep('addFlow', flowNames(a, b, joined.doc, found.library)),
        joined.doc,
      )
      markProcesses([added.process])
    },
    remove: () => {
      const found = open()
      const elements = markedOf(wiring)
      if (found === null || elements.all === 0) return
      if (elements.processes.length + elements.flows.length === 0) {
        tell('onlyInScenario')
        return
      }
      const name = nameOfAll(elements, found.doc, found.library)
      const scenarios = mentionedIn(found.doc, elements)
      commit(namedStep('remove', { name }), removeElements(found.doc, elements))
      actions.select(null)
      const names = scenarios.map((id) => found.doc.scenarios?.[id]?.name ?? { en: id })
      const list = {
        en: names.map(({ en }) => en).join(', '),
        zh: names.map(({ en, zh }) => zh ?? en).join('、'),
      }
      if (names.length > 0) tell('mentioned', { scenarios: list })
    },
    copy,
    paste: (text) => {
      insert(text, null, 'paste')
    },
    duplicate: () => {
      const { doc } = store.getState()
      const { processes } = markedOf(wiring)
      if (doc === null || processes.length === 0) return
      insert(JSON.stringify(copyFragment(doc, processes, places())), null, 'duplicate')
    },
    selectAll: () => {
      const doc = currentDoc(store.getState())
      markProcesses(Object.keys(doc?.processes ?? {}))
    },
    nudge: (dx, dy) => {
      const chosen = chosenBoxes()
      if (chosen.length === 0) return
      const moved = chosen.map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }] as const)
      const group = `nudge ${chosen.map(({ id }) => id).join(' ')}`
      actions.change({ kind: 'move', values: {}, group }, (doc) =>
        placed(pinned(doc, places()), Object.fromEntries(moved)),
      )
      tell('moved', { count: number(chosen.length) })
    },
    align: (to) => {
      arrange(alignElements(chosenBoxes(), to))
    },
    spread: (axis) => {
      arrange(distribute(chosenBoxes(), axis))
    },
    rename: (process, name) => {
      const { doc } = store.getState()
      if (doc !== null)
        commit(namedStep('rename', { name }), rename(doc, 'processes', process, name))
    },
  }
}
