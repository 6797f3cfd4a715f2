import type { Issue } from '../issue'
import { issue } from '../issue'
import { err, ok, type Result } from '../result'

/** Deepest nesting that a document may have; its own tables need eight. */
const deepest = 64

/**
 * Parses JSON text and refuses what `JSON.parse` lets pass: an id written twice (of which it would keep the last) and
 * nesting that could overflow a stack. A syntax error names its line and column.
 */
export function parseJson(text: string): Result<unknown, readonly Issue[]> {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text
  const depth = nesting(clean)
  if (depth > deepest) return err([issue('', 'too_deep', { depth: String(depth) })])
  try {
    const value: unknown = JSON.parse(clean)
    const issues = keyIssues(clean)
    return issues.length > 0 ? err(issues) : ok(value)
  } catch (problem) {
    return err([
      issue('', 'not_json', placeOf(problem instanceof Error ? problem.message : '', clean)),
    ])
  }
}

function nesting(text: string): number {
  let depth = 0
  let most = 0
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token[0] === '{' || token[0] === '[') most = Math.max(most, ++depth)
    else if (token[0] === '}' || token[0] === ']') depth--
  }
  return most
}

/** Line and column of a syntax error; engines give a position, or none where the text ends too early. */
function placeOf(message: string, text: string): Readonly<Record<string, string>> {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  return {
    line: String(before.length),
    column: String((before.at(-1)?.length ?? 0) + 1),
    ending: position >= text.length ? 'true' : 'false',
  }
}

/** Keys of a valid JSON text that stand twice in one object, or that would be a prototype rather than an entry. */
function keyIssues(text: string): readonly Issue[] {
  const open: { keys: Set<string>; key: string; isObject: boolean; item: number }[] = []
  const issues: Issue[] = []
  for (const match of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\],]/gs)) {
    const [token, , colon] = match
    const inner = open.at(-1)
    if (token === '{' || token === '[')
      open.push({ keys: new Set(), key: '', isObject: token === '{', item: 0 })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && inner !== undefined) inner.item++
    else if (colon !== undefined && inner?.isObject === true) {
      const key: unknown = JSON.parse(token.slice(0, token.length - colon.length))
      inner.key = String(key)
      const id = inner.key
      const path = open.map((level) => (level.isObject ? level.key : String(level.item))).join('.')
      if (inner.keys.has(id)) issues.push(issue(path, 'duplicate_id', { id }))
      if (id === '__proto__') issues.push(issue(path, 'bad_id', { id }))
      inner.keys.add(inner.key)
    }
  }
  return issues
}
