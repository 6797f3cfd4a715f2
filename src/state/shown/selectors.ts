import { lookUp } from '../../core/base/lookUp'
import { draftNetwork } from '../../core/edit/draft'
import type { Issue } from '../../core/base/issue'
import type { Library } from '../../core/library/library'
import type { NetworkDoc } from '../../core/format/doc'
import type { Flow, Network, Process } from '../../core/network/network'
import { spanOf, yearSpan, type Span } from '../../core/network/span'
import type { Answer, Avoided } from '../../core/answer/answer'
import { pricesOf } from '../../core/answer/prices'
import { effectiveDoc } from '../edits'
import { goalOf } from '../goals'
import type { Goal } from '../goals'
import { memoLast } from './memo'
import type { State } from '../state'

/** The network that is drawn: the one of the shown answer, else whatever could be parsed. */
export const shownNetwork = (state: State): Network | null =>
  state.shown?.network ?? state.latest?.network ?? null

const spanFrom = memoLast((period: string, hours: number, periods: number): Span =>
  spanOf({ period, hours, periods }),
)

/** Over which time the amounts of a network are summed; the same object while it is the same time. */
export const networkSpan = (network: Network | null): Span =>
  network === null ? yearSpan : spanFrom(network.period, network.hours, network.periods)

/** Over which time the amounts that are shown are summed. */
export const shownSpan = (state: State): Span => networkSpan(shownNetwork(state))

/** The currency of the amounts that are shown. */
export const shownCurrency = (state: State): string =>
  shownNetwork(state)?.currency ?? state.doc?.currency ?? ''

/** The last certified answer. */
export const shownAnswer = (state: State): Answer | null => state.shown?.answer ?? null

const effective = memoLast(effectiveDoc)

/** The document as it stands, scenario and edits applied. */
export const currentDoc = (state: State): NetworkDoc | null =>
  state.doc === null ? null : effective(state.doc, state.scenario, state.edits)

/** Drafts a document again only when something that is drawn has changed since: moving a card does not. */
export function createDrafter() {
  const drafted = memoLast(
    (
      name: NetworkDoc['name'],
      currency: string,
      processes: NetworkDoc['processes'],
      flows: NetworkDoc['flows'],
      commodities: NetworkDoc['commodities'],
      library: Library,
      parsed: Network | null,
    ): Network => draftNetwork({ name, currency, processes, flows, commodities }, library, parsed),
  )
  return (doc: NetworkDoc, library: Library, parsed: Network | null): Network => {
    const { name, currency, processes, flows, commodities } = doc
    return drafted(name, currency, processes, flows, commodities, library, parsed)
  }
}

const draft = createDrafter()

/**
 * The network that the canvas draws: the document as it is now, with the numbers of the last answer. Unlike the shown
 * network it never lags behind an edit that has no answer yet, or none at all.
 */
export function drawnNetwork(state: State): Network | null {
  const [doc, parsed] = [currentDoc(state), shownNetwork(state)]
  if (doc === null || state.library === null) return parsed
  return draft(doc, state.library, parsed)
}

/** The goal in force. */
export const currentGoal = (state: State): Goal | 'own' => {
  const doc = currentDoc(state)
  return doc === null ? 'cost' : goalOf(doc.objective)
}

const none: readonly Issue[] = []

/** Everything wrong with the newest request: the document's issues, then the answer's. */
export const currentIssues = memoLast((latest: State['latest']): readonly Issue[] => {
  const issues = latest?.issues ?? none
  const more = latest?.answer?.issues ?? none
  const known = new Set(issues.map((issue) => `${issue.path} ${issue.code}`))
  return [...issues, ...more.filter((issue) => !known.has(`${issue.path} ${issue.code}`))]
})

/** The last comparison with a baseline, null while there is none; it may be that of an answer before the shown one. */
export const avoidedAgainst = (state: State, baseline: string): Avoided | null =>
  lookUp(state.shown?.avoided, baseline) ?? null

/** The comparison of the shown answer itself with a baseline, null while it is not there. */
export const shownAgainst = (state: State, baseline: string): Avoided | null =>
  state.avoidedRevision === state.shownRevision ? avoidedAgainst(state, baseline) : null

/** Indicators of the chosen baseline, to be held against the shown answer. */
export const baselineAnswer = (state: State): Answer | null =>
  shownAgainst(state, state.baseline)?.baselineAnswer ?? null

/** Reuse flows in the order of the document, so that switching one does not move it. */
export const reuseFlows = memoLast((network: Network): readonly Flow[] =>
  Object.values(network.flows).filter((flow) => flow.reuse),
)

/** The unit of the goal that decides; "1" for a sum of several without money. */
export function objectiveUnit({ objective }: Network, { indicators }: Answer): string {
  const weighed = Object.keys(objective.at(-1)?.weights ?? {})
  const [only, ...others] = weighed.includes('cost') ? ['cost'] : weighed
  return (others.length > 0 ? undefined : lookUp(indicators, only ?? '')?.unit) ?? '1'
}

/** What one more unit of a process's capacity, in every period, is worth [unit of the objective]; null when nothing. */
export function capacityWorth(
  answer: Answer,
  { periods }: Network,
  { id, availability }: Process,
): number | null {
  const prices = pricesOf(answer, { family: 'cap', id }, periods)
  const worth = prices.reduce((sum, price) => sum + Math.abs(price), 0) * availability
  return worth === 0 ? null : worth
}
