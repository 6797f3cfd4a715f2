import type { Library } from '../core/library/library'
import type { NetworkDoc, PlaceDoc } from '../core/format/doc'
import type { Simulation } from '../core/run/simulator'
import type { Language } from '../core/base/text'
import type { FileProblem } from './files/files'
import type { KeptViews } from './views'

/** Something in the document that the user looks at. */
export interface Selection {
  readonly kind: 'process' | 'flow' | 'commodity' | 'parameter' | 'limit'
  readonly id: string
}

/** `auto` follows the operating system. */
export type ColourScheme = 'auto' | 'light' | 'dark'

/** What a user turns on or off for good: cards keep to the grid; shortcuts of a single key. */
export type Toggle = 'snap' | 'singleKeys'

/** A JSON Merge Patch that the user has made on the document. */
export type Edits = Readonly<Record<string, unknown>>

/** What is chosen on top of a document: kept with it, and no part of it. */
export interface Chosen {
  readonly scenario: string | null
  readonly edits: Edits
  /** null: the one that the document names. */
  readonly baseline: string | null
}

/** One edit, for the names of undo and redo. Edits of one group in a row, such as typing in a field, are one step. */
export interface Step {
  readonly kind: StepKind
  /** What the name of the step is filled with: "Connect {from} → {to}". */
  readonly values: Readonly<Record<string, string>>
  readonly group: string | null
}

/** Kinds of edits; each has its name in the message catalogues. */
export type StepKind =
  | 'addProcess'
  | 'addFlow'
  | 'remove'
  | 'move'
  | 'arrange'
  | 'layout'
  | 'lock'
  | 'unlock'
  | 'paste'
  | 'duplicate'
  | 'rename'
  | 'group'
  | 'ungroup'
  | 'collapse'
  | 'expand'
  | 'addNote'
  | 'writeNote'
  | 'moveNote'
  | 'removeNote'
  | 'moveToZone'
  | 'change'
  | 'switchFlow'
  | 'moveParameter'
  | 'chooseGoal'
  | 'relax'
  | 'restore'
  | 'resetEdits'
  | 'addStudy'
  | 'changeStudy'
  | 'keepStudied'
  | 'addScenario'
  | 'keepEdits'
  | 'moveScenario'
  | 'takeOver'
  | 'dropChanges'
  | 'chooseScenario'
  | 'chooseBase'

/** What the user is asked for over the canvas. */
export type Dialog =
  | {
      readonly kind: 'connect'
      readonly process: string
      readonly port: string | null
      readonly at: PlaceDoc | null
    }
  | { readonly kind: 'rename'; readonly process: string }
  | { readonly kind: 'renameZone'; readonly zone: string }
  | { readonly kind: 'shortcuts' | 'palette' | 'find' | 'versions' | 'glossary' }
  /** With why a file was not opened, or not kept. */
  | { readonly kind: 'documents'; readonly problem: FileProblem | 'unsaved' | null }
  | { readonly kind: 'tour'; readonly stop: number }

/** Something to be said in passing: a refusal, or what came of a command. */
export interface Notice {
  readonly code: NoticeCode
  /** What the sentence names, in the user's language. */
  readonly values: Readonly<Record<string, string>>
}

/** Kinds of notices; each has its sentence in the message catalogues. */
export type NoticeCode =
  | `refused.${'gone' | 'bothOut' | 'bothIn' | 'itself' | 'commodity' | 'duplicate'}`
  | `paste.${'tooLong' | 'foreign' | 'broken' | 'empty' | 'done'}`
  | 'copied'
  | 'moved'
  | 'locked'
  | `layout.${'done' | 'cancelled' | 'tooLong' | 'failed'}`
  | 'nothingFits'
  | 'onlyInScenario'
  | 'mentioned'
  | 'fileNotWritten'
  | `walk.${'noOut' | 'noIn'}`

/** Whether what the user did is safe. */
export type SaveState =
  | { readonly kind: 'example' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'notSaved'; readonly reason: NotSaved }

/** Why the device does not keep the document. */
export type NotSaved = 'quota' | 'unavailable' | 'invalid' | 'failed'

/** What the browser remembers of a user between visits. */
export interface Preferences {
  readonly language: Language
  readonly colourScheme: ColourScheme
  readonly firstStepsDismissed: boolean
  /** Whether the tour was taken or skipped; it is not offered again. */
  readonly tourTaken: boolean
  readonly toggles: Readonly<Record<Toggle, boolean>>
}

/** What the user did and what last came of it; everything else is derived. */
export interface State extends Preferences {
  /** Id in the gallery of the document that is open. */
  readonly documentId: string | null
  /** Id of the kept document that is open; null for an example that was not edited. */
  readonly keptId: string | null
  readonly save: SaveState
  /** Whether the document may only be looked at: another tab is writing it, or it is of a later version of the format. */
  readonly readOnly: boolean
  /** Text of a document of a later version, of which `doc` is what we know; null for one of ours. */
  readonly newer: string | null
  /** Edits that were refused because the document is read-only. */
  readonly refused: number
  /** Whether the document is a copy made because another tab had saved first. */
  readonly conflicted: boolean
  /** The document, with every edit made on it. */
  readonly doc: NetworkDoc | null
  /** Active scenario; null for the base case. */
  readonly scenario: string | null
  /** Changes on top of the scenario. */
  readonly edits: Edits
  /** What the last edit was; null before the first. */
  readonly step: Step | null
  /** Baseline of the indicators' changes. */
  readonly baseline: string
  readonly selection: Selection | null
  /** Processes and flows that commands act on; where it is one, it is the selection. */
  readonly marked: readonly Selection[]
  readonly libraryOpen: boolean
  readonly outlineOpen: boolean
  /** Counts how often the library was asked to search, so that its field takes the focus each time. */
  readonly librarySearches: number
  readonly dialog: Dialog | null
  readonly notice: Notice | null
  /** How many cards are being arranged; null while none are. */
  readonly arranging: number | null
  /** Panel of the drawer that is open; which there are is the view's to know. */
  readonly drawer: string | null
  /** How the results of this document are looked at. */
  readonly views: KeptViews
  readonly inspectorOpen: boolean
  readonly library: Library | null
  /** Counts the requests, so that an answer can be told from a stale one. */
  readonly revision: number
  /** Revision that `latest` answers, or that the first answer to this document will have: none before it counts. */
  readonly latestRevision: number
  /** Revision that `shown` answers. */
  readonly shownRevision: number
  /** Revision that the avoided amounts of `shown` answer: they come after the answer itself. */
  readonly avoidedRevision: number
  /** Last certified simulation: what is drawn. */
  readonly shown: Simulation | null
  /** Newest simulation, with its issues or its reason for having no answer. */
  readonly latest: Simulation | null
  readonly running: boolean
  /** What the simulator threw, in its own words. */
  readonly failure: string | null
}

/** The state before anything is open. */
export const emptyState: Omit<State, keyof Preferences> = {
  documentId: null,
  keptId: null,
  save: { kind: 'example' },
  readOnly: false,
  newer: null,
  refused: 0,
  conflicted: false,
  doc: null,
  scenario: null,
  edits: {},
  step: null,
  baseline: 'no_reuse',
  selection: null,
  marked: [],
  libraryOpen: false,
  outlineOpen: false,
  librarySearches: 0,
  dialog: null,
  notice: null,
  arranging: null,
  drawer: null,
  views: {},
  inspectorOpen: true,
  library: null,
  revision: 0,
  latestRevision: 0,
  shownRevision: 0,
  avoidedRevision: 0,
  shown: null,
  latest: null,
  running: false,
  failure: null,
}

/** Whether what is drawn answers an older question than the one asked. */
export const isStale = (state: State): boolean => state.shownRevision !== state.revision

/** Whether the avoided amounts answer an older question than the one asked. */
export const isAvoidedStale = (state: State): boolean => state.avoidedRevision !== state.revision

/** Whether edits would be lost with the page: they are in no store. One that is being saved is handed over in time. */
export const isAtRisk = ({ save, keptId, readOnly }: State): boolean =>
  save.kind === 'notSaved' && keptId !== null && !readOnly
