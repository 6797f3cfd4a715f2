import { lookUp } from '../lookUp'
import type { Library } from '../library/library'
import type { SolveOptions, SolveProgram } from '../lp/solution'
import type { NetworkDoc } from '../network/doc'
import { parseNetwork } from '../network/parse'
import { libraryCommodities } from '../network/parse/commodities'
import { underScenario } from '../network/read'
import type { Answer, Avoided, Measure, NotKept } from '../results/answer'
import type { Solved } from '../results/totals'
import { solveNetwork } from '../solve'
import { asDrawn, asUsual, baselineNetwork, noReuse, selfSufficient, type Kept } from './baseline'
import { avoidedWaste } from './ledger'
import { counterpartOf } from './twins'

/** The two baselines that are always there, and always named together. */
export const standardBaselines = ['no_reuse', 'as_usual'] as const

/** A document as it stands, with its scenarios, and under the scenario that was solved. */
export interface Documents {
  readonly base: NetworkDoc
  readonly active: NetworkDoc
}

/**
 * Solid waste that a solved scenario avoids against a baseline: `no_reuse`, `as_usual` or a scenario of the document.
 * The baseline delivers the same amounts to every market, a scenario by itself if it can and else with conventional
 * counterparts; where it cannot, it says which and gives no figure.
 */
export function avoid(
  docs: Documents,
  scenario: Solved,
  baseline: string,
  library: Library,
  solve: SolveProgram,
  options?: SolveOptions,
): Avoided {
  const commodityOf = libraryCommodities(docs.active, library)
  const drawn = drawnBaseline(docs.base, scenario, baseline, library)
  if (drawn === null) return nothing(baseline, scenario.answer, null, [])
  const { network, kept } = drawn
  const alone = kept === asDrawn ? selfSufficient(network, scenario) : null
  const own = alone === null ? null : solveNetwork(alone, solve, options)
  const changed =
    alone !== null && own?.status === 'optimal'
      ? alone
      : baselineNetwork(network, scenario, kept, library, commodityOf)
  const answer = own?.status === 'optimal' ? own : solveNetwork(changed, solve, options)
  if (answer.status !== 'optimal')
    return nothing(baseline, scenario.answer, answer, notDelivered(scenario, answer))
  const solved = { network: changed, answer }
  const displacedBy = (id: string) => {
    const process = lookUp(network.processes, id)
    return process === undefined ? undefined : counterpartOf(process, library, commodityOf)
  }
  return {
    baseline,
    notKept: [],
    avoided: avoidedWaste(scenario, solved, displacedBy),
    virgin: saved(scenario.answer, answer, 'virgin_material'),
    co2e: saved(scenario.answer, answer, 'co2e'),
    water: saved(scenario.answer, answer, 'fresh_water'),
    cost: saved(scenario.answer, answer, 'cost'),
    scenarioAnswer: scenario.answer,
    baselineAnswer: answer,
  }
}

/** The network that the baseline starts from and what it keeps of reuse; null for a scenario that cannot be parsed. */
function drawnBaseline(
  doc: NetworkDoc,
  scenario: Solved,
  baseline: string,
  library: Library,
): { readonly network: Solved['network']; readonly kept: Kept } | null {
  if (baseline === 'no_reuse') return { network: scenario.network, kept: noReuse }
  if (baseline === 'as_usual')
    return { network: scenario.network, kept: asUsual(scenario.network, scenario.answer, library) }
  const other = underScenario(doc, baseline)
  const network = other.ok ? parseNetwork(other.value, library).network : null
  return network === null ? null : { network, kept: asDrawn }
}

/** What the baseline would have to give up: the markets first, then whatever else stands in the way. */
function notDelivered(scenario: Solved, answer: Answer): readonly NotKept[] {
  const repairs = answer.conflicts.filter((conflict) => conflict.repairs)
  const kept = repairs.map(({ subject, amount }): NotKept => {
    const process = lookUp(scenario.network.processes, subject.id)
    const port = subject.port ?? Object.keys(process?.ports ?? {})[0] ?? ''
    return { process: subject.id, commodity: lookUp(process?.ports, port)?.commodity ?? '', amount }
  })
  const markets = kept.filter(
    ({ process }) => lookUp(scenario.network.processes, process)?.kind === 'market',
  )
  return markets.length > 0 ? markets : kept
}

const nothing = (
  baseline: string,
  scenarioAnswer: Answer,
  baselineAnswer: Answer | null,
  notKept: readonly NotKept[],
): Avoided => ({
  baseline,
  notKept,
  avoided: null,
  virgin: null,
  co2e: null,
  water: null,
  cost: null,
  scenarioAnswer,
  baselineAnswer,
})

const saved = (scenario: Answer, baseline: Answer, indicator: string): Measure | null => {
  const [before, after] = [
    lookUp(baseline.indicators, indicator),
    lookUp(scenario.indicators, indicator),
  ]
  return before === undefined || after === undefined
    ? null
    : { value: before.value - after.value, unit: before.unit }
}
