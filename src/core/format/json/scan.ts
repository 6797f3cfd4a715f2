import type { Issue } from '../../base/issue'
import { issue } from '../../base/issue'
import { err, ok, type Result } from '../../base/result'
import { afterEnd, afterValue, inPlaceOfColon, inPlaceOfKey, inPlaceOfValue } from './diagnose'
import { mistake, type Mistake } from './mistake'
import { endOfNumber, endOfString, skipSpace, type End } from './tokens'

/** Deepest nesting that a document may have; its own tables need eight. */
const deepest = 64

/** How many ids that stand twice are told. */
const mostIssues = 100

/** An object or array that is open. */
interface Level {
  readonly isObject: boolean
  readonly keys: Set<string>
  key: string
  item: number
}

const opensObject = 123
const opensArray = 91
const comma = 44

const closes = ({ isObject }: Level): number => (isObject ? 125 : 93)

/**
 * Goes through a text once, without recursion, and tells its first mistake as JSON. Of a text without one it gives the
 * keys that stand twice in one object, of which `JSON.parse` would keep the last, and those that would be a prototype.
 */
export function scan(text: string): Result<readonly Issue[], Mistake> {
  const levels: Level[] = []
  const issues: Issue[] = []
  let at = skipSpace(text, 0)
  for (;;) {
    const depth = levels.length
    const end = endOfBeginning(text, at, levels, issues)
    if (typeof end !== 'number') return err(end)
    at = end
    if (levels.length > depth) continue
    const next = endOfValues(text, at, levels, issues)
    if (typeof next !== 'number') return err(next)
    if (levels.length === 0) return ok(issues)
    at = next
  }
}

/** Reads a scalar, or opens an object or array and reads up to its first value; an empty one does not stay open. */
function endOfBeginning(text: string, at: number, levels: Level[], issues: Issue[]): End {
  const code = text.charCodeAt(at)
  if (code !== opensObject && code !== opensArray) return endOfScalar(text, at, levels.length)
  if (levels.length === deepest) return mistake('too_deep', at, { depth: String(deepest + 1) })
  const level: Level = { isObject: code === opensObject, keys: new Set(), key: '', item: 0 }
  const first = skipSpace(text, at + 1)
  if (text.charCodeAt(first) === closes(level)) return first + 1
  levels.push(level)
  return level.isObject ? endOfKey(text, first, levels, level, issues) : first
}

const literals: readonly string[] = ['true', 'false', 'null']

function endOfScalar(text: string, at: number, depth: number): End {
  const code = text.charCodeAt(at)
  if (code === 34) return endOfString(text, at)
  if (code === 45 || (code >= 48 && code <= 57)) return endOfNumber(text, at)
  const literal = literals.find((word) => text.startsWith(word, at))
  return literal === undefined || /[\p{L}\p{N}_$]/u.test(text.charAt(at + literal.length))
    ? inPlaceOfValue(text, at, depth)
    : at + literal.length
}

/** Reads a key with its colon, up to the value. */
function endOfKey(
  text: string,
  at: number,
  levels: readonly Level[],
  level: Level,
  issues: Issue[],
): End {
  if (text.charCodeAt(at) !== 34) return inPlaceOfKey(text, at)
  const end = endOfString(text, at)
  if (typeof end !== 'number') return end
  const inner = text.slice(at + 1, end - 1)
  level.key = inner.includes('\\') ? String(JSON.parse(`"${inner}"`)) : inner
  if (level.keys.has(level.key)) tell('duplicate_id', level.key, levels, issues)
  if (level.key === '__proto__') tell('bad_id', level.key, levels, issues)
  level.keys.add(level.key)
  const colon = skipSpace(text, end)
  return text.charCodeAt(colon) === 58
    ? skipSpace(text, colon + 1)
    : inPlaceOfColon(text, end, colon, level.key)
}

function tell(
  code: 'duplicate_id' | 'bad_id',
  id: string,
  levels: readonly Level[],
  issues: Issue[],
): void {
  if (issues.length >= mostIssues) return
  const path = levels.map(({ isObject, key, item }) => (isObject ? key : String(item))).join('.')
  issues.push(issue(path, code, { id }))
}

/** Reads what closes after a value, and a comma up to the value after it; at the end of the text no level is left. */
function endOfValues(text: string, after: number, levels: Level[], issues: Issue[]): End {
  let last = after
  for (;;) {
    const at = skipSpace(text, last)
    const level = levels[levels.length - 1]
    if (level === undefined) return at === text.length ? at : afterEnd(text, at)
    const code = text.charCodeAt(at)
    if (code === comma) {
      const next = skipSpace(text, at + 1)
      level.item += 1
      if (text.charCodeAt(next) === closes(level)) return mistake('json_trailing_comma', at)
      return level.isObject ? endOfKey(text, next, levels, level, issues) : next
    }
    if (code !== closes(level)) return afterValue(text, last, at, level.isObject)
    levels.pop()
    last = at + 1
  }
}
