import { isPlaces } from '../format/concerns'
import { lookUp } from '../base/lookUp'
import type { NetworkDoc, ScenarioDoc, Table } from '../format/doc'
import {
  applyPatch,
  applyScenario,
  isRecord,
  mergePatches,
  patchBetween,
  sameJson,
  withoutPath,
} from '../format/patch'
import { stalePaths } from '../format/scenarios'
import type { Text } from '../base/text'
import { fieldAt, setField, type FieldPath } from './fields'
import { freshId } from './ids'

type Patch = Readonly<Record<string, unknown>>

const patchOf = ({ patch }: ScenarioDoc): Patch => (isRecord(patch) ? patch : {})

const withPatch = (doc: NetworkDoc, id: string, patch: Patch): NetworkDoc =>
  setField(doc, ['scenarios', id, 'patch'], patch)

/** The scenario of a document; undefined where it has none of that id. */
export const scenarioOf = (doc: NetworkDoc, id: string | null): ScenarioDoc | undefined =>
  id !== null && Object.hasOwn(doc.scenarios ?? {}, id) ? lookUp(doc.scenarios, id) : undefined

/** The document with one more scenario, behind another or at the end, and its id. */
export function addScenario(
  doc: NetworkDoc,
  scenario: ScenarioDoc,
  behind: string | null = null,
): { readonly doc: NetworkDoc; readonly scenario: string } {
  const id = freshId('scenario', new Set(Object.keys(doc.scenarios ?? {})))
  const before = Object.entries(doc.scenarios ?? {})
  const at = before.findIndex(([each]) => each === behind)
  const entries = before.toSpliced(at < 0 ? before.length : at + 1, 0, [id, scenario])
  return { doc: { ...doc, scenarios: Object.fromEntries(entries) }, scenario: id }
}

/** A name that no scenario has yet: "Scenario 2". */
export function newScenarioName(doc: NetworkDoc): Text {
  const taken = new Set(Object.values(doc.scenarios ?? {}).map(({ name }) => name.en))
  for (let number = 1; ; number++) {
    const name = { en: `Scenario ${String(number)}`, zh: `情景 ${String(number)}` }
    if (!taken.has(name.en)) return name
  }
}

/** The document without a scenario, which is then no baseline either. */
export function removeScenario(doc: NetworkDoc, id: string): NetworkDoc {
  const without = setField(doc, ['scenarios', id], undefined)
  return doc.baseline === id ? setField(without, ['baseline'], undefined) : without
}

/** The document with a scenario so many places further down; as far as there are places. */
export function moveScenario(doc: NetworkDoc, id: string, by: number): NetworkDoc {
  const entries = Object.entries(doc.scenarios ?? {})
  const from = entries.findIndex(([each]) => each === id)
  const to = Math.min(entries.length - 1, Math.max(0, from + by))
  const moved = entries[from]
  if (moved === undefined || to === from) return doc
  return {
    ...doc,
    scenarios: Object.fromEntries(entries.toSpliced(from, 1).toSpliced(to, 0, moved)),
  }
}

/** What is wrong with the patch of a scenario: what it changes is gone, or it writes what is there already. */
export interface PatchFaults {
  readonly stale: readonly FieldPath[]
  readonly idle: readonly FieldPath[]
}

/** The parts of a scenario's patch that do nothing, by their paths in the patch. */
export function patchFaults(doc: NetworkDoc, id: string): PatchFaults {
  const scenario = scenarioOf(doc, id)
  if (scenario === undefined) return { stale: [], idle: [] }
  return {
    stale: stalePaths(doc, scenario.patch).map((path) => path.split('.')),
    idle: idlePaths(doc, scenario.patch),
  }
}

/** Paths at which a patch writes what is there already: whole entries where all of them do, else fields. */
function idlePaths(target: unknown, patch: unknown, path: FieldPath = []): readonly FieldPath[] {
  if (!isRecord(patch)) return []
  return Object.entries(patch).flatMap(([key, value]) => {
    if (value === null || !isRecord(target) || !Object.hasOwn(target, key)) return []
    const here = [...path, key]
    const idle = sameJson(applyPatch(lookUp(target, key), value), lookUp(target, key))
    return idle && (here.length > 1 || !isRecord(value) || Object.keys(value).length === 0)
      ? [here]
      : idlePaths(lookUp(target, key), value, here)
  })
}

/** The document with a scenario that says nothing any more at some paths of its patch. */
export function dropChanges(doc: NetworkDoc, id: string, paths: readonly FieldPath[]): NetworkDoc {
  const scenario = scenarioOf(doc, id)
  if (scenario === undefined || paths.length === 0) return doc
  return withPatch(doc, id, paths.reduce(withoutPath, patchOf(scenario)))
}

/**
 * The document whose base case is what a scenario makes of it; the patch of that scenario is then empty. The patches of
 * all others are written anew, so that under each of them the network is the same as before: what was taken over is
 * taken back in them, and what they no longer change is left out. What was stale in them stays.
 */
export function takeOver(doc: NetworkDoc, id: string): NetworkDoc {
  const taken = scenarioOf(doc, id)
  if (taken === undefined) return doc
  const { scenarios = {}, ...before } = doc
  const after = asDoc(applyScenario(before, taken.patch))
  const rebased = Object.entries(scenarios).map(([each, scenario]) => {
    const patch = each === id ? {} : rebasedPatch(scenario, before, after)
    return [each, { ...scenario, patch }] as const
  })
  return { ...after, scenarios: Object.fromEntries(rebased) }
}

// What comes of a patch is parsed before it is solved; here its shape is taken on trust.
const asDoc = (value: unknown): NetworkDoc => value as NetworkDoc

/** The patch that makes of `after` what a scenario made of `before`, but for the drawing. */
function rebasedPatch(
  scenario: ScenarioDoc,
  before: Omit<NetworkDoc, 'scenarios'>,
  after: NetworkDoc,
): Patch {
  const patch = patchOf(scenario)
  const without = (table: object): Table<unknown> =>
    Object.fromEntries(Object.entries(table).filter(([key]) => !isPlaces(key)))
  const meant = applyScenario(before, patch)
  const anew = patchBetween(without(after), without(isRecord(meant) ? meant : {}))
  const kept = Object.entries(patch).filter(([key]) => isPlaces(key))
  const merged = mergePatches({ ...staleParts(before, patch), ...Object.fromEntries(kept) }, anew)
  return isRecord(merged) ? merged : {}
}

/** The parts of a patch that do not apply to a document. */
function staleParts(doc: NetworkDoc, patch: Patch): Patch {
  const parts = stalePaths(doc, patch).reduce<unknown>((sum, path) => {
    const keys = path.split('.')
    const part = keys.reduceRight<unknown>((value, key) => ({ [key]: value }), fieldAt(patch, keys))
    return mergePatches(sum, part)
  }, {})
  return isRecord(parts) ? parts : {}
}
