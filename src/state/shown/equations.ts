import { rowsOf } from '../../core/lp/build'
import type { Network } from '../../core/network/network'
import { equationsOf, type Equation } from '../../core/answer/equations'
import type { Answer } from '../../core/answer/answer'
import { memoLast } from './memo'
import type { Selection } from '../state'

const rows = memoLast((network: Network) => rowsOf(network))

/** What the program says of what is selected, in one period; null where it says nothing of such a thing. */
export const selectedEquations = memoLast(
  (
    network: Network,
    answer: Answer,
    kind: Selection['kind'],
    id: string,
    period: number,
  ): readonly Equation[] | null =>
    kind === 'commodity' || kind === 'parameter'
      ? null
      : equationsOf(network, answer, rows(network), { kind, id }, period),
)
