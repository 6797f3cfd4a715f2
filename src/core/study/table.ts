import type { StudyTable } from './kind'
import { studyKindOf, type StudyResult } from './kinds'

/** The main table of a result, as its kind has it; of a study that could not be begun, why. */
export const studyTable = (result: StudyResult): StudyTable =>
  result.kind === 'faulty'
    ? { heads: ['path', 'issue'], rows: result.issues.map(({ path, code }) => [path, code]) }
    : (studyKindOf(result.kind)?.table(result) ?? { heads: [], rows: [] })
