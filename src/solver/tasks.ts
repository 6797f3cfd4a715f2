import type { NetworkDoc } from '../core/format/doc'
import type { StudyDoc } from '../core/format/studyDoc'
import type { Avoided } from '../core/answer/answer'
import type { Delta } from '../core/run/delta'
import type { Simulation, SimulationRequest } from '../core/run/simulator'
import type { Claims } from '../core/claims/claim'
import type { Verdict } from '../core/claims/judge'
import type { Networks } from '../core/claims/tasks'
import type { StudyResult } from '../core/study/kinds'
import type { Progress } from '../core/study/study'

/** What can be given to do to whoever solves. */
export type Task =
  | AnswerTask
  /** Compares what was answered last with a baseline. */
  | { readonly kind: 'compare'; readonly baseline: string }
  | { readonly kind: 'study'; readonly doc: NetworkDoc; readonly study: StudyDoc }
  | { readonly kind: 'claims'; readonly claims: Claims; readonly networks: Networks }

/** Answers a document, without baselines. */
export interface AnswerTask extends Omit<SimulationRequest, 'baselines'> {
  readonly kind: 'answer'
}

/** What came of a task. */
export type Outcome =
  | { readonly kind: 'answer'; readonly simulation: Simulation }
  | CompareOutcome
  | { readonly kind: 'study'; readonly result: StudyResult }
  | { readonly kind: 'claims'; readonly verdicts: readonly Verdict[] }

/** What is avoided, but for the answer of the scenario, which is known; null where there is nothing to compare. */
interface CompareOutcome {
  readonly kind: 'compare'
  readonly avoided: Avoided | null
}

/** How far a task has come. */
export type Report = Progress

/** A task as it is sent to a worker: of a document only what has changed since the last one that was sent. */
export type SentTask =
  Exclude<Task, AnswerTask> | (Omit<AnswerTask, 'doc'> & { readonly doc: Delta })

/** An outcome as a worker sends it: of a network only what has changed since the last one that was sent. */
export type SentOutcome =
  | Exclude<Outcome, { readonly kind: 'answer' }>
  | { readonly kind: 'answer'; readonly sent: SentAnswer }

/** An answer as it is sent. */
export interface SentAnswer extends Pick<Simulation, 'answer' | 'issues'> {
  /** null where the document has errors. */
  readonly network: Delta | null
}
