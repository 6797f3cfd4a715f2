import { passes } from '../../core/format/kinds'
import { lookUp } from '../../core/base/lookUp'
import { closedBecause, type Closed } from '../../core/repair/closed'
import { keyOf } from '../../core/lp/subjects'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network, Process } from '../../core/network/network'
import type { Conflict, Measure } from '../../core/answer/answer'
import { standingBound } from '../../core/answer/standing'

type Taker = 'converter' | 'supply' | 'market' | 'junction' | 'stock'

/** Which sentence tells a conflict. */
export type ConflictKey = `conflict.${
  | `${Taker}${'Little' | 'Much'}`
  | `${'share' | 'quality'}${'Little' | 'Much'}`
  | `${'flow' | 'limit' | 'end'}${'Little' | 'Much'}`
  | 'noCapacity'
  | 'buildMuch'
  | 'load'
  | 'flowShut'
  | 'goal'
  | 'lacks'
  | 'exceeds'
  | 'wouldBuy'
  | 'wouldLeave'
  | 'closed'
  | 'atLeast'
  | 'atMost'
  | 'noBound'}`

/** A sentence, and what it names. */
export interface ConflictWords {
  readonly key: ConflictKey
  /** Where the bound stands; null where there is none. A measure without a unit is a share. */
  readonly bound: Measure | null
  /** Why a port does not trade; null where that is not the matter. */
  readonly closed: Closed | null
}

/** What tells a conflict from the others of an answer. */
export const conflictKey = ({ subject, side }: Conflict): string => `${keyOf(subject)} ${side}`

/** How a conflict is told: what gives way by what is missing where, what stands in the way by where it stands. */
export function conflictWords(
  conflict: Conflict,
  network: Network,
  doc: NetworkDoc | null,
): ConflictWords {
  const { gives, side, repairs } = conflict
  const little = side === 'too_little'
  const bound = standingBound(conflict, network)
  const closed = gives === 'opening' ? closedBecause(conflict, doc, network) : null
  return { key: `conflict.${wordOf()}`, bound, closed }

  function wordOf() {
    if (gives === 'opening') return repairs ? openingWord(conflict, network) : 'closed'
    if (gives === 'imbalance') return little ? 'lacks' : 'exceeds'
    if (repairs) return boundWord(conflict, network, bound)
    return bound === null ? 'noBound' : little ? 'atLeast' : 'atMost'
  }
}

const openingWord = ({ subject }: Conflict, network: Network) =>
  lookUp(lookUp(network.processes, subject.id)?.ports, subject.port ?? '')?.direction === 'in'
    ? 'wouldBuy'
    : 'wouldLeave'

function boundWord({ side, subject }: Conflict, network: Network, bound: Measure | null) {
  const { family } = subject
  const way = side === 'too_little' ? 'Little' : 'Much'
  if (family === 'stage') return 'goal'
  if (family === 'on') return 'load'
  if (family === 'share' || family === 'quality') return `${family}${way}` as const
  if (family === 'end') return `end${way}` as const
  const isNone = way === 'Much' && bound?.value === 0
  if (subject.kind === 'flow') return isNone ? 'flowShut' : (`flow${way}` as const)
  if (subject.kind === 'limit') return `limit${way}` as const
  if (isNone) return 'noCapacity'
  if (family === 'build') return 'buildMuch'
  return `${takerOf(lookUp(network.processes, subject.id))}${way}` as const
}

const takerOf = (process: Process | undefined): Taker =>
  process === undefined || process.kind === 'disposal'
    ? 'market'
    : passes(process.kind)
      ? 'junction'
      : process.kind
