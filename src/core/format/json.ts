import type { Issue } from '../base/issue'
import { issue } from '../base/issue'
import { err, ok, type Result } from '../base/result'
import { placeOf } from './json/mistake'
import { otherFile } from './json/otherFile'
import { scan } from './json/scan'

/**
 * Parses JSON text and refuses what `JSON.parse` lets pass: an id written twice (of which it would keep the last), a
 * number beyond all bounds, and nesting that could overflow a stack. The first mistake is told with its line and column,
 * each usual one in its own words; a file of another kind is told as such.
 */
export function parseJson(text: string): Result<unknown, readonly Issue[]> {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text
  const scanned = scan(clean)
  if (scanned.ok) return scanned.value.length > 0 ? err(scanned.value) : ok(JSON.parse(clean))
  const other = otherFile(clean)
  if (other !== null) return err([issue('', other.code, other.values)])
  const { code, at, values } = scanned.error
  return err([issue('', code, { ...placeOf(clean, at), ...values })])
}
