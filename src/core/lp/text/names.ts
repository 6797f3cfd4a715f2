/** The column that stands for a constant of the objective: a right-hand side there has no agreed sign. */
export const constantColumn = 'OBJECTIVE_CONSTANT'

/** Before the name of a row: the column that has the row's two sides as its bounds, in LP text. */
export const rangeColumn = 'range.'

/** Words that mean something in some LP or MPS reader. */
const reserved = new Set(
  (
    'inf infinity nan free st subject such that to max maximize maximise maximum min minimize minimise minimum ' +
    'bound bounds general generals gen integer integers int binary binaries bin semi semis sos sos1 sos2 end ' +
    'ranges range rhs rows columns name objsense endata marker obj objective_constant e'
  ).split(' '),
)

const longest = 200

/**
 * Names that glpsol, clp and HiGHS all read, in both formats: ASCII letters, digits, `_` and `.`; no digit, dot or
 * exponent in front, no reserved word, at most 255 characters. One to one: safe names stay, others make way.
 */
export function safeNames(names: readonly string[], prefix: string): readonly string[] {
  const taken = new Set(names.filter(isSafe))
  return names.map((name) => {
    if (isSafe(name)) return name
    const base = respell(name, prefix)
    let candidate = base
    for (let n = 2; taken.has(candidate) || !isSafe(candidate); n++) candidate = `${base}_${n}`
    taken.add(candidate)
    return candidate
  })
}

const isSafe = (name: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) &&
  !/^e[0-9]/i.test(name) &&
  name.length <= longest &&
  !name.startsWith(rangeColumn) &&
  !reserved.has(name.toLowerCase())

/** ASCII punctuation becomes `_`, any other character `u` and its code point in hexadecimal. */
function respell(name: string, prefix: string): string {
  const plain = Array.from(name)
    .map((character) => {
      if (/[A-Za-z0-9_.]/.test(character)) return character
      const code = character.codePointAt(0) ?? 0
      return code < 128 ? '_' : `u${code.toString(16)}`
    })
    .join('')
    .slice(0, longest - 20)
  return isSafe(plain) ? plain : `${prefix}${plain}`
}
