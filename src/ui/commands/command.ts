import { lookUp } from '../../core/base/lookUp'
import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'
import type { Editor } from '../editor/useEditor'
import type { MessageKey } from '../words/catalogues'
import type { View } from './useView'

/** What a command works with. */
export interface CommandContext {
  readonly state: State
  readonly actions: Actions
  readonly editor: Editor
  readonly view: View
}

/** Something that the user can do: feeds the menu, the bar, the palette, the shortcuts and their sheet. */
export interface Command {
  readonly text: MessageKey
  /** Shortcuts as `keysText` writes them; the first is shown in menus. */
  readonly keys?: readonly string[]
  /** The browser raises an event of its own for these keys, such as `copy`. */
  readonly native?: boolean
  /** Whether the command makes sense now; always where it is not said. */
  readonly allowed?: (state: State) => boolean
  readonly perform: (context: CommandContext) => void
}

/** How many cards are marked. */
const marked = ({ marked }: State): number => marked.filter(({ kind }) => kind === 'process').length

export const someMarked = (state: State): boolean => state.marked.length > 0
export const cardsMarked = (state: State): boolean => marked(state) > 0
export const severalMarked = (state: State): boolean => marked(state) > 1
export const manyMarked = (state: State): boolean => marked(state) > 2

/** Whether some marked card is locked in place, or is not. */
const anyMarkedLock =
  (locked: boolean) =>
  ({ marked, doc }: State): boolean =>
    marked.some(
      ({ kind, id }) => kind === 'process' && (lookUp(doc?.layout, id)?.locked ?? false) === locked,
    )
export const freeMarked = anyMarkedLock(false)
export const lockedMarked = anyMarkedLock(true)
export const notArranging = ({ arranging }: State): boolean => arranging === null
export const oneProcess = ({ selection }: State): boolean => selection?.kind === 'process'

/** Whether some marked process stands in a zone that is drawn as one card, or as a frame. */
export const zoneMarked =
  (collapsed: boolean) =>
  ({ doc, marked }: State): boolean =>
    marked.some(({ kind, id }) => {
      const zone = kind === 'process' ? lookUp(doc?.processes, id)?.zone : undefined
      return zone !== undefined && (lookUp(doc?.zones, zone)?.collapsed ?? false) === collapsed
    })

/** Whether some zone is drawn as one card, or as a frame. */
export const zoneDrawn =
  (collapsed: boolean) =>
  ({ doc }: State): boolean =>
    Object.values(doc?.zones ?? {}).some((zone) => (zone.collapsed ?? false) === collapsed)

/** Whether one process or flow is selected, from which one can walk along the flow. */
export const onFlowOrProcess = ({ selection }: State): boolean =>
  selection?.kind === 'process' || selection?.kind === 'flow'

/** The selected process, if it is one. */
export const processOf = ({ selection }: State): string | null =>
  selection?.kind === 'process' ? selection.id : null
