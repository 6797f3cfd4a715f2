import type { StoreApi } from 'zustand/vanilla'
import type { Relaxation } from '../core/repair/relaxation'
import type { Library } from '../core/library/library'
import type { NetworkDoc, PlaceDoc, Table } from '../core/format/doc'
import type { Language } from '../core/base/text'
import type { Goal } from './goals'
import type { History } from './history'
import type { Written } from './scenarios'
import type {
  Chosen,
  ColourScheme,
  Dialog,
  Edits,
  Notice,
  Selection,
  State,
  Step,
  Toggle,
} from './state'
import type { Views } from './views'

/** What the user can do. */
export interface Actions {
  /** Opens a document, with what was chosen on top of it when it was last open. */
  readonly open: (id: string, doc: NetworkDoc, chosen?: Chosen | null) => void
  readonly chooseScenario: (scenario: string | null) => void
  readonly chooseBaseline: (baseline: string) => void
  readonly chooseGoal: (goal: Goal) => void
  readonly switchFlow: (flow: string, on: boolean) => void
  readonly moveParameter: (parameter: string, value: number) => void
  readonly resetParameter: (parameter: string) => void
  readonly resetEdits: () => void
  readonly edit: (patch: Edits) => void
  /** Edits the document itself, as one named step that can be undone; solves unless only the layout changed. */
  readonly change: (step: Step, update: (doc: NetworkDoc) => NetworkDoc) => void
  /** Changes the document, the active scenario and the changes on top together, as one named step, and solves. */
  readonly revise: (step: Step, update: (written: Written) => Written) => void
  /** Lets bounds give way, as one named step, each where it comes from. */
  readonly relax: (step: Step, relaxations: readonly Relaxation[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly select: (selection: Selection | null) => void
  /** Selects several processes and flows at once. */
  readonly mark: (marked: readonly Selection[]) => void
  readonly toggleLibrary: () => void
  readonly toggleOutline: () => void
  /** Opens the library with the focus in its search. */
  readonly searchLibrary: () => void
  readonly ask: (dialog: Dialog | null) => void
  readonly tell: (notice: Notice | null) => void
  /** Says how many cards are being arranged; null when that is over. */
  readonly arrange: (count: number | null) => void
  readonly moveCards: (places: Table<PlaceDoc>) => void
  readonly openDrawer: (panel: string | null) => void
  /** Remembers how results are looked at, those of a study or, with an empty id, of the drawer itself. */
  readonly keepView: <K extends keyof Views>(study: string, key: K, view: Views[K]) => void
  /** Draws a zone as one card, or as a frame around its processes. */
  readonly foldZone: (zone: string, collapsed: boolean) => void
  readonly toggleInspector: () => void
  readonly setLanguage: (language: Language) => void
  readonly setColourScheme: (scheme: ColourScheme) => void
  readonly toggle: (toggle: Toggle) => void
  readonly dismissFirstSteps: () => void
  /** Begins the tour, which is not offered again. */
  readonly takeTour: () => void
  /** Counts an edit that was not made because the document is read-only; whether it is. */
  readonly refuse: () => boolean
  readonly setLibrary: (library: Library) => void
  readonly solve: () => void
  /** Reports what went wrong outside the document, such as a file that did not load. */
  readonly fail: (message: string) => void
}

/** The state of the app and all that may change it. */
export interface App {
  readonly store: StoreApi<State>
  readonly history: History
  readonly actions: Actions
}
