import type { Issue } from '../base/issue'
import { lookUp } from '../base/lookUp'
import type { NetworkDoc } from '../format/doc'
import { applyScenario, isRecord } from '../format/patch'
import { checkShape } from '../format/schema'
import { ok, type Result } from '../base/result'

type Patch = Readonly<Record<string, unknown>>

/** What is read as a whole; everything else that holds entries is a table. */
const wholes: ReadonlySet<string> = new Set(['name', 'about', 'objective'])

/** Whether a patch leaves a document in shape, which it is in without: only what the patch touches is read. */
export function checkPatch(doc: NetworkDoc, patch: Patch): Result<Patch, readonly Issue[]> {
  const patched = applyScenario(doc, patch)
  const touched = Object.entries(isRecord(patched) ? patched : {}).map(([key, table]) => {
    const said = lookUp(patch, key)
    if (!isRecord(table) || wholes.has(key)) return [key, table] as const
    const ids = Object.keys(isRecord(said) ? said : {}).filter((id) => Object.hasOwn(table, id))
    return [key, Object.fromEntries(ids.map((id) => [id, lookUp(table, id)]))] as const
  })
  const shape = checkShape(Object.fromEntries(touched))
  return shape.ok ? ok(patch) : shape
}
