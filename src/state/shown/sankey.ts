import type { StandardBaseline } from '../../core/format/standardBaselines'
import type { Library } from '../../core/library/library'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import { libraryCommodities } from '../../core/parse/commodities'
import type { Avoided } from '../../core/answer/answer'
import type { Solved } from '../../core/answer/totals'
import { baselineNetwork } from '../../core/avoided/baseline'
import { noReuse } from '../../core/avoided/kept'
import { memoLast } from './memo'
import { currentDoc, shownAgainst, shownNetwork } from './selectors'
import type { State } from '../state'

// Baselines differ in the bounds of their flows, never in what is there; the answer carries the amounts.
const baselineOf = memoLast(
  (network: Network, avoided: Avoided, doc: NetworkDoc, library: Library): Solved | null => {
    const { scenarioAnswer, baselineAnswer } = avoided
    if (baselineAnswer?.status !== 'optimal') return null
    const scenario = { network, answer: scenarioAnswer }
    const commodityOf = libraryCommodities(doc, library)
    return {
      network: baselineNetwork(network, scenario, noReuse, library, commodityOf).network,
      answer: baselineAnswer,
    }
  },
)

/**
 * One of the standard baselines of the shown answer, with its network: that of the scenario, and beside it what makes
 * the same products conventionally. null while there is none.
 */
export function shownBaseline(state: State, baseline: StandardBaseline): Solved | null {
  const [network, avoided] = [shownNetwork(state), shownAgainst(state, baseline)]
  const doc = currentDoc(state)
  if (network === null || avoided === null || doc === null || state.library === null) return null
  return baselineOf(network, avoided, doc, state.library)
}
