import type { Box } from '../../core/edit/arrange'
import { pinned } from '../../core/edit/arrange'
import { portAt } from '../../core/edit/connect'
import { commodityOf, entryOf, processNameOf } from '../../core/edit/ports'
import type { Elements } from '../../core/edit/remove'
import type { Library } from '../../core/library/library'
import type { NetworkDoc, PlaceDoc, Table } from '../../core/format/doc'
import type { Text } from '../../core/base/text'
import { inLanguage } from '../../core/base/text'
import type { NoticeCode, Step, StepKind } from '../../state/state'
import type { Wiring } from '../words/context'
import { namedStep } from '../words/stepName'

/** What is edited: a document with its library, and a place for every card that is drawn. */
export interface Open {
  readonly doc: NetworkDoc
  readonly library: Library
}

/** A card as it is seen; that of a zone stands for the cards that it hides. */
export interface Seen extends Box {
  readonly hidden: readonly Box[] | null
}

/** What every group of edits works with: the document, where its cards are, and ways to commit and to tell. */
export interface Desk extends Pick<Wiring, 'store' | 'actions'> {
  readonly seen: () => readonly Seen[]
  /** Cards of processes where they are drawn, or would be but for the card of their zone. */
  readonly boxes: () => readonly Box[]
  /** Middle of the view [px of the drawing]. */
  readonly middle: () => PlaceDoc
  readonly places: () => Table<PlaceDoc>
  /** Document and library to edit, where both are there and this tab may write. */
  readonly open: () => Open | null
  /** The processes and flows that commands act on, as far as they are still there; `all` counts the others too. */
  readonly marked: () => Elements & { readonly all: number }
  /** The marked cards where they are drawn. */
  readonly chosen: () => readonly Box[]
  readonly mark: (processes: readonly string[]) => void
  readonly commit: (step: Step, doc: NetworkDoc) => void
  readonly tell: (code: NoticeCode, values?: Readonly<Record<string, Text>>) => void
}

/** The desk of a drawing. */
export function createDesk(
  { store, actions }: Wiring,
  seen: Desk['seen'],
  middle: Desk['middle'],
): Desk {
  const boxes = () => seen().flatMap(({ hidden, ...box }): readonly Box[] => hidden ?? [box])
  const places = (): Table<PlaceDoc> =>
    Object.fromEntries(boxes().map(({ id, x, y }) => [id, { x, y }]))
  const marked = () => {
    const { doc, marked: all } = store.getState()
    const ids = (kind: 'process' | 'flow', table: object | undefined) =>
      all.flatMap((each) =>
        each.kind === kind && Object.hasOwn(table ?? {}, each.id) ? [each.id] : [],
      )
    return {
      all: all.length,
      processes: ids('process', doc?.processes),
      flows: ids('flow', doc?.flows),
    }
  }
  return {
    ...{ store, actions, seen, boxes, middle, places, marked },
    open: () => {
      const { doc, library } = store.getState()
      if (actions.refuse()) return null
      return doc === null || library === null ? null : { doc: pinned(doc, places()), library }
    },
    chosen: () => {
      const ids = new Set(marked().processes)
      return boxes().filter(({ id }) => ids.has(id))
    },
    mark: (ids) => {
      actions.mark(ids.map((id) => ({ kind: 'process', id })))
    },
    commit: (step, doc) => {
      actions.change(step, () => doc)
    },
    tell: (code, values = {}) => {
      const { language } = store.getState()
      const told = Object.entries(values).map(([key, text]) => [key, inLanguage(text, language)])
      actions.tell({ code, values: Object.fromEntries(told) as Record<string, string> })
    },
  }
}

/** A count as a text that is the same in both languages. */
export const number = (count: number): Text => ({ en: String(count), zh: String(count) })

/** Name of a process, its id where the document does not know it. */
export function nameOf(id: string, { doc, library }: Open): Text {
  const process = entryOf(doc.processes, id)
  return process === undefined ? { en: id } : processNameOf(id, process, library)
}

/** A step about some elements: by the name of the only one, else by their number. */
export function stepAbout(kind: StepKind, { processes, flows }: Elements, open: Open): Step {
  const count = processes.length + flows.length
  if (count !== 1) return namedStep(kind, { count: number(count) })
  const [process] = processes
  if (process !== undefined) return namedStep(kind, { name: nameOf(process, open) })
  const [from = '', port = ''] = (entryOf(open.doc.flows, flows[0])?.from ?? '').split('.')
  const carried = portAt({ process: from, port }, open.doc, open.library)?.commodity
  const name =
    carried === undefined ? { en: '' } : commodityOf(carried, open.doc, open.library).name
  return namedStep(kind, { name })
}
