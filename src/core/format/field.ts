import type { Text } from '../base/text'
import type { ProcessKind } from './kinds'

/** What may be written in a field. */
export type Shape =
  /** A text in both languages; a line that is the same in both; a line of so many characters at most. */
  | 'text'
  | 'line'
  | { readonly lineOf: number }
  /** The id of an entry. */
  | 'id'
  /** A quantity or an expression; one that may carry its range and where it is from. */
  | 'amount'
  | 'ranged'
  | 'flag'
  | { readonly number: { readonly min?: number; readonly max?: number; readonly whole?: true } }
  /** One of several words of the format, each with what it is called. */
  | { readonly choice: Readonly<Record<string, Text>> }
  /** The same, called as the page calls them everywhere: the head of their keys in its catalogue. */
  | { readonly words: readonly string[]; readonly called: string }
  /** Exactly this text. */
  | { readonly exactly: string }
  /** Fields of its own. */
  | { readonly fields: Fields }
  /** Entries by key: ids unless said otherwise. */
  | { readonly table: Shape; readonly keys?: 'any' | 'currency' }
  /** What has a grammar of its own. */
  | 'objective'
  | 'patch'
  | 'study'

/** What a field refers to. */
type Reference =
  'commodities' | 'processes' | 'flows' | 'ports' | 'zones' | 'recipes' | 'scenarios' | 'indicators'

/** A field of the format: what may stand in it, what that does, and how it is told and edited. */
export interface Field {
  readonly shape: Shape
  readonly required?: true
  /** What it is called within a sentence; `{of}` is the key of a table of several. */
  readonly name: Text
  /** What its box in a form is called, where that is not its name; and on some kinds of process. */
  readonly label?: Text
  readonly labelOn?: Readonly<Partial<Record<ProcessKind, Text>>>
  /** What amounts are read in: "{currency}/{unit}", where `{unit}` counts what it belongs to; "1" for a share. */
  readonly unit?: string
  readonly unitOn?: Readonly<Partial<Record<ProcessKind, string>>>
  /** What holds where nothing is written; null: nothing. */
  readonly usual?: number | boolean | string | null
  /** Words that may stand in the place of an amount. */
  readonly instead?: Readonly<Record<string, Text>>
  /** What the choice that writes nothing is called; of a flag also what its two values are. */
  readonly unsaid?: Text
  readonly switched?: { readonly on: Text; readonly off: Text }
  readonly refers?: Reference
  /** What the keys of a table are, where they only say which of several. */
  readonly keyed?: 'commodities' | 'elements'
  /** On which kinds of process it says something: on all unless said. */
  readonly on?: readonly ProcessKind[]
  /** What is told where it says nothing; harmless: the answer is the one that is meant all the same. */
  readonly otherwise?: 'no_effect' | 'cost_of_flows' | 'price_of_commodity' | 'loss_of_flows'
  readonly harmless?: true
  /** Whether a study that names it may vary it; `ranged`: so do those that vary all that has a range. */
  readonly varies?: 'named' | 'ranged'
  /** The form that draws it, by its usual editor; none: it has an editor of its own. */
  readonly form?: string
  readonly lines?: true
  readonly wide?: true
  /** Whether it only says how the network is drawn. */
  readonly drawn?: true
}

/** Fields by their keys. */
export type Fields = Readonly<Record<string, Field>>

/** What each field does, in a sentence. It stands beside the fields since the page needs no more than their names. */
export type About<F extends Fields> = { readonly [K in keyof F]: Text }
