import { fieldAt, setField } from '../core/edit/fields'
import { patchOf, relaxation } from '../core/edit/relax'
import type { Fixed, Relaxation } from '../core/edit/relaxation'
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

/** What has to give way, one entry a conflict. */
export const remedies = (
  conflicts: readonly Conflict[],
  doc: NetworkDoc,
  network: Network,
): readonly Remedy[] =>
  conflicts
    .filter(({ repairs }) => repairs)
    .map((conflict) => ({ conflict, relaxation: relaxation(conflict, doc, network) }))

/** Everything that an edit of a bound may change. */
interface Written {
  readonly doc: NetworkDoc
  readonly edits: Edits
}

/** Writes a relaxation where what gives way comes from: the changes on top, else the scenario, else the document. */
export function withRelaxation(
  { doc, edits }: Written,
  scenario: string | null,
  relaxed: Relaxation,
): Written {
  const isIn = (layer: unknown): boolean =>
    relaxed.beside.some((path) => fieldAt(layer, path) !== undefined)
  if (isIn(edits)) return { doc, edits: withPatch(edits, patchOf(relaxed.edits)) }
  const patch = scenario === null ? [] : ['scenarios', scenario, 'patch']
  const isOfScenario = scenario !== null && isIn(fieldAt(doc, patch))
  const changed = relaxed.edits.reduce(
    (before, { path, value }) =>
      isOfScenario
        ? setField(before, [...patch, ...path], value ?? null)
        : setField(before, path, value),
    doc,
  )
  return { doc: changed, edits }
}
