import type { Library } from '../core/library/library'
import type { NetworkDoc, PlaceDoc, Table } from '../core/network/doc'
import type { Simulation } from '../core/simulator'
import type { Language } from '../core/text'

/** Something in the document that the user looks at. */
export interface Selection {
  readonly kind: 'process' | 'flow' | 'commodity' | 'parameter' | 'limit'
  readonly id: string
}

/** Tabs of the results drawer. */
export type DrawerTab = 'avoided' | 'flows' | 'processes' | 'issues'

/** `auto` follows the operating system. */
export type ColourScheme = 'auto' | 'light' | 'dark'

/** A JSON Merge Patch that the user has made on the document. */
export type Edits = Readonly<Record<string, unknown>>

/** What the user did and what last came of it; everything else is derived. */
export interface State {
  /** Id in the gallery of the document that is open. */
  readonly documentId: string | null
  /** The document as it was opened. */
  readonly doc: NetworkDoc | null
  /** Active scenario; null for the base case. */
  readonly scenario: string | null
  /** Changes on top of the scenario. */
  readonly edits: Edits
  /** Cards that the user has moved; never a reason to solve. */
  readonly places: Table<PlaceDoc>
  /** Baseline of the indicators' changes. */
  readonly baseline: string
  readonly selection: Selection | null
  readonly drawer: DrawerTab | null
  readonly inspectorOpen: boolean
  readonly language: Language
  readonly colourScheme: ColourScheme
  readonly firstStepsDismissed: boolean
  readonly library: Library | null
  /** Counts the requests, so that an answer can be told from a stale one. */
  readonly revision: number
  /** Revision that `shown` answers. */
  readonly shownRevision: number
  /** Last certified simulation: what is drawn. */
  readonly shown: Simulation | null
  /** Newest simulation, with its issues or its reason for having no answer. */
  readonly latest: Simulation | null
  readonly running: boolean
  /** What the simulator threw, in its own words. */
  readonly failure: string | null
}

/** The state before anything is open. */
export const emptyState: Omit<State, 'language' | 'colourScheme' | 'firstStepsDismissed'> = {
  documentId: null,
  doc: null,
  scenario: null,
  edits: {},
  places: {},
  baseline: 'no_reuse',
  selection: null,
  drawer: null,
  inspectorOpen: true,
  library: null,
  revision: 0,
  shownRevision: 0,
  shown: null,
  latest: null,
  running: false,
  failure: null,
}

/** Whether what is drawn answers an older question than the one asked. */
export const isStale = (state: State): boolean => state.shownRevision !== state.revision
