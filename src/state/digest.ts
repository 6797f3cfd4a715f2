import { hashText } from './files/text'

/** Parts of documents are never changed in place: each is read once for as long as it is there. */
const known = new WeakMap<object, string>()

/** A text longer than its hash is told by it. */
const longest = 40

/** A short text that equal values share, entries in the same order, and that no others will. */
export function digest(value: unknown): string {
  if (value === undefined) return 'undefined'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const before = known.get(value)
  if (before !== undefined) return before
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  const inside = entries.map(([key, each]) => `${JSON.stringify(key)}:${digest(each)}`).join()
  const text = Array.isArray(value) ? `[${inside}]` : `{${inside}}`
  const found = text.length > longest ? `#${hashText(text)}` : text
  known.set(value, found)
  return found
}
