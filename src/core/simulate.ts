import type { Library } from './library/library'
import type { SolveProgram } from './lp/solution'
import { parseNetwork } from './network/parse'
import { underScenario } from './network/read'
import { checkScenarios } from './network/scenarios'
import type { Avoided } from './results/answer'
import type { Simulation, SimulationRequest } from './simulator'
import { solveNetwork } from './solve'
import { avoid } from './study/avoided'

/**
 * From a document to what is shown: the scenario applied, the network parsed, solved and certified, and compared with
 * each baseline. `onAnswer` receives the answer before the baselines are solved.
 */
export function simulate(
  request: SimulationRequest,
  library: Library,
  solve: SolveProgram,
  onAnswer?: (partial: Simulation) => void,
): Simulation {
  const doc = underScenario(request.doc, request.scenario)
  if (!doc.ok) return { network: null, issues: doc.error, answer: null, avoided: {} }
  const parsed = parseNetwork(doc.value, library)
  const { network } = parsed
  const issues = [...parsed.issues, ...checkScenarios(request.doc)]
  if (network === null) return { network, issues, answer: null, avoided: {} }
  const answer = { ...solveNetwork(network, solve, request.options), issues }
  const partial: Simulation = { network, issues, answer, avoided: {} }
  if (answer.status !== 'optimal' || request.baselines.length === 0) return partial
  onAnswer?.(partial)
  const compared = (baseline: string): Avoided =>
    avoid(
      { base: request.doc, active: doc.value },
      { network, answer },
      baseline,
      library,
      solve,
      request.options,
    )
  return {
    ...partial,
    avoided: Object.fromEntries(request.baselines.map((id) => [id, compared(id)])),
  }
}
