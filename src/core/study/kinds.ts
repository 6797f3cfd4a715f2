import type { Library } from '../library/library'
import type { NetworkDoc } from '../network/doc'
import type { StudyDoc } from '../network/studyDoc'
import type { Faulty } from './faulty'
import { breakEven, type BreakEven } from './kinds/breakEven'
import { compare, type Comparison } from './kinds/compare'
import { credit, type Credit } from './kinds/credit'
import { front, type Front } from './kinds/front'
import { gaps, type Gaps } from './kinds/gaps'
import { sweep, type Sweep } from './kinds/sweep'
import { target, type Target } from './kinds/target'
import { tornado, type Tornado } from './kinds/tornado'
import type { Study } from './study'

/** What a study finds; `faulty` where it could not be begun. */
export type StudyResult =
  Comparison | Credit | Gaps | Sweep | Tornado | BreakEven | Front | Target | Faulty

/** The generator of a study; to add a kind is to add a case, its type and its shape. */
export function studyOf(doc: NetworkDoc, study: StudyDoc, library: Library): Study<StudyResult> {
  switch (study.kind) {
    case 'compare':
      return compare(doc, study)
    case 'credit':
      return credit(doc, study)
    case 'gaps':
      return gaps(doc, study, library)
    case 'sweep':
      return sweep(doc, study, library)
    case 'tornado':
      return tornado(doc, study, library)
    case 'break_even':
      return breakEven(doc, study, library)
    case 'front':
      return front(doc, study)
    case 'target':
      return target(doc, study)
  }
}
