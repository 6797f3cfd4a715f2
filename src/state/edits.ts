import { lookUp } from '../core/base/lookUp'
import type { Amount, FlowDoc, NetworkDoc, ScenarioDoc } from '../core/format/doc'
import type { Flow, Network, Parameter } from '../core/network/network'
import { applyScenario, isRecord, mergePatches, withoutPath } from '../core/format/patch'
import { writtenNumber } from '../core/base/units/written'
import type { Edits } from './state'

/** One patch after another; the second wins. */
export function withPatch(edits: Edits, patch: Edits): Edits {
  const merged = mergePatches(edits, patch)
  return isRecord(merged) ? merged : edits
}

/**
 * The document to send to the simulator: edits go into the active scenario's patch, so that they win over it, and
 * onto the document itself in the base case.
 */
export function editedDoc(doc: NetworkDoc, scenario: string | null, edits: Edits): NetworkDoc {
  const active = scenario === null ? undefined : lookUp(doc.scenarios, scenario)
  if (scenario === null || active === undefined) return patched(doc, edits)
  const edited: ScenarioDoc = { ...active, patch: mergePatches(active.patch, edits) }
  return { ...doc, scenarios: { ...doc.scenarios, [scenario]: edited } }
}

/** The document as it stands: base, scenario and edits in one. */
export function effectiveDoc(doc: NetworkDoc, scenario: string | null, edits: Edits): NetworkDoc {
  const active = scenario === null ? undefined : lookUp(doc.scenarios, scenario)
  return patched(active === undefined ? doc : patched(doc, active.patch), edits)
}

// The simulator parses what comes of a patch and reports what is wrong; here its shape is taken on trust.
const patched = (doc: NetworkDoc, patch: unknown): NetworkDoc =>
  applyScenario(doc, patch) as NetworkDoc

/** Whether a flow of the document is shut: nothing may pass. */
export const isShut = (flow: FlowDoc | undefined): boolean =>
  flow?.capacity !== undefined && writtenNumber(flow.capacity) === 0

/** The edits that shut a flow. */
export const shutFlow = (edits: Edits, flow: Flow, network: Network): Edits =>
  withPatch(edits, {
    flows: {
      [flow.id]: {
        capacity: `0 ${lookUp(network.commodities, flow.commodity)?.unit ?? 't'}/year`,
        ...(flow.minimum > 0 ? { minimum: null } : {}),
      },
    },
  })

/** The edits that open a flow again: back to what the document says, without a bound if the document shuts it. */
export function openFlow(
  edits: Edits,
  flow: string,
  doc: NetworkDoc,
  scenario: string | null,
): Edits {
  const without = withoutPath(edits, ['flows', flow])
  return isShut(lookUp(effectiveDoc(doc, scenario, without).flows, flow))
    ? withPatch(without, { flows: { [flow]: { capacity: null } } })
    : without
}

/** The edits that give a parameter a value in its own unit. */
export const setParameter = (edits: Edits, parameter: Parameter, value: number): Edits =>
  withPatch(edits, { parameters: { [parameter.id]: { value: amountText(value, parameter.unit) } } })

const amountText = (value: number, unit: string): Amount =>
  unit === '1' || unit === '' ? value : `${String(value)} ${unit}`

/** Value that the edits give a parameter, null where they leave it as it was. */
export function editedParameter(edits: Edits, id: string): number | null {
  const parameters = edits.parameters
  const parameter = isRecord(parameters) ? lookUp(parameters, id) : undefined
  const value = isRecord(parameter) ? parameter.value : undefined
  return typeof value === 'number' || typeof value === 'string' ? writtenNumber(value) : null
}
