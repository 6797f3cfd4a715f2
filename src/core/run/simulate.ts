import type { Library } from '../library/library'
import type { SolveProgram } from '../lp/solution'
import type { NetworkDoc } from '../format/doc'
import { createParse, type Parse } from '../parse/parse'
import { underScenario } from '../format/read'
import { checkScenarios } from '../format/scenarios'
import type { Avoided } from '../answer/answer'
import type { Simulation, SimulationRequest } from './simulator'
import { solveNetwork } from '../solve/solve'
import { avoid } from '../avoided/avoided'

/** Simulates one document after another, and remembers of the last what an edit leaves as it is. */
export interface Simulating {
  /** The answer to a document, without its baselines. */
  readonly answer: (request: Omit<SimulationRequest, 'baselines'>, solve: SolveProgram) => Answered
}

/** A document that was answered, and can be compared with baselines. */
export interface Answered {
  readonly simulation: Simulation
  /** What is avoided against a baseline; null where there is no optimum to compare. */
  readonly compare: (baseline: string) => Avoided | null
}

/** How many scenarios are remembered as they were parsed last. */
const mostParses = 4

/** Starts with nothing to remember. */
export function createSimulating(library: Library): Simulating {
  const parseOf = createParses(library)
  return {
    answer: ({ doc: base, scenario, options }, solve) => {
      const none = (issues: Simulation['issues']): Answered => ({
        simulation: { network: null, issues, answer: null, avoided: {} },
        compare: () => null,
      })
      const doc = underScenario(base, scenario)
      if (!doc.ok) return none(doc.error)
      const active = doc.value
      const parsed = parseOf(scenario)(active)
      const { network } = parsed
      const issues = [...parsed.issues, ...checkScenarios(base)]
      if (network === null) return none(issues)
      const answer = { ...solveNetwork(network, solve, options), issues }
      const docs = { base, active, parse: (id: string, other: NetworkDoc) => parseOf(id)(other) }
      return {
        simulation: { network, issues, answer, avoided: {} },
        compare: (baseline) =>
          answer.status === 'optimal'
            ? avoid(docs, { network, answer }, baseline, library, solve, options)
            : null,
      }
    },
  }
}

/** A parse for each scenario, so that none forgets what another one changes. */
function createParses(library: Library): (scenario: string | null) => Parse {
  let parses: readonly (readonly [string | null, Parse])[] = []
  return (scenario) => {
    const known = parses.find(([id]) => id === scenario) ?? [scenario, createParse(library)]
    parses = [known, ...parses.filter((each) => each !== known)].slice(0, mostParses)
    return known[1]
  }
}

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
  const { simulation, compare } = createSimulating(library).answer(request, solve)
  const { baselines } = request
  if (simulation.answer?.status !== 'optimal' || baselines.length === 0) return simulation
  onAnswer?.(simulation)
  return { ...simulation, avoided: withBaselines(baselines, compare) }
}

/** What is avoided against each of some baselines, by their ids. */
const withBaselines = (
  baselines: readonly string[],
  compare: Answered['compare'],
): Simulation['avoided'] =>
  Object.fromEntries(
    baselines.flatMap((id) => {
      const found = compare(id)
      return found === null ? [] : [[id, found] as const]
    }),
  )
