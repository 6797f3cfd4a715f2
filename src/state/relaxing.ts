import { fieldAt, setField } from '../core/edit/fields'
import { relaxation, type Fixed, type Relaxation } from '../core/edit/relax'
import type { NetworkDoc } from '../core/network/doc'
import type { Network } from '../core/network/network'
import type { Result } from '../core/result'
import type { Conflict } from '../core/results/answer'
import { withPatch } from './edits'
import type { Edits } from './state'

/** A conflict of the cheapest repair, and what would give way. */
export interface Remedy {
  readonly conflict: Conflict
  readonly relaxation: Result<Relaxation, Fixed>
}

/** What has to give way, one entry a field: of the periods of one bound the worst. */
export function remedies(
  conflicts: readonly Conflict[],
  doc: NetworkDoc,
  network: Network,
): readonly Remedy[] {
  const byField = new Map<string, Remedy>()
  for (const conflict of conflicts.filter(({ repairs }) => repairs)) {
    const found = relaxation(conflict, doc, network)
    const key = found.ok ? found.value.path.join('.') : conflict.row
    const known = byField.get(key)
    if (known === undefined || known.conflict.amount.value < conflict.amount.value)
      byField.set(key, { conflict, relaxation: found })
  }
  return [...byField.values()]
}

/** Everything that an edit of a bound may change. */
interface Written {
  readonly doc: NetworkDoc
  readonly edits: Edits
}

/** Writes a relaxation where the bound comes from: the changes on top, else the scenario, else the document. */
export function withRelaxation(
  { doc, edits }: Written,
  scenario: string | null,
  { path, value }: Relaxation,
): Written {
  if (fieldAt(edits, path) !== undefined)
    return { doc, edits: withPatch(edits, patchAt(path, value)) }
  const ofScenario = scenario === null ? null : ['scenarios', scenario, 'patch', ...path]
  return ofScenario !== null && fieldAt(doc, ofScenario) !== undefined
    ? { doc: setField(doc, ofScenario, value ?? null), edits }
    : { doc: setField(doc, path, value), edits }
}

/** A merge patch that writes one field. */
const patchAt = ([key, ...rest]: readonly string[], value: unknown): Edits =>
  key === undefined ? {} : { [key]: rest.length === 0 ? (value ?? null) : patchAt(rest, value) }
