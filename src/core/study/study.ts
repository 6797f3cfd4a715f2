import { lookUp } from '../base/lookUp'
import type { Issue } from '../base/issue'
import type { Network } from '../network/network'
import type { Answer, Avoided } from '../answer/answer'

/**
 * One thing to be solved for a study. It says what differs from the document, so that it is small and can be sent to
 * any worker that has the document.
 */
export interface StudyTask {
  /** Scenario whose patch applies; null for the base case. */
  readonly scenario: string | null
  /** JSON Merge Patch on top of it. */
  readonly patch?: unknown
  /** The point of a straight line between two patches, instead of a patch. */
  readonly along?: Segment
  /** Baselines that the solid waste avoided is measured against. */
  readonly baselines?: readonly string[]
  /** Reuse flows that stay open while all others are shut, what markets get staying as in the scenario. */
  readonly coalition?: readonly string[]
  /** Whether activities and flows may be left out: a sweep draws indicators. */
  readonly indicatorsOnly?: boolean
  /** Whether the network itself is wanted, and flows made unique; else an answer is enough. */
  readonly whole?: boolean
}

/** A line of inputs: an input at some share of the way from one value to another. */
export interface Segment {
  readonly input: string
  /** Values at both ends, in one unit. */
  readonly from: number
  readonly to: number
  readonly unit: string
  /** 0 … 1 */
  readonly share: number
}

/** What came of a task. */
export interface Outcome {
  readonly issues: readonly Issue[]
  /** null unless the task wanted the whole, and where the document has errors. */
  readonly network: Network | null
  /** null where there was nothing to solve. */
  readonly answer: Answer | null
  readonly avoided: Readonly<Record<string, Avoided>>
}

/** Solves tasks of one document. */
export type SolveTask = (task: StudyTask) => Outcome

/**
 * A study is written as a generator: it yields the tasks it needs next, all of which may be solved at the same time
 * anywhere, is handed their outcomes in the same order, and returns what it folds them to.
 */
export type Study<R> = Generator<readonly StudyTask[], R, readonly Outcome[]>

/** A study that yields one task and is handed its outcome. */
export function* ask(task: StudyTask): Study<Outcome> {
  const [outcome] = yield [task]
  if (outcome === undefined) throw new Error('a task has no outcome')
  return outcome
}

/** How far a study has come; more tasks may follow from what was found. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** Runs a study here, one task after the other. */
export function runHere<R>(
  study: Study<R>,
  solveTask: SolveTask,
  onProgress: (progress: Progress) => void = () => undefined,
): R {
  let [done, of] = [0, 0]
  let step = study.next()
  while (!step.done) {
    of += step.value.length
    const outcomes = step.value.map((task) => {
      const outcome = solveTask(task)
      done += 1
      onProgress({ done, of })
      return outcome
    })
    step = study.next(outcomes)
  }
  return step.value
}

/** Value of an indicator in an outcome [unit of the indicator]; null without an optimum. */
export function figureOf({ answer }: Outcome, indicator: string): number | null {
  return answer?.status === 'optimal' ? (lookUp(answer.indicators, indicator)?.value ?? null) : null
}
