import type { Measure } from '../answer/answer'
import type { FieldEdit, FieldPath } from '../edit/fields'

/** Fields that give way, so that a conflict is gone. */
export interface Relaxation {
  readonly edits: readonly FieldEdit[]
  /** Where what conflicts is written; the edits belong beside it. */
  readonly beside: readonly FieldPath[]
  /**
   * More is allowed, less is required, a plant may run at a lower load, a blend may hold more or less, a stock ends
   * otherwise, a port trades, or the difference of a node is drawn.
   */
  readonly kind: 'more' | 'less' | 'load' | 'blend' | 'end' | 'open' | 'balance'
  /** By how much; for `load`, `blend` and `end` where it stands then. */
  readonly change: Measure
}

/** Why nothing gives way: it is an earlier stage of the goal, what cannot run at all, or no longer there. */
export type Fixed = 'goal' | 'unavailable' | 'gone'
