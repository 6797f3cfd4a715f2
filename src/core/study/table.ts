import type { StudyTable } from './kind'
import { studyKinds, type AnyStudyKind, type StudyResult } from './kinds'

/** The main table of a result, as its kind has it; of a study that could not be begun, why. */
export function studyTable(result: StudyResult): StudyTable {
  if (result.kind === 'faulty')
    return { heads: ['path', 'issue'], rows: result.issues.map(({ path, code }) => [path, code]) }
  const kind: AnyStudyKind = studyKinds[result.kind]
  return kind.table(result)
}
