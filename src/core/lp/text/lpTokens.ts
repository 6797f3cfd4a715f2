import { err, ok, type Result } from '../../base/result'
import type { TextError } from './collect'
import { readHeading, type Heading } from './lpSections'

/** A piece of LP text. */
export interface Token {
  readonly kind: 'section' | 'number' | 'name' | 'sign' | 'times' | 'relation' | 'colon'
  /** As written; a section and a relation in one of their spellings: `<=`, `>=` or `=`. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

/** A name goes on through brackets that are attached to it, with whatever stands in them: `flow[a,-1]`. */
const piece =
  /^(?:(?<relation>[<>=]=|=[<>]|[<>=])|(?<colon>:)|(?<sign>[+-])|(?<times>\*)|(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<name>[^\s:<>=+\-*^[\]\\0-9.](?:[^\s:<>=+\-*^[\]\\]|\[[^\s[\]\\]*\])*))/i

/** Cuts LP text into pieces; a comment runs from a backslash to the end of its line. */
export function lpTokens(text: string): Result<readonly Token[], TextError> {
  const tokens: Token[] = []
  const columns = new Set<string>()
  for (const [number, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = number + 1
    const begin = tokens.length
    let rest = raw.replace(/\\.*$/, '').trimStart()
    while (rest !== '') {
      const section = readHeading(rest)
      if (section !== null && opensSection(section, tokens, begin, columns)) {
        tokens.push({ kind: 'section', text: section.name, line })
        rest = rest.slice(section.length)
        continue
      }
      const token = readPiece(rest, line)
      if (typeof token === 'string') return err({ line, message: token })
      tokens.push(token.token)
      if (token.token.kind === 'name') columns.add(token.token.text)
      rest = rest.slice(token.length).trimStart()
    }
  }
  return ok(tokens)
}

/**
 * Whether a heading is one where it stands. At the beginning of a line it is; within a line, where a column of that name
 * would need a sign and none is known: after a column, after a right-hand side, or after another heading.
 */
function opensSection(
  { word }: Heading,
  tokens: readonly Token[],
  begin: number,
  columns: ReadonlySet<string>,
): boolean {
  if (tokens.length === begin) return true
  if (columns.has(word)) return false
  const [last, second, third, fourth] = tokens.slice(-4).reverse()
  if (last?.kind === 'section' || last?.kind === 'name') return true
  const relation = second?.kind === 'sign' ? third : second
  const before = second?.kind === 'sign' ? fourth : third
  // In `3 >= 2 bounds` the last word is a column.
  const ends = before?.kind === 'name' || before?.kind === 'colon'
  return last?.kind === 'number' && relation?.kind === 'relation' && ends
}

function readPiece(
  rest: string,
  line: number,
): { readonly token: Token; readonly length: number } | string {
  const match = piece.exec(rest)
  if (match === null) return refusal(rest)
  const [text] = match
  const groups = match.groups ?? {}
  const length = text.length
  if (groups.relation !== undefined) {
    const relation = text.includes('<') ? '<=' : text.includes('>') ? '>=' : '='
    return { token: { kind: 'relation', text: relation, line }, length }
  }
  const kinds = ['colon', 'sign', 'times', 'number', 'name'] as const
  const kind = kinds.find((each) => groups[each] !== undefined)
  if (kind === 'number' && !Number.isFinite(Number(text))) return `"${text}" is infinite`
  return kind === undefined ? refusal(rest) : { token: { kind, text, line }, length }
}

/** Why some text is no piece. */
function refusal(rest: string): string {
  if (/^\[[^\s\]^*]*$/.test(rest)) return 'the bracket in a name is not closed'
  if (rest.startsWith('[')) return 'quadratic terms are not supported: the program has to be linear'
  if (rest.startsWith('^')) return 'powers are not supported: the program has to be linear'
  return `"${rest.slice(0, 20)}" cannot be read`
}
