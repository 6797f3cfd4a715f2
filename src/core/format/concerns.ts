import { lookUp } from '../base/lookUp'
import type { NetworkDoc } from './doc'

/** What hangs on a part of a document. */
type Concern =
  /** What an answer says. */
  | 'figures'
  /** What an answer calls things: it is asked for again, but no study is. */
  | 'words'
  /** Frames of the drawing, which processes name. */
  | 'frames'
  /** Where things stand in the drawing; nothing else of the document names it. */
  | 'places'
  /** Nothing: it is kept with the document. */
  | 'nothing'

/** The parts of a document with what hangs on each. */
const parts = {
  ...{ $schema: 'nothing', format: 'figures', name: 'words', about: 'nothing' },
  ...{ period: 'figures', periods: 'figures', currency: 'figures', rates: 'figures' },
  ...{ vat: 'figures', boundary: 'figures', parameters: 'figures', commodities: 'figures' },
  ...{ processes: 'figures', flows: 'figures', limits: 'figures', objective: 'figures' },
  ...{ scenarios: 'figures', baseline: 'figures', studies: 'nothing', sources: 'nothing' },
  ...{ layout: 'places', zones: 'frames', notes: 'places' },
} as const satisfies Readonly<Record<keyof NetworkDoc, Concern>>

const concernOf = (part: string): Concern => lookUp<Concern>(parts, part) ?? 'figures'

/** Whether figures depend on a part: what a study finds does on no other. */
export const isFigures = (part: string): boolean => concernOf(part) === 'figures'

/** Whether a part only says where things stand. */
export const isPlaces = (part: string): boolean => concernOf(part) === 'places'

/** What an edit makes out of date: the answer, the drawing alone, or neither. */
export type Dirties = 'solve' | 'draw' | 'neither'

const dirtiesOf: Readonly<Record<Concern, Dirties>> = {
  ...{ figures: 'solve', words: 'solve', frames: 'draw', places: 'draw', nothing: 'neither' },
}

/** What is out of date when one document takes the place of another; parts that both share are no different. */
export function dirtied(before: NetworkDoc, after: NetworkDoc): Dirties {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const found = all
    .filter((part) => Reflect.get(before, part) !== Reflect.get(after, part))
    .map((part) => dirtiesOf[concernOf(part)])
  return found.includes('solve') ? 'solve' : found.includes('draw') ? 'draw' : 'neither'
}
