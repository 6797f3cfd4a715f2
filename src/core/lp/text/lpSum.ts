import type { Token } from './lpTokens'

/** Tokens, taken one after another. */
export interface Reader {
  readonly peek: (ahead?: number) => Token | null
  readonly take: () => Token | null
  /** The line of what was taken last. */
  readonly line: () => number
}

export function createReader(tokens: readonly Token[]): Reader {
  let next = 0
  return {
    peek: (ahead = 0) => tokens[next + ahead] ?? null,
    take: () => tokens[next++] ?? null,
    line: () => tokens[Math.min(next, tokens.length) - 1]?.line ?? 1,
  }
}

/** A sum of terms and a constant. */
export interface Sum {
  readonly terms: readonly (readonly [string, number])[]
  readonly constant: number
}

/** Where a sum ends, whose numbers have to stay numbers. */
const closed = (terms: Sum['terms'], constant: number): Sum | string =>
  Number.isFinite(terms.reduce((sum, [, value]) => sum + Math.abs(value), 0))
    ? { terms, constant }
    : 'the coefficients exceed what a number can be'

const infinite = (text: string): boolean => /^inf(inity)?$/i.test(text)

/** How far a sum goes: to a relation, a section or the end; one term; or one number, whatever follows it. */
type Extent = 'sum' | 'term' | 'number'

/** Reads a sum; a single number may be infinite. */
export function readSum(reader: Reader, extent: Extent): Sum | string {
  const terms: [string, number][] = []
  let constant = 0
  for (let first = true; ; first = false) {
    let sign = 1
    let signed = false
    for (; reader.peek()?.kind === 'sign'; signed = true)
      if (reader.take()?.text === '-') sign = -sign
    const token = reader.peek()
    const isNumber = token?.kind === 'number'
    const isName = token?.kind === 'name' && reader.peek(1)?.kind !== 'colon'
    if (token === null || (!isNumber && !isName))
      return signed ? 'nothing follows the sign' : closed(terms, constant)
    if (!first && !signed)
      return token.line > reader.line()
        ? closed(terms, constant)
        : `a sign is missing before "${token.text}"`
    reader.take()
    const times = isNumber && reader.peek()?.kind === 'times'
    if (times) reader.take()
    const named = reader.peek()
    const isTerm =
      isNumber &&
      extent !== 'number' &&
      named?.kind === 'name' &&
      (named.line === token.line || extent === 'sum') &&
      !infinite(named.text) &&
      reader.peek(1)?.kind !== 'colon'
    if (times && !isTerm) return 'nothing follows the "*"'
    if (isName && !infinite(token.text)) terms.push([token.text, sign])
    else if (isName) constant += sign * Infinity
    else if (isTerm) {
      reader.take()
      terms.push([named.text, sign * Number(token.text)])
    } else constant += sign * Number(token.text)
    if (reader.peek()?.kind === 'times')
      return 'products are not supported: the program has to be linear'
    if (extent !== 'sum') return closed(terms, constant)
  }
}
