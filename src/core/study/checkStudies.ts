import type { Issue } from '../base/issue'
import type { Library } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import { checkScenariosOf } from './checkParameters'
import { studyKindOf } from './kinds'
import { studyOf } from './studyOf'

/**
 * What is wrong with the studies that a document keeps, without a solve: each is begun and asked for its first tasks.
 * Mistakes of the document itself are not repeated.
 */
export const checkStudies = (doc: NetworkDoc, library: Library): readonly Issue[] =>
  Object.entries(doc.studies ?? {}).flatMap(([id, study]): readonly Issue[] => {
    const first = studyOf(doc, study, library).next()
    const begun =
      first.done === true && first.value.kind === 'faulty' && !first.value.inDocument
        ? first.value.issues
        : []
    const parameters = studyKindOf(study.kind)?.parameters ?? {}
    return [...checkScenariosOf(parameters, study, doc), ...begun].map((each) => ({
      ...each,
      path: `studies.${id}.${each.path}`,
    }))
  })
