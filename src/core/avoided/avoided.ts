import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { SolveProgram } from '../lp/solution'
import type { NetworkDoc } from '../format/doc'
import type { Network } from '../network/network'
import { parseNetwork, type Parsed } from '../parse/parse'
import { entry, libraryCommodities } from '../parse/commodities'
import { underScenario } from '../format/read'
import type {
  Answer,
  Avoided,
  Conflict,
  DroppedLimit,
  Measure,
  NotKept,
  Usual,
} from '../answer/answer'
import type { Solved } from '../answer/totals'
import { solveNetwork, type NetworkOptions } from '../solve/solve'
import type { Text } from '../base/text'
import { baselineNetwork } from './baseline'
import { delivering, withoutMarket } from './delivered'
import { fillingGaps } from './gap'
import { asDrawn, asUsual, nextBest, noReuse, usualShares, type Kept, type ShareEnd } from './kept'
import { avoidedWaste } from './ledger'
import { asMadeAndBought } from './makeOrBuy'
import { counterpartOf } from './twins'

/** A document as it stands, with its scenarios, and under the scenario that was solved. */
export interface Documents {
  readonly base: NetworkDoc
  readonly active: NetworkDoc
  /** Parses a scenario that is the baseline; it may remember the one before. */
  readonly parse?: (scenario: string, doc: NetworkDoc) => Parsed
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
  options?: NetworkOptions,
): Avoided {
  const figures: NetworkOptions = { ...options, figuresOnly: true }
  const found = solveBaseline(docs, scenario, baseline, library, solve, options)
  if (found.solved === null) return { ...nothing(baseline, scenario.answer), ...found.why }
  const { network, answer } = found.solved
  const commodityOf = libraryCommodities(docs.active, library)
  const wasteAgainst = (solved: Solved) => avoidedWaste(scenario, solved, displacedBy)
  const displaced = new Map<string, Text | undefined>()
  const displacedBy = (id: string): Text | undefined => {
    if (displaced.has(id)) return displaced.get(id)
    const process = entry(scenario.network.processes, id)
    const name = process && counterpartOf(process, library, commodityOf)
    displaced.set(id, name)
    return name
  }
  const avoided = wasteAgainst({ network, answer })
  const usualOf = (): Usual => {
    const shares = usualShares(scenario, library)
    if (shares.length === 0) return { shares, range: null }
    const totals = (['low', 'high'] as const).map((end) => {
      const { solved } = solveBaseline(docs, scenario, baseline, library, solve, figures, end)
      return solved === null ? null : wasteAgainst(solved).total
    })
    const known = [avoided.total, ...totals].filter((each) => each !== null)
    const isWhole = known.length === 1 + totals.length
    return { shares, range: isWhole ? { min: Math.min(...known), max: Math.max(...known) } : null }
  }
  return {
    baseline,
    notKept: [],
    unshared: found.unshared,
    usual: baseline === 'as_usual' ? usualOf() : null,
    dropped: found.dropped,
    makeOrBuyKept: found.makeOrBuyKept,
    avoided,
    virgin: saved(scenario.answer, answer, 'virgin_material'),
    co2e: saved(scenario.answer, answer, 'co2e'),
    water: saved(scenario.answer, answer, 'fresh_water'),
    cost: saved(scenario.answer, answer, 'cost'),
    scenarioAnswer: scenario.answer,
    baselineAnswer: answer,
  }
}

/** A baseline solved, or why there is none. */
type Found =
  | {
      readonly solved: Solved
      readonly dropped: readonly DroppedLimit[]
      readonly unshared: readonly string[]
      readonly makeOrBuyKept: boolean | null
    }
  | { readonly solved: null; readonly why: Pick<Avoided, 'notKept' | 'baselineAnswer'> }

function solveBaseline(
  docs: Documents,
  scenario: Solved,
  baseline: string,
  library: Library,
  solve: SolveProgram,
  options: NetworkOptions | undefined,
  end?: ShareEnd,
): Found {
  const drawn = drawnBaseline(docs, scenario, baseline, library, end)
  if (drawn === null) return { solved: null, why: { notKept: [], baselineAnswer: null } }
  const { doc, network, kept } = drawn
  const missing = withoutMarket(network, scenario)
  if (missing.length > 0) return { solved: null, why: { notKept: missing, baselineAnswer: null } }
  const tried = (changed: Network, conflicts: 'none' | 'repair'): Solved => ({
    network: changed,
    answer: solveNetwork(changed, solve, { ...options, conflicts }),
  })
  const { unshared } = kept
  if (kept === asDrawn) {
    const solved = tried(delivering(network, scenario, 'own'), 'none')
    if (solved.answer.status === 'optimal')
      return { solved, dropped: [], unshared, makeOrBuyKept: null }
  }
  const commodityOf = libraryCommodities(doc, library)
  const changed = baselineNetwork(network, scenario, kept, library, commodityOf)
  const { dropped } = changed
  if (kept !== asDrawn) {
    const solved = tried(asMadeAndBought(changed, scenario), 'none')
    if (solved.answer.status === 'optimal')
      return { solved, dropped, unshared, makeOrBuyKept: true }
  }
  const own = kept === asDrawn ? fillingGaps(changed.network, solve) : null
  const solved = tried(own ?? changed.network, 'repair')
  const { answer } = solved
  return answer.status === 'optimal'
    ? { solved, dropped, unshared, makeOrBuyKept: kept === asDrawn ? null : false }
    : {
        solved: null,
        why: { notKept: notDelivered(scenario.network, answer), baselineAnswer: answer },
      }
}

/** What the baseline starts from and what it keeps of reuse; null for a scenario that cannot be parsed. */
function drawnBaseline(
  { base, active, parse = (_, doc) => parseNetwork(doc, library) }: Documents,
  scenario: Solved,
  baseline: string,
  library: Library,
  end?: ShareEnd,
): { readonly doc: NetworkDoc; readonly network: Network; readonly kept: Kept } | null {
  const { network } = scenario
  if (baseline === 'no_reuse') return { doc: active, network, kept: noReuse }
  if (baseline === 'next_best') return { doc: active, network, kept: nextBest }
  if (baseline === 'as_usual')
    return { doc: active, network, kept: asUsual(scenario, library, end) }
  const other = underScenario(base, baseline)
  if (!other.ok) return null
  const parsed = parse(baseline, other.value)
  return parsed.network === null
    ? null
    : {
        doc: other.value,
        network: parsed.network,
        kept: asDrawn,
      }
}

/** What the baseline would have to give up: the markets first, then whatever else stands in the way. */
function notDelivered(network: Network, answer: Answer): readonly NotKept[] {
  const found = new Map<string, NotKept>()
  for (const each of answer.conflicts) {
    if (!each.repairs) continue
    const lacks = lackOf(network, each)
    const key = `${lacks.kind} ${lacks.process} ${lacks.commodity}`
    const before = found.get(key)?.amount.value ?? 0
    const amount = { ...lacks.amount, value: before + lacks.amount.value }
    found.set(key, { ...lacks, amount })
  }
  const kept = [...found.values()]
  const markets = kept.filter(
    ({ kind, process }) =>
      kind === 'process' && entry(network.processes, process)?.kind === 'market',
  )
  return markets.length > 0 ? markets : kept
}

/** What would have to give, in the words of the scenario. */
function lackOf({ processes, flows }: Network, { subject, amount }: Conflict): NotKept {
  const { kind, id } = subject
  if (kind !== 'process')
    return { kind, process: id, commodity: entry(flows, id)?.commodity ?? '', amount }
  const ports = entry(processes, id)?.ports ?? {}
  const port = entry(ports, subject.port ?? '') ?? Object.values(ports)[0]
  return { kind, process: id, commodity: subject.of ?? port?.commodity ?? '', amount }
}

const nothing = (baseline: string, scenarioAnswer: Answer): Avoided => ({
  baseline,
  notKept: [],
  unshared: [],
  usual: null,
  dropped: [],
  makeOrBuyKept: null,
  avoided: null,
  virgin: null,
  co2e: null,
  water: null,
  cost: null,
  scenarioAnswer,
  baselineAnswer: null,
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
