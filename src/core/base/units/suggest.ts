import { unitNames } from './names'
import { unitNamed } from './table'

/** A name that may stand at a place in an expression. */
export interface Suggestion {
  readonly kind: 'parameter' | 'unit'
  readonly name: string
}

/** A parameter that may be named, with other words under which it is found. */
export interface Named {
  readonly id: string
  readonly words: string
}

/** How many names are offered at once. */
const most = 8

/** The word that ends at a place of a text, which a name would replace; empty where none does. */
export const wordBefore = (text: string, caret: number): string =>
  /(?:[\p{L}_][\p{L}\p{N}_]*|%)$/u.exec(text.slice(0, caret))?.[0] ?? ''

/** Where a word stands in a text: 0 when it begins it, 1 when it is somewhere in it, null when it is not. */
const rank = (text: string, word: string): number | null =>
  text.startsWith(word) ? 0 : text.includes(word) ? 1 : null

/**
 * Names that begin with a word, parameters before units, then parameters that have it elsewhere in their id or name. None
 * for a word that is a name already: it needs no completing.
 */
export function suggestionsFor(word: string, parameters: readonly Named[]): readonly Suggestion[] {
  const whole = word === '%' || unitNamed(word) !== null || parameters.some(({ id }) => id === word)
  if (whole) return []
  const sought = word.toLowerCase()
  const named = parameters
    .flatMap(({ id, words }) => {
      const place = rank(id.toLowerCase(), sought) ?? (rank(words.toLowerCase(), sought) && 2)
      return place === null ? [] : [{ kind: 'parameter', name: id, place } as const]
    })
    .sort((a, b) => a.place - b.place)
  const units = unitNames
    .filter((name) => name.toLowerCase().startsWith(sought))
    .sort((a, b) => a.length - b.length)
    .map((name) => ({ kind: 'unit', name, place: 0.5 }) as const)
  return [...named, ...units]
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ kind, name }) => ({ kind, name }))
}
