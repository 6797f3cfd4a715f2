import { err, ok, type Result } from '../../result'
import type { TextError } from './collect'

/** A piece of LP text. */
export interface Token {
  readonly kind: 'section' | 'number' | 'name' | 'sign' | 'relation' | 'colon'
  /** As written; a section and a relation in one of their spellings: `<=`, `>=` or `=`. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

const sections: readonly (readonly [string, RegExp])[] = [
  ['maximize', /^(maximi[sz]e|maximum|max)$/i],
  ['minimize', /^(minimi[sz]e|minimum|min)$/i],
  ['rows', /^(subject\s+to|such\s+that|s\.t\.|st\.?)$/i],
  ['bounds', /^bounds?$/i],
  ['integer', /^(generals?|gen|integers?|int)$/i],
  ['binary', /^(binary|binaries|bin)$/i],
  ['unsupported', /^(semi-continuous|semis?|sos[12]?|pwlobj|general\s+constraints)$/i],
  ['end', /^end$/i],
]

const heading =
  /^\s*(subject\s+to|such\s+that|general\s+constraints|semi-continuous|s\.t\.|[a-z]+[12]?\.?)(?=\s|$)\s*/i

const piece =
  /^(?:(?<relation>[<>=]=|=[<>]|[<>=])|(?<colon>:)|(?<sign>[+-])|(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<name>[^\s:<>=+\-*^[\]\\0-9.][^\s:<>=+\-*^[\]\\]*))/i

/** Cuts LP text into pieces; a comment runs from a backslash to the end of its line. */
export function lpTokens(text: string): Result<readonly Token[], TextError> {
  const tokens: Token[] = []
  for (const [number, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = number + 1
    let rest = raw.replace(/\\.*$/, '')
    const section = readHeading(rest)
    if (section !== null) {
      tokens.push({ kind: 'section', text: section.name, line })
      rest = rest.slice(section.length)
    }
    for (rest = rest.trimStart(); rest !== ''; rest = rest.trimStart()) {
      const token = readPiece(rest, line)
      if (token === null) return err({ line, message: `"${rest.slice(0, 20)}" cannot be read` })
      tokens.push(token.token)
      rest = rest.slice(token.length)
    }
  }
  return ok(tokens)
}

function readHeading(line: string): { readonly name: string; readonly length: number } | null {
  const match = heading.exec(line)
  const word = match?.[1]
  if (match === null || word === undefined) return null
  const found = sections.find(([, spelling]) => spelling.test(word))
  // Followed by this it is a column with the name of a section; an objective may begin with a sign.
  const rest = line.slice(match[0].length)
  const column = (found?.[0] ?? '').endsWith('imize') ? /^[<>=:]/ : /^([<>=:+]|-\s|free\b)/i
  return found && !column.test(rest) ? { name: found[0], length: match[0].length } : null
}

function readPiece(
  rest: string,
  line: number,
): { readonly token: Token; readonly length: number } | null {
  const match = piece.exec(rest)
  if (match === null) return null
  const [text] = match
  const groups = match.groups ?? {}
  const length = text.length
  if (groups.relation !== undefined) {
    const relation = text.includes('<') ? '<=' : text.includes('>') ? '>=' : '='
    return { token: { kind: 'relation', text: relation, line }, length }
  }
  const kinds = ['colon', 'sign', 'number', 'name'] as const
  const kind = kinds.find((each) => groups[each] !== undefined)
  return kind === undefined ? null : { token: { kind, text, line }, length }
}
