import type { Issue } from '../base/issue'
import { issue } from '../base/issue'
import { isRecord } from './patch'
import { err, ok, type Result } from '../base/result'

/** A document as JSON, of whatever version. */
export type Written = Readonly<Record<string, unknown>>

/** How a document of one version is written in the next. */
export type Migration = (doc: Written) => Written

/**
 * How a document of each version is written in the next, from version 1 on; there is no second version yet. A new one
 * adds a step here, its number to `documentFields.format`, and a file of the old one to `tests/fixtures/formats`.
 */
const migrations: readonly Migration[] = []

/** A document of the version that this program writes, or of one that it does not know. */
export interface Migrated {
  readonly doc: Written
  /** Whether it is of a later version: it may say what this program cannot read. */
  readonly newer: boolean
}

/** The version that a document is written in; null where it is none. */
const versionOf = (json: unknown): number | null => {
  const format = isRecord(json) ? json.format : undefined
  const known = typeof format === 'string' ? /^loopworks\/([1-9]\d{0,8})$/.exec(format) : null
  return known === null ? null : Number(known[1])
}

/** Brings a document to the version that this program writes, one step after another; a later one stays as it is. */
export function migrate(
  json: unknown,
  steps: readonly Migration[] = migrations,
): Result<Migrated, readonly Issue[]> {
  const version = versionOf(json)
  if (version === null || !isRecord(json)) {
    const format = isRecord(json) && typeof json.format === 'string' ? json.format : ''
    return err([issue('format', 'unknown_format', { format })])
  }
  const doc = steps
    .slice(version - 1)
    .reduce<Written>(
      (before, step, i) => ({ ...step(before), format: `loopworks/${String(version + i + 1)}` }),
      json,
    )
  return ok({ doc, newer: version > steps.length + 1 })
}
