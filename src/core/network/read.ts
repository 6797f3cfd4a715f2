import { lookUp } from '../lookUp'
import type { Issue } from '../issue'
import { issue } from '../issue'
import { err, ok, type Result } from '../result'
import type { NetworkDoc } from './doc'
import { parseJson } from './json'
import { applyScenario, isRecord } from './patch'
import { checkShape } from './schema'

/** The version of the format that this program writes. */
const version = 1

/**
 * Reads the text of a document: JSON without surprises, of a version that is known, in the right shape. All mistakes
 * are reported at once, each with its path, those too that `alsoCheck` finds; nothing is repaired silently.
 */
export function readDoc(
  text: string,
  alsoCheck: (doc: unknown) => readonly Issue[] = () => [],
): Result<NetworkDoc, readonly Issue[]> {
  const json = parseJson(text)
  if (!json.ok) return json
  const format = isRecord(json.value) ? json.value.format : undefined
  const known = typeof format === 'string' ? /^loopworks\/(\d+)$/.exec(format) : null
  if (known === null)
    return err([
      issue('format', 'unknown_format', { format: typeof format === 'string' ? format : '' }),
    ])
  if (Number(known[1]) > version)
    return err([issue('format', 'newer_format', { format: String(format) })])
  const shape = checkShape(json.value)
  const others = alsoCheck(json.value)
  return others.length === 0 ? shape : err([...(shape.ok ? [] : shape.error), ...others])
}

/** The document under one of its scenarios; null is the base case. */
export function underScenario(
  doc: NetworkDoc,
  scenario: string | null,
): Result<NetworkDoc, readonly Issue[]> {
  if (scenario === null) return ok(doc)
  const scenarios = doc.scenarios ?? {}
  const found = Object.hasOwn(scenarios, scenario) ? lookUp(scenarios, scenario) : undefined
  if (found === undefined)
    return err([
      issue('scenarios', 'unknown_scenario', {
        id: scenario,
        known: Object.keys(scenarios).join(', '),
      }),
    ])
  const patched = applyScenario(doc, found.patch)
  const shape = checkShape(changedPart(doc, patched))
  return shape.ok ? ok(patched as NetworkDoc) : shape
}

/** Tables whose entries have their shapes each by itself. */
const tables = ['commodities', 'processes', 'flows', 'layout', 'scenarios'] as const

/** A patched document without the entries of its tables that are as they were, whose shape is known. */
function changedPart(doc: NetworkDoc, patched: unknown): unknown {
  if (!isRecord(patched)) return patched
  const part: Record<string, unknown> = { ...patched }
  for (const table of tables) {
    const [before, now] = [doc[table], part[table]]
    if (before === undefined || !isRecord(now)) continue
    part[table] = Object.fromEntries(
      Object.entries(now).filter(([id, each]) => each !== lookUp<unknown>(before, id)),
    )
  }
  return part
}
