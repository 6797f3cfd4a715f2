import { fieldAt, patchOf, setField } from '../core/edit/fields'
import type { Relaxation } from '../core/repair/relaxation'
import type { NetworkDoc } from '../core/format/doc'
import { withPatch } from './edits'
import type { Edits } from './state'

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
