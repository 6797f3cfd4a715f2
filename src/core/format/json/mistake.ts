import type { IssueCode } from '../../base/issueCodes'

/** The first mistake in a text that is not JSON. */
export interface Mistake {
  readonly code: IssueCode
  /** Offset in the text. */
  readonly at: number
  readonly values: Readonly<Record<string, string>>
}

export const mistake = (
  code: IssueCode,
  at: number,
  values: Readonly<Record<string, string>> = {},
): Mistake => ({ code, at, values })

/** The text ends where more was needed. */
export const cutOff = (text: string): Mistake => mistake('not_json', text.length)

/** Line and column of an offset, both counted from one. */
export function placeOf(
  text: string,
  at: number,
): { readonly line: string; readonly column: string } {
  let line = 1
  let begin = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', begin)) {
    line += 1
    begin = next + 1
  }
  return { line: String(line), column: String(at - begin + 1) }
}

/** The character at an offset as a message can show it; one that cannot be seen by its number. */
export function shown(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0
  const character = String.fromCodePoint(point)
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character)
    ? character
    : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The word that begins at an offset, cut to the length of a message; empty where none does. */
export function wordAt(text: string, at: number): string {
  const word = /[\p{L}_$][\p{L}\p{M}\p{N}_$]{0,40}/uy
  word.lastIndex = at
  return word.exec(text)?.[0] ?? ''
}
