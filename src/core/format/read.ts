import { knownPart } from './known'
import { migrate, type Migrated, type Written } from './migrate'
import { lookUp } from '../base/lookUp'
import type { Issue } from '../base/issue'
import { issue } from '../base/issue'
import { err, ok, type Result } from '../base/result'
import type { NetworkDoc } from './doc'
import { parseJson } from './json'
import { applyScenario, isRecord } from './patch'
import { checkShape } from './schema'

/** A document that was read. */
export interface OpenedDoc {
  readonly doc: NetworkDoc
  /** The text of one of a later version, of which the document is what we know; absent for one of ours. */
  readonly newer?: string
}

/**
 * Reads the text of a document: JSON without surprises, of a version that is known, in the right shape. All mistakes
 * are reported at once, each with its path, those too that `alsoCheck` finds; nothing is repaired silently.
 */
export function readDoc(
  text: string,
  alsoCheck: CheckAlso = nothingElse,
): Result<NetworkDoc, readonly Issue[]> {
  const migrated = migrateText(text)
  if (!migrated.ok) return migrated
  const { doc, newer } = migrated.value
  return newer ? err([newerFormat(doc)]) : checkAll(doc, alsoCheck)
}

/** As `readDoc`; of a document of a later version what we know of it, to be looked at and never written. */
export function openDoc(
  text: string,
  alsoCheck: CheckAlso = nothingElse,
): Result<OpenedDoc, readonly Issue[]> {
  const migrated = migrateText(text)
  if (!migrated.ok) return migrated
  const { doc, newer } = migrated.value
  const checked = newer ? checkShape(knownPart(doc)) : checkAll(doc, alsoCheck)
  if (checked.ok) return ok({ doc: checked.value, ...(newer && { newer: text }) })
  // What is wrong with it by our rules may be right by later ones.
  return newer ? err([newerFormat(doc)]) : checked
}

/** What is wrong with a document beside its shape. */
type CheckAlso = (doc: unknown) => readonly Issue[]

const nothingElse: CheckAlso = () => []

function checkAll(doc: unknown, alsoCheck: CheckAlso): Result<NetworkDoc, readonly Issue[]> {
  const shape = checkShape(doc)
  const others = alsoCheck(doc)
  return others.length === 0 ? shape : err([...(shape.ok ? [] : shape.error), ...others])
}

function migrateText(text: string): Result<Migrated, readonly Issue[]> {
  const json = parseJson(text)
  return json.ok ? migrate(json.value) : json
}

const newerFormat = ({ format }: Written): Issue =>
  issue('format', 'newer_format', { format: String(format) })

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
