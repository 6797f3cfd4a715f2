import { isStandardBaseline } from '../core/format/standardBaselines'
import {
  addScenario,
  dropChanges,
  patchFaults,
  removeScenario,
  scenarioOf,
} from '../core/edit/scenarios'
import type { NetworkDoc } from '../core/format/doc'
import { mergePatches } from '../core/format/patch'
import type { Text } from '../core/base/text'
import { editedDoc } from './edits'
import type { Chosen, State } from './state'

/** What is written of a network: the document, the scenario that is active, and the changes on top of it. */
export type Written = { readonly doc: NetworkDoc } & Pick<State, 'scenario' | 'edits'>

/** The changes on top become a scenario of their own, which is then active: the network stays as it is. */
export function keepAsScenario({ doc, scenario, edits }: Written, name: Text): Written {
  const patch = mergePatches(scenarioOf(doc, scenario)?.patch ?? {}, edits)
  const added = addScenario(doc, { name, patch }, scenario)
  return { doc: added.doc, scenario: added.scenario, edits: {} }
}

/** What was studied of a scenario becomes one behind it, without what it takes away that is not there, and its id. */
export function keepStudied(
  doc: NetworkDoc,
  name: Text,
  studied: string | null,
  patch: unknown,
): { readonly doc: NetworkDoc; readonly scenario: string } {
  const whole = mergePatches(scenarioOf(doc, studied)?.patch ?? {}, patch)
  const { doc: added, scenario } = addScenario(doc, { name, patch: whole }, studied)
  return { doc: dropChanges(added, scenario, patchFaults(added, scenario).stale), scenario }
}

/** The changes on top go into the active scenario, or into the base case: the network stays as it is. */
export const keepEdits = ({ doc, scenario, edits }: Written): Written => ({
  doc: editedDoc(doc, scenario, edits),
  scenario,
  edits: {},
})

/** A copy of a scenario behind it; what is active stays so. */
export function duplicateScenario(written: Written, id: string, name: Text): Written {
  const original = scenarioOf(written.doc, id)
  return original === undefined
    ? written
    : { ...written, doc: addScenario(written.doc, { ...original, name }, id).doc }
}

/** Without a scenario; where it was active, the base case is, and the changes on top are gone with it. */
export function withoutScenario({ doc, scenario, edits }: Written, id: string): Written {
  const without = removeScenario(doc, id)
  return scenario === id
    ? { doc: without, scenario: null, edits: {} }
    : { doc: without, scenario, edits }
}

/** The baseline that a document names. */
export const ownBaseline = (doc: NetworkDoc | null): string => doc?.baseline ?? 'no_reuse'

/**
 * The baseline that stands: the one chosen, unless it is gone or is itself the active scenario. One that was that of the
 * document `before` follows it.
 */
export function standingBaseline(
  { doc, scenario, baseline }: State,
  before: NetworkDoc | null = doc,
): string {
  const wanted = baseline === ownBaseline(before) ? ownBaseline(doc) : baseline
  const stands =
    isStandardBaseline(wanted) ||
    (wanted !== scenario && doc !== null && scenarioOf(doc, wanted) !== undefined)
  return stands ? wanted : 'no_reuse'
}

/** What is chosen on top of the open document. */
export const chosenOf = ({ doc, scenario, edits, baseline }: State): Chosen => ({
  ...{ scenario, edits },
  baseline: baseline === ownBaseline(doc) ? null : baseline,
})

/** What was chosen on top of a document, as far as the document still has it. */
export function standingChoice(doc: NetworkDoc, chosen: Chosen | null): Chosen {
  const { scenario = null, edits = {}, baseline = null } = chosen ?? {}
  return scenario === null || scenarioOf(doc, scenario) !== undefined
    ? { scenario, edits, baseline }
    : { scenario: null, edits: {}, baseline }
}
