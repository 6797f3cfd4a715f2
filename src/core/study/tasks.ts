import type { Library } from '../library/library'
import type { SolveProgram } from '../lp/solution'
import type { NetworkDoc } from '../format/doc'
import { parseNetwork, type Parsed } from '../parse/parse'
import { applyPatch, mergePatches } from '../format/patch'
import { underScenario } from '../format/read'
import type { Answer, Avoided } from '../answer/answer'
import { solveNetwork } from '../solve/solve'
import { avoid } from '../avoided/avoided'
import { amountIn, valueAlong } from './axis'
import { openCoalitions } from './coalitions'
import { openFamily } from './family'
import { findInput } from './inputs'
import type { Outcome, Segment, SolveTask, StudyTask } from './study'

const empty: Outcome = { issues: [], network: null, answer: null, avoided: {} }

/** A document with a patch, as far as it could be read. */
interface Read extends Parsed {
  readonly doc: NetworkDoc
}

/**
 * Solves the tasks of one document here. What several of them need is kept: the document under a scenario, the line
 * of programs of a sweep, the baseline that coalitions start from.
 */
export function createTaskSolver(
  doc: NetworkDoc,
  library: Library,
  solve: SolveProgram,
): SolveTask {
  const scenarios = remember((scenario: string | null) => underScenario(doc, scenario))
  const plain = remember((scenario: string | null) => read(scenario, undefined))
  const families = remember(
    (scenario: string | null, patch: unknown, line: Omit<Segment, 'share'>) =>
      openFamily(
        (share) => read(scenario, pointOn(scenario, { ...line, share }, patch)).network,
        solve,
      ),
  )
  const coalitions = remember((scenario: string | null) => {
    const { network, doc: active } = plain(scenario)
    const answer = network === null ? null : solveNetwork(network, solve)
    if (network === null || answer?.status !== 'optimal') return null
    return openCoalitions(active, { network, answer }, library, solve)
  })

  function read(scenario: string | null, patch: unknown): Read {
    const active = scenarios(scenario)
    if (!active.ok) return { doc, network: null, issues: active.error }
    const patched = patch == null ? active.value : (applyPatch(active.value, patch) as NetworkDoc)
    return { doc: patched, ...parseNetwork(patched, library) }
  }
  /** The patch of a point on a line, beside another patch. */
  function pointOn(scenario: string | null, segment: Segment, patch: unknown): unknown {
    const active = scenarios(scenario)
    const found = active.ok ? findInput(active.value, library, segment.input, 'input') : active
    if (!found.ok) return patch
    const value = amountIn(valueAlong(segment, segment.share), segment.unit)
    return mergePatches(patch ?? {}, found.value.patch(value))
  }
  function onLine({
    scenario,
    patch,
    along,
    baselines,
    whole,
    indicatorsOnly,
  }: StudyTask): Answer | null {
    if (along === undefined || whole === true || baselines !== undefined) return null
    const { share, ...line } = along
    return families(scenario, patch ?? null, line)?.(share, indicatorsOnly === true) ?? null
  }

  return (task) => {
    const { scenario, patch, along, baselines = [], coalition, whole = false } = task
    if (coalition !== undefined) {
      const answer = coalitions(scenario)?.(new Set(coalition)) ?? null
      return { ...empty, issues: plain(scenario).issues, answer }
    }
    const quick = onLine(task)
    if (quick !== null) return { ...empty, answer: quick }
    const own = along === undefined ? patch : pointOn(scenario, along, patch)
    const { doc: active, network, issues } = own == null ? plain(scenario) : read(scenario, own)
    if (network === null) return { ...empty, issues }
    const figuresOnly = !whole && baselines.length === 0
    const answer = { ...solveNetwork(network, solve, { figuresOnly }), issues }
    const avoided: Record<string, Avoided> = {}
    if (answer.status === 'optimal')
      for (const baseline of baselines)
        avoided[baseline] = avoid(
          { base: doc, active },
          { network, answer },
          baseline,
          library,
          solve,
        )
    return { issues, network: whole ? network : null, answer, avoided }
  }
}

/** A function that computes each value once; its arguments are told apart by their content. */
function remember<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>()
  return (...args) => {
    const key = JSON.stringify(args)
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as T
    const value = compute(...args)
    known.set(key, value)
    return value
  }
}
