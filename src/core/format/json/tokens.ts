import { cutOff, mistake, shown, type Mistake } from './mistake'

/** What a scan tells: the offset after a token, or the mistake in it. A plain number, for there are millions. */
export type End = number | Mistake

/** Signs by their code units, which are compared faster than texts. */
const [quote, plus, comma, minus, point, zero] = [34, 43, 44, 45, 46, 48]
const [upperE, backslash, closesArray, lowerE, closesObject] = [69, 92, 93, 101, 125]
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32]

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a character is not white space; the end of the text is none either. */
const isInk = (code: number): boolean =>
  code > space || (code !== space && code !== lineFeed && code !== carriageReturn && code !== tab)

/** The offset after white space. */
export function skipSpace(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at)
    if (isInk(code)) return at
    at += 1
  }
}

/** The offset after a string whose opening quote stands at `at`. */
export function endOfString(text: string, at: number): End {
  for (let next = at + 1; next < text.length; next++) {
    const code = text.charCodeAt(next)
    if (code === quote) return next + 1
    if (code === backslash) {
      const end = endOfEscape(text, next)
      if (typeof end !== 'number') return end
      next = end - 1
    } else if (code === lineFeed || code === carriageReturn) return mistake('json_line_break', next)
    else if (code < space) return mistake('json_control', next, { found: shown(text, next) })
  }
  return cutOff(text)
}

const escapes: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (sign) => sign.charCodeAt(0)))

function endOfEscape(text: string, at: number): End {
  if (escapes.has(text.charCodeAt(at + 1))) return at + 2
  const letter = text.charAt(at + 1)
  if (letter === '') return cutOff(text)
  const digits = letter === 'u' ? text.slice(at + 2, at + 6) : ''
  if (/^[0-9A-Fa-f]{4}$/.test(digits)) return at + 6
  if (letter === 'u' && at + 6 > text.length && /^[0-9A-Fa-f]*$/.test(digits)) return cutOff(text)
  return mistake('json_escape', at, { found: `\\${shown(text, at + 1)}` })
}

/** The offset after digits, of which there must be one. */
function endOfDigits(text: string, at: number): number | null {
  let next = at
  while (isDigit(text.charCodeAt(next))) next += 1
  return next === at ? null : next
}

/** Whether a number may end before an offset; most end before a comma, a bracket or white space. */
function endsNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === comma || code === closesArray || code === closesObject || code <= space) return true
  return !/[\p{L}\p{N}_.%‰]/u.test(text.charAt(at))
}

/** As many digits as may overflow: below that only an exponent does. */
const safeDigits = 300

/** The offset after a number that begins, with a digit or its minus sign, at `at`. */
export function endOfNumber(text: string, at: number): End {
  const first = text.charCodeAt(at) === minus ? at + 1 : at
  let end = text.charCodeAt(first) === zero ? first + 1 : endOfDigits(text, first)
  if (end !== null && text.charCodeAt(end) === point) end = endOfDigits(text, end + 1)
  let isLong = false
  if (end !== null && (text.charCodeAt(end) === lowerE || text.charCodeAt(end) === upperE)) {
    const sign = text.charCodeAt(end + 1)
    end = endOfDigits(text, sign === minus || sign === plus ? end + 2 : end + 1)
    isLong = true
  }
  if (end === null || !endsNumber(text, end)) return wrongNumber(text, at)
  if ((isLong || end - at > safeDigits) && !Number.isFinite(Number(text.slice(at, end))))
    return mistake('json_too_large', at, { found: text.slice(at, Math.min(end, at + 40)) })
  return end
}

/** Where the number began of which a comma for thousands made two: "1,000" or "1,234,000". */
export function thousandsBefore(text: string, at: number): number | null {
  let start = at
  const group = /\d{3}(?!\d)/y
  for (;;) {
    group.lastIndex = start
    if (text.charAt(start - 1) !== ',' || !group.test(text)) break
    let first = start - 1
    while (start - first < 4 && isDigit(text.charCodeAt(first - 1))) first -= 1
    if (first === start - 1) break
    start = first
  }
  return start === at || !/^[1-9]/.test(text.slice(start)) ? null : start
}

/** What is wrong with what was meant as a number; words that mean none, such as -Infinity, are told apart. */
export function wrongNumber(text: string, at: number): Mistake {
  const start = thousandsBefore(text, at) ?? at
  const run = start < at ? /[\d.,]{1,40}/y : /[-+.\p{L}\p{N}_%‰]{1,40}/uy
  run.lastIndex = start
  const found = run.exec(text)?.[0] ?? text.charAt(at)
  if (/^[-+](?:inf|infinity|nan)$/i.test(found)) return mistake('json_not_finite', at, { found })
  const isBegun = /^-$|^-?\d+(?:\.|(?:\.\d+)?[eE][-+]?)$/.test(found)
  return isBegun && start + found.length === text.length
    ? cutOff(text)
    : mistake('json_number', start, { found })
}
