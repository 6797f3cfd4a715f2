import type { Library } from '../library/library'
import type { SolveProgram } from '../lp/solution'
import type { NetworkDoc } from '../format/doc'
import type { StudyDoc } from '../format/studyDoc'
import type { StudyResult } from './kinds'
import { runHere, type Progress } from './study'
import { studyOf } from './studyOf'
import { createTaskSolver } from './tasks'

/** Runs a study of a document here and now. */
export const runStudy = (
  doc: NetworkDoc,
  study: StudyDoc,
  library: Library,
  solve: SolveProgram,
  onProgress?: (progress: Progress) => void,
): StudyResult =>
  runHere(studyOf(doc, study, library), createTaskSolver(doc, library, solve), onProgress)
