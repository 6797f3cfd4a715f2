import type { Library } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import { underScenario } from '../format/read'
import type { StudyDoc } from '../format/studyDoc'
import { checkIndicators } from './checkParameters'
import { faulty, unreadable, type Faulty } from './faulty'
import { studyKindOf, type StudyResult } from './kinds'
import type { Study } from './study'
import { checkStudyShape } from './shapes'
import { err, type Result } from '../base/result'

/** The generator of a study of a document, whatever its kind. */
export function* studyOf(doc: NetworkDoc, study: StudyDoc, library: Library): Study<StudyResult> {
  const shape = checkStudyShape(study)
  const kind = studyKindOf(study.kind)
  if (kind === undefined || shape.length > 0) return faulty(...shape)
  const active = docOf(doc, study.scenario)
  if (!active.ok) return active.error
  const issues = checkIndicators(kind.parameters, study)
  return issues.length > 0 ? faulty(...issues) : yield* kind.run(active.value, study, library)
}

/** A document under the scenario that a study names, or why there is none. */
function docOf(doc: NetworkDoc, scenario: string | undefined): Result<NetworkDoc, Faulty> {
  const read = underScenario(doc, scenario ?? null)
  if (read.ok) return read
  const [first] = read.error
  return err(
    first?.code === 'unknown_scenario'
      ? faulty({ ...first, path: 'scenario' })
      : unreadable(read.error),
  )
}
