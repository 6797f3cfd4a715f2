import type { Claims } from './claim'
import type { Verdict } from './judge'
import type { Networks } from './tasks'

/** Judges claims somewhere: in a worker, or here. */
export interface ClaimJudge {
  /** `onProgress` hears how many networks are solved, of how many. */
  readonly judge: (
    claims: Claims,
    networks: Networks,
    onProgress: (done: number, of: number) => void,
  ) => Promise<readonly Verdict[] | 'cancelled'>
  /** Stops what runs, and frees what it holds. */
  readonly cancel: () => void
}
