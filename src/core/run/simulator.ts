import type { Issue } from '../base/issue'
import type { SolveOptions } from '../lp/solution'
import type { NetworkDoc } from '../format/doc'
import type { Network } from '../network/network'
import type { Answer, Avoided } from '../answer/answer'

/** What to compute: a document under one of its scenarios, and the baselines to compare it with. */
export interface SimulationRequest {
  /** The document, edits applied. */
  readonly doc: NetworkDoc
  /** Scenario whose patch applies; null for the base case. */
  readonly scenario: string | null
  /** Baselines for avoided waste: `no_reuse`, `as_usual` or scenario ids. Empty: none is computed. */
  readonly baselines: readonly string[]
  readonly options?: SolveOptions
}

/** What came of it. Issues never replace the last answer: the caller keeps that one. */
export interface Simulation {
  /** The parsed network; null when the document has errors. */
  readonly network: Network | null
  readonly issues: readonly Issue[]
  /** null when there was nothing to solve. */
  readonly answer: Answer | null
  readonly avoided: Readonly<Record<string, Avoided>>
}

/** Solves documents somewhere: in a worker, or here. */
export interface Simulator {
  /**
   * Solves a request. A running solve is let finish; of those waiting only the newest is solved, and the others
   * resolve to `superseded`. `onAnswer` receives the network and its answer before the baselines are done.
   */
  readonly simulate: (
    request: SimulationRequest,
    onAnswer?: (partial: Simulation) => void,
  ) => Promise<Simulation | 'superseded'>
  /** Stops what runs and frees what it holds; the next request starts afresh. */
  readonly cancel: () => void
}
