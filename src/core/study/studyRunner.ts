import type { NetworkDoc } from '../format/doc'
import type { StudyDoc } from '../format/studyDoc'
import type { StudyResult } from './kinds'
import type { Progress } from './study'

/** Runs studies somewhere: each in a worker of its own, so that one can be ended without the others. */
export interface StudyRunner {
  readonly run: (
    doc: NetworkDoc,
    study: StudyDoc,
    onProgress: (progress: Progress) => void,
  ) => StudyRun
}

/** A study that runs. */
export interface StudyRun {
  /** Rejects when the worker dies. */
  readonly result: Promise<StudyResult | 'cancelled'>
  readonly cancel: () => void
}
