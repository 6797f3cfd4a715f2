import { standardBaselines } from './standardBaselines'
import type { Issue } from '../base/issue'
import { issue, warning } from '../base/issue'
import type { NetworkDoc } from './doc'
import { applyScenario, danglingPaths, isRecord } from './patch'

/** Scenarios that change what is no longer there stay usable and say so. */
export function checkScenarios(doc: NetworkDoc): readonly Issue[] {
  const known = [...standardBaselines, ...Object.keys(doc.scenarios ?? {})]
  const issues: Issue[] = []
  if (doc.baseline !== undefined && !known.includes(doc.baseline))
    issues.push(
      issue('baseline', 'unknown_scenario', {
        id: doc.baseline,
        known: known.join(', '),
      }),
    )
  for (const [id, { patch }] of Object.entries(doc.scenarios ?? {}))
    for (const path of stalePaths(doc, patch))
      issues.push(warning(`scenarios.${id}.patch.${path}`, 'stale_patch'))
  return issues
}

/**
 * Paths at which a patch takes away, or changes a part of, what the document does not have, and flows that it adds to
 * processes that are gone.
 */
export function stalePaths(doc: NetworkDoc, patch: unknown): readonly string[] {
  const after = applyScenario(doc, patch)
  const flows = isRecord(after) && isRecord(after.flows) ? after.flows : {}
  return danglingPaths(doc, patch).filter((path) => {
    const [table, id = '', field] = path.split('.')
    const lost = table === 'flows' && field === undefined && !Object.hasOwn(flows, id)
    return lost || !isAddition(path, patch)
  })
}

/** A patch may add whole entries and fields; it is stale where it takes away, or changes one field of, what is not there. */
function isAddition(path: string, patch: unknown): boolean {
  let value: unknown = patch
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  if (value === null) return false
  const [table, , field] = path.split('.')
  if (field !== undefined) return true
  if (typeof value !== 'object') return true
  return table === 'flows'
    ? Object.hasOwn(value, 'from')
    : table === 'processes'
      ? Object.hasOwn(value, 'kind')
      : true
}
