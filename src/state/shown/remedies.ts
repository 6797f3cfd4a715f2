import { relaxation } from '../../core/repair/relax'
import type { Fixed, Relaxation } from '../../core/repair/relaxation'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Result } from '../../core/base/result'
import type { Conflict } from '../../core/answer/answer'

/** A conflict of the cheapest repair, and what would give way. */
export interface Remedy {
  readonly conflict: Conflict
  readonly relaxation: Result<Relaxation, Fixed>
}

/** What has to give way, one entry a conflict. */
export const remedies = (
  conflicts: readonly Conflict[],
  doc: NetworkDoc,
  network: Network,
): readonly Remedy[] =>
  conflicts
    .filter(({ repairs }) => repairs)
    .map((conflict) => ({ conflict, relaxation: relaxation(conflict, doc, network) }))
