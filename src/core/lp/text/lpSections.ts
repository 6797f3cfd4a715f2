/** What opens a section of LP text; only the first of several spellings is passed on. */
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
  /^(subject\s+to|such\s+that|general\s+constraints|semi-continuous|s\.t\.|[a-z]+[12]?\.?)(?=\s|$)\s*/i

/** A heading at the beginning of some text, and how many characters it takes. */
export interface Heading {
  readonly name: string
  readonly word: string
  readonly length: number
}

/** Reads the heading that a text begins with; null where it begins with anything else, such as a column named `bin`. */
export function readHeading(text: string): Heading | null {
  const match = heading.exec(text)
  const word = match?.[1]
  if (match === null || word === undefined) return null
  const found = sections.find(([, spelling]) => spelling.test(word))
  // Followed by this it is a column with the name of a section; an objective may begin with a sign.
  const rest = text.slice(match[0].length)
  const column = (found?.[0] ?? '').endsWith('imize') ? /^[<>=:]/ : /^([<>=:+]|-\s|free\b)/i
  return found && !column.test(rest) ? { name: found[0], word, length: match[0].length } : null
}
