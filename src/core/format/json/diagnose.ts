import { cutOff, mistake, shown, wordAt, type Mistake } from './mistake'
import { thousandsBefore, wrongNumber } from './tokens'

/** Signs that were meant as the quotation mark of JSON. */
const otherQuotes = /['`´‘’‚“”„«»「」『』＂＇]/u
/** Signs of Chinese keyboards that were meant as those of JSON. */
const fullWidth = /[，：｛｝［］【】、；]/u

const comments: readonly string[] = ['//', '/*', '#']

/** Mistakes that may stand at any place between tokens; null where it is another. */
function anywhere(text: string, at: number): Mistake | null {
  if (at >= text.length) return cutOff(text)
  const found = shown(text, at)
  if (comments.some((sign) => text.startsWith(sign, at))) return mistake('json_comment', at)
  if (otherQuotes.test(found)) return mistake('json_quotes', at, { found })
  if (fullWidth.test(found)) return mistake('json_full_width', at, { found })
  return null
}

const unexpected = (text: string, at: number): Mistake =>
  mistake('json_unexpected', at, { found: shown(text, at) })

const notFinite = /^(?:nan|infinity|inf)$/i
const otherLiteral = /^(?:true|false|null|none|nil|undefined|yes|no)$/i

/** What stands where a value should, `depth` levels deep. */
export function inPlaceOfValue(text: string, at: number, depth: number): Mistake {
  const general = anywhere(text, at)
  if (general !== null) return general
  const found = wordAt(text, at)
  const isCut = at + found.length === text.length
  if (isCut && ['true', 'false', 'null'].some((word) => found !== '' && word.startsWith(found)))
    return cutOff(text)
  if (notFinite.test(found)) return mistake('json_not_finite', at, { found })
  if (otherLiteral.test(found)) return mistake('json_word', at, { found })
  if (/[+.]/.test(text.charAt(at))) return wrongNumber(text, at)
  if (depth === 0) return mistake('json_begins', at, { found: shown(text, at) })
  return found === '' ? unexpected(text, at) : mistake('json_bare_text', at, { found })
}

/** What stands where the key of an entry should. */
export function inPlaceOfKey(text: string, at: number): Mistake {
  const general = anywhere(text, at)
  if (general !== null) return general
  if (thousandsBefore(text, at) !== null) return wrongNumber(text, at)
  const found = wordAt(text, at) || (/^\d{1,40}/.exec(text.slice(at, at + 40))?.[0] ?? '')
  return found === '' ? unexpected(text, at) : mistake('json_bare_key', at, { found })
}

/** What stands at `at` where the colon should, behind a key that ends at `last`. */
export const inPlaceOfColon = (text: string, last: number, at: number, id: string): Mistake =>
  anywhere(text, at) ?? mistake('json_missing_colon', last, { id })

/** What stands at `at` where a comma or the end of an object or array should, behind a value that ends at `last`. */
export function afterValue(text: string, last: number, at: number, isObject: boolean): Mistake {
  const quoted = otherQuotes.test(text.charAt(at))
  const general = quoted ? null : anywhere(text, at)
  if (general !== null) return general
  const sign = text.charAt(at)
  if (sign === (isObject ? ']' : '}'))
    return mistake('json_bracket', at, { found: sign, expected: isObject ? '}' : ']' })
  const word = wordAt(text, at)
  const isUnit = sign === '%' || (word !== '' && !['true', 'false', 'null'].includes(word))
  if (isUnit && /\d/.test(text.charAt(last - 1))) return quantity(text, last, at)
  return word !== '' || quoted || /[-\d"{[]/.test(sign)
    ? mistake('json_missing_comma', last)
    : unexpected(text, at)
}

/** "5 t" without quotes; `last` is where its number ends. */
function quantity(text: string, last: number, at: number): Mistake {
  const number = /[-+.\deE]{1,40}$/.exec(text.slice(Math.max(0, last - 40), last))?.[0] ?? ''
  const unit = /^[^\s,}\]"]{1,20}/u.exec(text.slice(at, at + 40))?.[0] ?? ''
  return mistake('json_number', last - number.length, { found: `${number} ${unit}` })
}

/** What stands behind the end of the outermost value. */
export function afterEnd(text: string, at: number): Mistake {
  if (comments.some((sign) => text.startsWith(sign, at))) return mistake('json_comment', at)
  const first = /[^\s]/.exec(text)?.index ?? 0
  return /[[{]/.test(text.charAt(first))
    ? mistake('json_after_end', at, { found: shown(text, at) })
    : mistake('json_begins', first, { found: shown(text, first) })
}
